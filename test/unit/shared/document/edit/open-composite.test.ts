import { mayOpen, openComposite } from '@shared/document/edit/open-composite';
import type { Expansion } from '@shared/layers/kind';
import { expect, it } from 'vitest';
import { after, countedIds, draw, names, wires } from '../../../../drawing';

const expansion: Expansion = [
  { name: 'inner', kind: 'dense', settings: { units: 8, takes: 'last-axis' }, from: [0] },
  { name: 'sum', kind: 'add', settings: {}, from: [0, 'inner'] },
];
const start = draw(
  { x: 'input', block: { kind: 'transformer-encoder-layer', frozen: true, rules: 'keras' }, end: 'dense' },
  'x block end',
);

it('puts the layers inside in the place of the whole', () => {
  const opened = after(start, openComposite(start, 'block', expansion, countedIds()));
  expect(names(opened)).toEqual(['x', 'end', 'inner', 'sum']);
  expect(wires(opened)).toEqual(['inner>sum.2', 'sum>end', 'x>inner', 'x>sum.1']);
  expect([...opened.layers].filter(({ frozen, rules }) => frozen === true && rules === 'keras')).toHaveLength(2);
});

it('opens only what shares its weights with no other layer', () => {
  const [a, b, c] = [...draw({ a: 'dense', b: { kind: 'dense', weightsOf: 'a' }, c: 'dense' }).layers];
  const document = draw({ a: 'dense', b: { kind: 'dense', weightsOf: 'a' }, c: 'dense' });
  expect([a, b, c].map((layer) => layer && mayOpen(document, layer))).toEqual([false, false, true]);
});
