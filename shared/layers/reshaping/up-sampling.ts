import { formatShape } from '../../format-number';
import { product, settingOf } from '../derivation';
import type { Settings } from '../field';
import { sizes } from '../fields/index';
import type { Context } from '../kind';
import { inOrder, spreadReach } from '../reach';
import type { Rank } from '../shape';
import { spatialNames } from '../shape';
import type { Change } from './spatial';
import { assumeMap, changeMap, explainMap, lengthFirst, sampleMap } from './spatial';

const fieldsOf = (rank: Rank) => ({
  size: sizes({
    label: 'Size',
    hint: 'How many times each cell is repeated.',
    axes: spatialNames(rank),
    fallback: spatialNames(rank).map(() => 2),
  }),
});

type UpSampling = Settings<ReturnType<typeof fieldsOf>>;

const repeated =
  ({ size }: UpSampling): Change =>
  (n, axis) => {
    const times = size[axis] ?? 1;
    return times === 1 ? 'same' : n && product(n, settingOf('size', times));
  };

/**
 * What upsampling along one, two or three axes shares: `n` gives `n·size` on each. No weights. Under the rules of Keras `UpSampling1D`
 * repeats the first axis in any axis order. Source: Keras 3 `up_sampling2d.py` and its neighbours.
 */
export const upSampling = (rank: Rank) => ({
  category: 'shape' as const,
  stem: 'upsampling',
  inputs: 1,
  sample: sampleMap(rank),
  fields: fieldsOf(rank),
  infer: ({ settings, inputs: [input = []], rules, order }: Context<ReturnType<typeof fieldsOf>>) =>
    changeMap(input, rank, lengthFirst(rank, rules, order), repeated(settings)),
  reach: ({ settings: { size }, rules, order }: Context<ReturnType<typeof fieldsOf>>) =>
    inOrder(
      lengthFirst(rank, rules, order),
      order,
      size.map((times) => spreadReach(times, times)),
    ),
  explain: ({ settings, inputs: [input = []], rules, order }: Context<ReturnType<typeof fieldsOf>>) =>
    explainMap(input, lengthFirst(rank, rules, order), repeated(settings)),
  summarize: ({ size }: UpSampling): readonly string[] => [formatShape(size)],
  assume: ({ settings, inputs: [input], rules, order }: Context<ReturnType<typeof fieldsOf>>) =>
    assumeMap(input, rank, lengthFirst(rank, rules, order), repeated(settings)),
});
