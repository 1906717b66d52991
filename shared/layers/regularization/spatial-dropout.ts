import { formatShape } from '../../format-number';
import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Context, Inference } from '../kind';
import { defineLayer } from '../kind';
import type { Rank, Shape } from '../shape';
import { cubes } from '../shape';
import { shapeStays } from '../shape-stays';
import { requireFeatureMap } from '../window';
import { channelsMissing } from './channels-missing';
import { rateField, rateSummary } from './rate';

/**
 * Drops whole channels of a feature map; the shape stays. Fails with `wrong-rank` where the input is no such map. PyTorch takes other
 * inputs, too, which is told (`unusual-rank`), unless there is nothing that could be a channel (`channels-missing`).
 * Sources: Keras 3 `SpatialDropout1D` to `3D`; PyTorch 2 `Dropout1d` to `3d`, as `torch/nn/functional.py` has them.
 */
const spatialDropout = <const Id extends string>(id: Id, rank: Rank) =>
  defineLayer({
    ...shapeStays,
    id,
    label: `Spatial dropout ${rank}D`,
    category: 'reg',
    description: 'Sets whole channels to zero at random while training. It has no parameters.',
    source: 'Keras 3 SpatialDropout1D to 3D; PyTorch 2 Dropout1d to 3d, as torch/nn/functional.py has them',
    keywords: [`spatialdropout${rank}d`, `dropout${rank}d`, 'regularization'],
    stem: 'dropout',
    sample: [cubes[rank]],
    fields: { rate: rateField('The share of channels set to zero.') },
    infer: (context) => drop(context, rank),
    summarize: rateSummary,
  });

function drop(
  { inputs: [input = []], rules, order }: Pick<Context, 'inputs' | 'rules' | 'order'>,
  rank: Rank,
): Result<Inference> {
  const map = requireFeatureMap(input, order, rank);
  const kept = { outputs: [input], weights: [] };
  if (map.ok) return ok(kept);
  if (rules !== 'pytorch' || (rank === 1 && input.length > 2)) return map;
  if (input.length === 0 && rank !== 3) return fail(channelsMissing({ input }));
  return ok({ ...kept, notes: [unusualRank({ input, rank })] });
}

/** PyTorch takes an input without one of its axes for a single sample, and says of other axes that it will not take them for ever. */
const unusualRank = problem<{ input: Shape; rank: Rank }>({
  code: 'unusual-rank',
  severity: 'warning',
  text: ({ input, rank }) => ({
    message:
      rank === 2
        ? 'PyTorch drops the channels of such an input for now, and warns that it will not do so for ever.'
        : 'PyTorch takes the batch of such an input for its channels, and drops whole samples.',
    expected: `An input of ${rank + 1} axes`,
    received: formatShape(input),
    remedy: 'Use the dropout for inputs of that many axes, or drop single values.',
  }),
});

export const spatialDropout1d = spatialDropout('spatial-dropout1d', 1);
export const spatialDropout2d = spatialDropout('spatial-dropout2d', 2);
export const spatialDropout3d = spatialDropout('spatial-dropout3d', 3);
