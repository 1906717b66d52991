import type { Problem } from '../../result';
import type { Expression } from '../derivation';
import { settingOf } from '../derivation';
import type { Settings } from '../field';
import type { Sides } from '../fields/index';
import { sides } from '../fields/index';
import type { Context, Fix } from '../kind';
import { inOrder, movedCell } from '../reach';
import type { Rank } from '../shape';
import { spatialNames } from '../shape';
import { sidesText } from './sides-text';
import type { Change } from './spatial';
import { assumeMap, changeMap, explainMap, lengthFirst, sampleMap } from './spatial';

const fieldsOf = (rank: Rank) => ({
  cropping: sides({
    label: 'Cropping',
    hint: 'Cells cut off before and after on each axis.',
    axes: spatialNames(rank),
    fallback: around(rank, rank === 2 ? 0 : 1),
  }),
});

type Cropping = Context<ReturnType<typeof fieldsOf>>;

const around = (rank: Rank, cells: number): Sides => spatialNames(rank).map(() => [cells, cells] as const);

const cut =
  ({ cropping }: Cropping['settings']): Change =>
  (n, axis) => {
    const [before, after] = cropping[axis] ?? [0, 0];
    return before + after === 0 ? 'same' : n && less(less(n, before), after);
  };

const less = (from: Expression, cells: number): Expression => ({
  op: 'difference',
  of: [from, settingOf('cropping', cells)],
});

/**
 * What cropping along one, two or three axes shares: `n` gives `n − before − after` on each. No weights. Two axes are cut by nothing
 * unless told otherwise, one or three by a cell on every side. Under the rules of Keras `Cropping1D` cuts the first axis in any axis order.
 * Fails with `nothing-left`. Source: Keras 3 `cropping2d.py` and its neighbours.
 */
export const cropping = (rank: Rank) => ({
  category: 'shape' as const,
  stem: 'crop',
  inputs: 1,
  sample: sampleMap(rank),
  fields: fieldsOf(rank),
  infer: ({ settings, inputs: [input = []], rules, order }: Cropping) =>
    changeMap(input, rank, lengthFirst(rank, rules, order), cut(settings)),
  reach: ({ settings: { cropping }, rules, order }: Cropping) =>
    inOrder(
      lengthFirst(rank, rules, order),
      order,
      cropping.map(([before]) => movedCell(before)),
    ),
  explain: ({ settings, inputs: [input = []], rules, order }: Cropping) =>
    explainMap(input, lengthFirst(rank, rules, order), cut(settings)),
  summarize: ({ cropping }: Settings<ReturnType<typeof fieldsOf>>): readonly string[] => [sidesText(cropping)],
  remedies: (_: Cropping, found: Problem): readonly Fix[] =>
    found.code === 'nothing-left' ? [{ do: 'set', settings: { cropping: around(rank, 0) } }] : [],
  assume: ({ settings, inputs: [input], rules, order }: Cropping) =>
    assumeMap(input, rank, lengthFirst(rank, rules, order), cut(settings)),
});
