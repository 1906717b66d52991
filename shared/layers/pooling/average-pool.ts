import { ok } from '../../result';
import { defineLayer } from '../kind';
import type { Rank } from '../shape';
import { cubes } from '../shape';
import { poolMeans } from './mean-pooling';
import { ceilField, paddingField, poolSizeField, strideField } from './pool-fields';
import { explainPool, poolFixes, poolReach, summarizePool } from './pooling';

/**
 * The mean of each window.
 *
 * Shapes: `h × w × c` gives `h' × w' × c` (see `window.ts`), likewise in one and three dimensions. Fails as `poolMeans` does.
 * Sources: Keras 3 `AveragePooling1D` to `3D`; PyTorch 2 `AvgPool1d` to `3d`.
 */
const averagePool = <const Id extends string>(id: Id, rank: Rank) =>
  defineLayer({
    id,
    label: `Average pooling ${rank}D`,
    category: 'pool',
    description: 'Keeps the mean of each window. It has no parameters.',
    source: 'Keras 3 AveragePooling1D to 3D; PyTorch 2 AvgPool1d to 3d',
    keywords: [`averagepooling${rank}d`, `avgpool${rank}d`, 'subsampling', 'mean'],
    stem: 'pool',
    inputs: 1,
    sample: [cubes[rank]],
    fields: {
      poolSize: poolSizeField(rank),
      stride: strideField(rank),
      padding: paddingField(rank),
      ceil: ceilField,
    },
    infer: (context) => {
      const pooled = poolMeans(context, rank);
      return pooled.ok ? ok({ outputs: [pooled.value], weights: [] }) : pooled;
    },
    reach: poolReach,
    explain: explainPool,
    summarize: summarizePool,
    remedies: poolFixes,
  });

export const averagePool1d = averagePool('average-pool1d', 1);
export const averagePool2d = averagePool('average-pool2d', 2);
export const averagePool3d = averagePool('average-pool3d', 3);
