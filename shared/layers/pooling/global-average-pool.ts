import { defineLayer } from '../kind';
import type { Rank } from '../shape';
import { globalPooling } from './global-pooling';

/** The mean of each channel: see `global-pooling.ts`. Source: Keras 3 `GlobalAveragePooling1D` to `3D`. */
const globalAveragePool = <const Id extends string>(id: Id, rank: Rank) =>
  defineLayer({
    ...globalPooling(rank),
    id,
    label: `Global average pooling ${rank}D`,
    description: 'Keeps the mean of each channel. It has no parameters.',
    source: 'Keras 3 GlobalAveragePooling1D to 3D',
    keywords: [`globalaveragepooling${rank}d`, `globalavgpool${rank}d`, 'gap', 'mean'],
  });

export const globalAveragePool1d = globalAveragePool('global-average-pool1d', 1);
export const globalAveragePool2d = globalAveragePool('global-average-pool2d', 2);
export const globalAveragePool3d = globalAveragePool('global-average-pool3d', 3);
