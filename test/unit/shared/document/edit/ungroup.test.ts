import { analyze } from '@shared/analysis/analyze';
import { openingOf } from '@shared/analysis/opening';
import type { Document } from '@shared/document/document';
import { ungroup } from '@shared/document/edit/ungroup';
import { describe, expect, it } from 'vitest';
import { after, countedIds, wires } from '../../../../drawing';
import { block, dense, input, sketch } from '../../analysis/sketch';

const ungrouped = (document: Document, id: string): Document => {
  const layer = analyze(document).at(id);
  const opening = layer && openingOf(layer);
  if (!opening) throw new Error('It has no inside.');
  return after(document, ungroup(document, id, opening, countedIds('u')));
};

const unit = (more: Parameters<typeof block>[1]) =>
  sketch({
    main: { layers: { x: input(8), unit: block('inner', more), end: dense(2) }, wires: ['x unit.i', 'unit.a end'] },
    inner: { arguments: { width: 4 }, layers: { i: input(8), a: dense('=2*width') }, wires: ['i a'] },
  });

describe('ungrouping', () => {
  it('works the arguments into the settings', () => {
    expect(ungrouped(unit({ arguments: { width: 8 } }), 'unit').layers.get('a')?.settings).toEqual({ units: 2 * 8 });
    expect(ungrouped(unit({}), 'unit').layers.get('a')?.settings).toEqual({ units: 2 * 4 });
  });

  it('puts a layer in for each repeat, with weights of its own or those of the first', () => {
    const own = ungrouped(unit({ repeat: 3 }), 'unit');
    expect(wires(own)).toEqual(['a>a_1', 'a_1>a_2', 'a_2>end', 'x>a']);
    expect([...own.layers].some(({ weightsOf }) => weightsOf !== undefined)).toBe(false);
    const shared = ungrouped(unit({ repeat: 3, sharedAcrossRepeats: true }), 'unit');
    expect([...shared.layers].filter(({ weightsOf }) => weightsOf === 'a')).toHaveLength(2);
    expect(analyze(shared).root.counts).toEqual(analyze(unit({ repeat: 3, sharedAcrossRepeats: true })).root.counts);
  });

  it('keeps the definition for its other uses', () => {
    const twice = sketch({
      main: { layers: { x: input(8), one: block('inner'), two: block('inner') }, wires: ['x one.i', 'one.a two.i'] },
      inner: { layers: { i: input(8), a: dense(8) }, wires: ['i a'] },
    });
    const once = ungrouped(twice, 'one');
    expect(once.networks.size).toBe(2);
    expect(ungrouped(once, 'two').networks.size).toBe(1);
  });
});
