import type { Recountings } from './recount';
import { countValues } from './recount';

/** A layer that nobody knows holds what is said of it. */
export const custom: Recountings = {
  opaque: ({ settings }) => ({ learnable: countValues([Number(settings['parameters'])]), kept: 0 }),
};
