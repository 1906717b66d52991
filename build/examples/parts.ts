import type { Described } from './describe';
import { layer } from './describe';

/** Sizes on both axes of an image. */
export const square = <const Size>(size: Size): readonly [Size, Size] => [size, size];

/** As many cells on every side of an image. */
export const around = <const Cells>(cells: Cells) => square(square(cells));

/** Where a feature map of any size enters a block. */
export const featureMap = (name = 'x'): Described => layer('input', name, { shape: [null, null, null] });

export const relu = (name: string, after?: readonly string[]): Described =>
  layer('activation', name, { function: 'relu' }, after);
