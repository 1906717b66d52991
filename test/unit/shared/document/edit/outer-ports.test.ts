import { addLayer } from '@shared/document/edit/add-layer';
import { removeLayers } from '@shared/document/edit/remove-layers';
import { describe, expect, it } from 'vitest';
import { after, countedIds } from '../../../../drawing';
import { block, dense, input, sketch } from '../../analysis/sketch';

const unit = sketch({
  main: { layers: { x: input(8), unit: block('inner'), end: dense(2) }, wires: ['x unit.i', 'unit.a end'] },
  inner: { layers: { i: input(8), a: dense(8) }, wires: ['i a'] },
});

describe('what leaves a block', () => {
  it('leaves it at the layer that is put after the last one', () => {
    const longer = after(unit, addLayer(unit, { kind: 'dropout', network: 'inner', after: ['a'] }, countedIds()));
    expect([...longer.connections].find(({ to }) => to[0] === 'end')?.from).toEqual(['unit', 'n1']);
  });

  it('leaves it at the one before, once the last one is gone', () => {
    const two = after(unit, addLayer(unit, { kind: 'dropout', network: 'inner', after: ['a'] }, countedIds()));
    const shorter = after(two, removeLayers(two, ['n1']));
    expect([...shorter.connections].find(({ to }) => to[0] === 'end')?.from).toEqual(['unit', 'a']);
  });
});
