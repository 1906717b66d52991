import { formatCount } from '../../format-number';
import { fail, ok } from '../../result';
import { decimal } from '../fields/index';
import { defineLayer } from '../kind';
import { numberRefused } from '../number-refused';
import type { Rank } from '../shape';
import { cubes } from '../shape';
import { poolMeans } from './mean-pooling';
import { ceilField, poolSizeField, strideField } from './pool-fields';
import { explainPool, poolFixes, poolReach, summarizePool } from './pooling';

/**
 * The p-norm of each window: the root of the sum of all values to the power of p. Never padded.
 *
 * Shapes: `h × w × c` gives `h' × w' × c` (see `window.ts`), likewise in one and three dimensions. Fails as `poolMeans` does, and with
 * `number-refused`. Source: PyTorch 2 `LPPool1d` to `3d`, which works it out from means.
 */
const lpPool = <const Id extends string>(id: Id, rank: Rank) =>
  defineLayer({
    id,
    label: `Lp pooling ${rank}D`,
    category: 'pool',
    description: 'Keeps the p-norm of each window. It has no parameters.',
    source: 'PyTorch 2 LPPool1d to 3d, which works it out from means',
    keywords: [`lppool${rank}d`, 'power average', 'norm', 'l2 pooling'],
    stem: 'pool',
    inputs: 1,
    sample: [cubes[rank]],
    fields: {
      norm: decimal({
        label: 'Norm',
        hint: 'The power p: 1 adds the values up, and the larger it is, the nearer to their maximum.',
        step: 1,
        initial: 2,
      }),
      poolSize: poolSizeField(rank),
      stride: strideField(rank),
      ceil: ceilField,
    },
    infer: (context) => {
      const { norm } = context.settings;
      if (norm === 0) return fail(numberRefused({ label: 'Norm', expected: 'Any power but 0', received: norm }));
      const pooled = poolMeans(context, rank);
      return pooled.ok ? ok({ outputs: [pooled.value], weights: [] }) : pooled;
    },
    reach: poolReach,
    explain: explainPool,
    summarize: (settings) => [`L${formatCount(settings.norm)}`, ...summarizePool(settings)],
    remedies: (context, found) =>
      found.code === 'number-refused' ? [{ do: 'set', settings: { norm: 2 } }] : poolFixes(context, found),
  });

export const lpPool1d = lpPool('lp-pool1d', 1);
export const lpPool2d = lpPool('lp-pool2d', 2);
export const lpPool3d = lpPool('lp-pool3d', 3);
