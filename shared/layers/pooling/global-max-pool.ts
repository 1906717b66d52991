import { defineLayer } from '../kind';
import type { Rank } from '../shape';
import { globalPooling } from './global-pooling';

/** The largest value of each channel: see `global-pooling.ts`. Source: Keras 3 `GlobalMaxPooling1D` to `3D`. */
const globalMaxPool = <const Id extends string>(id: Id, rank: Rank) =>
  defineLayer({
    ...globalPooling(rank),
    id,
    label: `Global max pooling ${rank}D`,
    description: 'Keeps the largest value of each channel. It has no parameters.',
    source: 'Keras 3 GlobalMaxPooling1D to 3D',
    keywords: [`globalmaxpooling${rank}d`, `globalmaxpool${rank}d`],
  });

export const globalMaxPool1d = globalMaxPool('global-max-pool1d', 1);
export const globalMaxPool2d = globalMaxPool('global-max-pool2d', 2);
export const globalMaxPool3d = globalMaxPool('global-max-pool3d', 3);
