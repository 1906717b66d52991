import type { Result } from '../../result';
import { ok } from '../../result';
import type { Derivation } from '../derivation';
import { axisStep, constant } from '../derivation';
import { flag } from '../fields/index';
import type { Settings } from '../field';
import type { Context, Inference } from '../kind';
import { seesAll } from '../reach';
import type { AxisOrder, Rank, Shape } from '../shape';
import { channelAxis, cubes, everyAxis, featureMap, spatialAxes } from '../shape';
import { requireFeatureMap, spatialTerm } from '../window';
import { channelsOf, keptChannels } from './pooling';

const fields = {
  keepAxes: flag({ label: 'Keep axes', hint: 'Gives the map with sizes of 1 instead of a row.', fallback: false }),
};

type GlobalPool = Context<typeof fields>;

/**
 * How a pooling over the whole map infers, explains and speaks; a kind adds its name.
 * Shapes: `h × w × c` gives `c`, or `1 × 1 × c` with kept axes. Fails with `wrong-rank`. Source: Keras 3 `base_global_pooling.py`.
 */
export const globalPooling = (rank: Rank) => ({
  category: 'pool' as const,
  stem: 'pool',
  inputs: 1,
  sample: [cubes[rank]],
  fields,
  infer: ({ settings, inputs: [input = []], order }: GlobalPool): Result<Inference> => {
    const map = requireFeatureMap(input, order, rank);
    return map.ok ? ok({ outputs: [pooled(input, settings, rank, order)], weights: [] }) : map;
  },
  reach: seesAll,
  explain: ({ settings, inputs: [input = []], order }: GlobalPool): Derivation => {
    const kept = settings.keepAxes ? spatialAxes(input, order) : [];
    const ones = kept.map((axis, index) => axisStep(axis, spatialTerm(index, input), constant(1), 'wholeMap'));
    const channels = keptChannels(input, order, settings.keepAxes ? channelAxis(input, order) : 0);
    return { shape: [...ones, ...channels], parameters: [] };
  },
  summarize: ({ keepAxes }: Settings<typeof fields>) => (keepAxes ? ['keeps axes'] : ['whole map']),
  assume: ({ settings, inputs: [input], order }: GlobalPool) => [input ? pooled(input, settings, rank, order) : null],
});

const pooled = (input: Shape, { keepAxes }: Settings<typeof fields>, rank: Rank, order: AxisOrder): Shape =>
  keepAxes ? featureMap(everyAxis(rank, 1), channelsOf(input, order), order) : [channelsOf(input, order)];
