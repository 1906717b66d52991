import { apply } from '@shared/document/patch';
import { analyze } from '@shared/analysis/analyze';
import { createEditor } from '@shared/editor/state';
import { whatIfs } from '@shared/editor/what-if';
import { expect, it } from 'vitest';
import { draw } from '../../../drawing';

const state = createEditor(
  draw(
    {
      x: 'input',
      conv: { kind: 'conv2d', settings: { filters: 3, kernel: [3, 3] } },
      out: { kind: 'dense', settings: { units: 2 } },
    },
    'x conv out',
  ),
);
const total = 3 * 27 + 3 + 1200 * 2 + 2;

function variants(id: string) {
  const layer = state.analysis.at(id);
  return layer ? whatIfs(state, layer) : [];
}

it('shows single changes with the total they give', () => {
  expect(variants('conv').map(({ label, total }) => [label, total])).toEqual([
    ['Padding valid', 3 * 27 + 3 + 18 * 18 * 3 * 2 + 2],
    ['Without bias', total - 3],
  ]);
  expect(variants('out').map(({ label, difference }) => [label, difference])).toEqual([
    ['Last axis', 3 * 2 - 1200 * 2],
    ['Without bias', -2],
  ]);
});

it('says the total that the change then has', () => {
  for (const { transaction, total } of [...variants('conv'), ...variants('out')])
    expect(analyze(apply(state.document, transaction.patch)).root.counts.learnable).toBe(total);
});

it('has nothing to say of what changes no total', () => {
  expect(variants('x')).toEqual([]);
});

it('offers nothing that would break a layer', () => {
  const tight = createEditor(draw({ x: { kind: 'input', settings: { shape: [2, 2, 1] } }, c: 'conv2d' }, 'x c'));
  const layer = tight.analysis.at('c');
  expect(layer && whatIfs(tight, layer).map(({ label }) => label)).toEqual(['Without bias']);
});
