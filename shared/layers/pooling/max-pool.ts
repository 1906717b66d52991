import { ok } from '../../result';
import { defineLayer } from '../kind';
import type { Rank } from '../shape';
import { cubes } from '../shape';
import {
  ceilField,
  dilationField,
  indicesField,
  indicesSummary,
  paddingField,
  poolOutputs,
  poolSizeField,
  strideField,
} from './pool-fields';
import { explainPool, pool, poolFixes, poolReach, summarizePool } from './pooling';

/**
 * The largest value in each window.
 *
 * Shapes: `h × w × c` gives `h' × w' × c` (see `window.ts`), likewise in one and three dimensions; the indices, where they are asked
 * for, are of that shape too. Fails as `pool` does. Sources: Keras 3 `MaxPooling1D` to `3D`; PyTorch 2 `MaxPool1d` to `3d`.
 */
const maxPool = <const Id extends string>(id: Id, rank: Rank) =>
  defineLayer({
    id,
    label: `Max pooling ${rank}D`,
    category: 'pool',
    description: 'Keeps the largest value in each window. It has no parameters.',
    source: 'Keras 3 MaxPooling1D to 3D; PyTorch 2 MaxPool1d to 3d',
    keywords: [`maxpooling${rank}d`, `maxpool${rank}d`, 'subsampling', 'downsample'],
    stem: 'pool',
    inputs: 1,
    outputsFor: poolOutputs,
    sample: [cubes[rank]],
    fields: {
      poolSize: poolSizeField(rank),
      stride: strideField(rank),
      padding: paddingField(rank),
      dilation: dilationField(rank),
      ceil: ceilField,
      indices: indicesField,
    },
    infer: (context) => {
      const pooled = pool(context, rank);
      return pooled.ok ? ok({ outputs: poolOutputs(context.settings).map(() => pooled.value), weights: [] }) : pooled;
    },
    reach: poolReach,
    explain: explainPool,
    summarize: (settings) => [...summarizePool(settings), ...indicesSummary(settings)],
    remedies: poolFixes,
  });

export const maxPool1d = maxPool('max-pool1d', 1);
export const maxPool2d = maxPool('max-pool2d', 2);
export const maxPool3d = maxPool('max-pool3d', 3);
