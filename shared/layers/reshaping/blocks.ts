import { formatShape } from '../../format-number';
import type { Settings } from '../field';
import { sides, sizes } from '../fields/index';
import { spatialNames } from '../shape';
import type { Window } from '../window';
import { summarizeWindow } from '../window';

/** The window whose contents are laid out one beside the other, or put together again: what unfolding and folding share. */
export const blockFields = {
  kernel: sizes({ label: 'Kernel', hint: 'The size of the window.', axes: spatialNames(2), initial: [2, 2] }),
  stride: sizes({
    label: 'Stride',
    hint: 'How far the window moves each time.',
    axes: spatialNames(2),
    fallback: [1, 1],
  }),
  padding: sides({
    label: 'Padding',
    hint: 'Zeros around the map.',
    axes: spatialNames(2),
    fallback: [
      [0, 0],
      [0, 0],
    ],
  }),
  dilation: sizes({
    label: 'Dilation',
    hint: 'The distance between the cells of the window.',
    axes: spatialNames(2),
    fallback: [1, 1],
  }),
};

type Blocks = Settings<typeof blockFields>;

export const blockWindow = ({ kernel, stride, padding, dilation }: Blocks): Window => ({
  ...{ size: kernel, stride, dilation },
  padding: padding.flat().every((cells) => cells === 0) ? 'valid' : padding,
  setting: 'kernel',
});

/** How many values of a channel the window holds. */
export const blockSize = ({ kernel }: Blocks): number => kernel.reduce((product, size) => product * size, 1);

export function summarizeBlocks(settings: Blocks): readonly string[] {
  const { size, stride, padding, dilation } = blockWindow(settings);
  return [formatShape(size), ...summarizeWindow(stride, padding, dilation).filter((word) => word !== 'valid')];
}
