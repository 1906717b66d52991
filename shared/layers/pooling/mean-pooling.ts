import type { Result } from '../../result';
import { fail } from '../../result';
import type { Rank, Shape } from '../shape';
import { isKnown, spatialAxes } from '../shape';
import { windowTooLarge } from '../window';
import type { Pool } from './pooling';
import { pool } from './pooling';

/**
 * What a window that takes means leaves of its input: the same as any other, but that PyTorch wants an input of three dimensions to
 * be as large as the window, whatever its padding and rounding. Fails as `pool` does.
 * Source: PyTorch 2 `pool3d_shape_check`.
 */
export function poolMeans(context: Pool, rank: Rank): Result<Shape> {
  const {
    settings,
    inputs: [input = []],
    rules,
    order,
  } = context;
  const pooled = pool(context, rank);
  if (!pooled.ok || rank !== 3 || rules !== 'pytorch') return pooled;
  const { poolSize } = settings;
  const sizes = spatialAxes(input, order).map((axis) => input[axis] ?? null);
  const fits = sizes.every((n, axis) => !isKnown(n) || n >= (poolSize[axis] ?? 1));
  return fits ? pooled : fail(windowTooLarge({ input, window: poolSize, setting: 'poolSize', padded: false }));
}
