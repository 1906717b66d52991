import type { Recountings } from './recount';
import { countValues } from './recount';

/** Layers hold what is said of them. */
export const custom: Recountings = {
  'custom-layer': ({ weights }) => ({
    learnable: weights.reduce((sum, { shape, role }) => sum + (role === 'statistic' ? 0 : countValues(shape)), 0),
    kept: weights.reduce((sum, { shape, role }) => sum + (role === 'statistic' ? countValues(shape) : 0), 0),
  }),
  opaque: ({ settings }) => ({ learnable: countValues([Number(settings['parameters'])]), kept: 0 }),
};
