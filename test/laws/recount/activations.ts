import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Shape } from '@shared/layers/shape';

import type { Recount, Recountings } from './recount';

export const activations: Recountings = {
  prelu: ({ settings, inputs: [input], order }) => recountSlopes(settings, input ?? [], order),
};

/** Every element has a slope, but for those that use that of the first element along the axes that share. */
function recountSlopes(settings: LayerAnalysis['settings'], shape: Shape, order: LayerAnalysis['order']): Recount {
  const { slopes, sharedAxes } = settings as {
    readonly slopes: 'element' | 'channel' | 'all';
    readonly sharedAxes: readonly (number | 'channels')[];
  };
  const channels = order === 'channels-last' ? shape.length : 1;
  // The batch is axis 0, as Keras counts.
  const isShared = (axis: number): boolean =>
    slopes === 'all' ||
    (slopes === 'channel' && axis !== channels) ||
    sharedAxes.some(
      (shared) => (shared === 'channels' ? channels : (shared + shape.length + 1) % (shape.length + 1)) === axis,
    );
  const learnable = placesIn(shape).filter((place) =>
    place.every((at, axis) => at === 0 || !isShared(axis + 1)),
  ).length;
  return { learnable, kept: 0 };
}

/** The places of all elements of a tensor, as indices along its axes. */
function placesIn([size, ...rest]: Shape): readonly (readonly number[])[] {
  if (size === undefined) return [[]];
  const places: (readonly number[])[] = [];
  const inner = placesIn(rest);
  // Where a size is unknown slopes are shared: there is no more to count than the first.
  for (let index = 0; index < (typeof size === 'number' ? size : 1); index++)
    for (const place of inner) places.push([index, ...place]);
  return places;
}
