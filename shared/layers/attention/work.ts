import type { Expression } from '../derivation';
import { product } from '../derivation';
import type { Axis } from '../shape';
import type { Position, Work } from '../work';
import { inputPositions, leadingAxes } from '../work';
import type { HeadsText, Projection } from './projection';
import type { Read, Reads } from './reads';
import { lastAxis } from './reads';

/** The steps of what is read: all its axes but that of the features. */
export const stepsOf = ({ shape, input }: Read): readonly Position[] =>
  inputPositions(shape, leadingAxes(shape), input);

/** A projection is a dense layer at each step of what it reads. */
export function projectionWork({ term, reads }: Projection, { heads, size }: HeadsText, bias: boolean): Work {
  const features = inputPositions(reads.shape, [lastAxis(reads)], reads.input);
  const each = product(heads, size);
  return {
    term,
    each,
    ...(bias && { biases: each, biasPositions: stepsOf(reads) }),
    positions: [...features, ...stepsOf(reads)],
  };
}

/** The heads of each query brought back to features. */
export function outputWork({ heads, size }: HeadsText, outputs: Expression, bias: boolean, { query }: Reads): Work {
  const each = product(heads, size, outputs);
  return { term: 'attentionOutput', each, ...(bias && { biases: outputs }), positions: stepsOf(query) };
}

/**
 * What attention costs beside its projections: `heads · key size` for each score of a query and a key, and `heads · value size` for
 * its share in the answer; with as many queries as keys of one size that is 2·T·S·heads·size. Keys may be more than arrive.
 */
export function scoreWork(
  { query, key }: Reads,
  { heads, size }: HeadsText,
  value: Expression,
  keys: Axis = key.shape.at(-2) ?? null,
): readonly Work[] {
  const arriving = inputPositions(key.shape, [key.shape.length - 2], key.input);
  const stays = keys === key.shape.at(-2);
  const pairs = [...stepsOf(query), ...(stays ? arriving : [{ size: keys, source: { from: 'rule' } } as const])];
  return [
    { term: 'scores', each: product(heads, size), positions: pairs },
    { term: 'mixing', each: product(heads, value), positions: pairs },
  ];
}
