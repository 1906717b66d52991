import type { Padding } from '@shared/layers/fields/index';
import type { Axis } from '@shared/layers/shape';
import type { Window } from '@shared/layers/window';
import {
  effectiveSize,
  explainSlide,
  fitted,
  paddedCells,
  slide,
  slideAxis,
  summarizeWindow,
} from '@shared/layers/window';
import { describe, expect, it } from 'vitest';

const windowOf = (size: number, stride: number, padding: Padding, dilation = 1): Window => ({
  size: [size, size],
  stride: [stride, stride],
  dilation: [dilation, dilation],
  padding,
  setting: 'kernel',
});

const around = (before: number, after: number): Padding => [
  [before, after],
  [before, after],
];

it('a dilated window reaches further', () => {
  expect(effectiveSize(3, 1)).toBe(3);
  expect(effectiveSize(3, 2)).toBe(2 * (3 - 1) + 1);
  expect(effectiveSize(1, 7)).toBe(1);
});

describe('the size that is left', () => {
  /** Counts the places of the window one by one. */
  function places(n: number, { size, stride, dilation, padding }: Window): number {
    const [k = 1] = size;
    const [before, after] = typeof padding === 'string' ? [0, 0] : (padding[0] ?? [0, 0]);
    let count = 0;
    for (let at = -before; at + effectiveSize(k, dilation[0] ?? 1) <= n + after; at += stride[0] ?? 1) count++;
    return count;
  }

  it('is the number of places that the window can take', () => {
    for (const n of [1, 2, 5, 7, 20, 224])
      for (const size of [1, 2, 3, 7])
        for (const stride of [1, 2, 3])
          for (const dilation of stride === 1 ? [1, 2] : [1])
            for (const padding of ['valid' as const, around(0, 0), around(1, 1), around(2, 3)]) {
              const window = windowOf(size, stride, padding, dilation);
              expect(Math.max(0, Number(slideAxis(n, 0, window)))).toBe(places(n, window));
            }
  });

  it('is a stride-th with zero padding, rounded up', () => {
    expect(slideAxis(20, 0, windowOf(3, 1, 'same'))).toBe(20);
    expect(slideAxis(224, 0, windowOf(7, 2, 'same'))).toBe(Math.ceil(224 / 2));
    expect(slideAxis(15, 0, windowOf(2, 4, 'same'))).toBe(Math.ceil(15 / 4));
    expect(slideAxis(1, 0, windowOf(9, 3, 'same'))).toBe(1);
  });

  it.each<[string, Axis, Window, Axis]>([
    ['keeps its name under zero padding', 'T', windowOf(3, 1, 'same'), 'T'],
    ['keeps its name where the padding makes up for the window', 'T', windowOf(3, 1, around(2, 0)), 'T'],
    ['keeps its name under a window of 1', 'T', windowOf(1, 1, 'valid'), 'T'],
    ['loses its name to a stride', 'T', windowOf(1, 2, 'same'), null],
    ['loses its name to a window', 'T', windowOf(3, 1, 'valid'), null],
    ['loses its name to padding', 'T', windowOf(1, 1, around(1, 0)), null],
    ['stays unknown', null, windowOf(3, 1, 'same'), null],
  ])('of an unknown size %s', (_, n, window, left) => {
    expect(slideAxis(n, 0, window)).toBe(left);
  });
});

describe('the cells that padding adds', () => {
  it.each<[string, Window, readonly [number, number]]>([
    ['none where nothing is padded', windowOf(3, 1, 'valid'), [0, 0]],
    ['as stated', windowOf(3, 1, around(1, 2)), [1, 2]],
    ['half of what the window takes on each side, to keep the size', windowOf(3, 1, 'same'), [1, 1]],
    ['the odd one behind', windowOf(4, 1, 'same'), [1, 2]],
    ['what the last step of a stride lacks', windowOf(7, 2, 'same'), [2, 3]],
    ['none where the stride steps over all that the window takes', windowOf(2, 3, 'same'), [0, 0]],
    ['all of them in front, to look back only', windowOf(3, 1, 'causal', 2), [2 * (3 - 1), 0]],
  ])('are %s', (_, window, cells) => {
    expect(paddedCells(14, 0, window)).toEqual(cells);
  });

  it('are enough for the size that is left', () => {
    for (const n of [1, 2, 5, 7, 20, 224])
      for (const size of [1, 2, 3, 7])
        for (const stride of [1, 2, 3]) {
          const same = windowOf(size, stride, 'same');
          const stated = windowOf(size, stride, around(...paddedCells(n, 0, same)));
          expect(slideAxis(n, 0, stated)).toBe(slideAxis(n, 0, same));
        }
  });
});

it.each([
  [[9, 4], ['length']],
  [
    [9, 9, 4],
    ['height', 'width'],
  ],
  [
    [9, 9, 9, 4],
    ['depth', 'height', 'width'],
  ],
])('the axes of %j that are slid over are its %j', (input, terms) => {
  const window = { ...windowOf(3, 1, 'valid'), size: [3, 3, 3], stride: [1, 1, 1], dilation: [1, 1, 1] };
  expect(explainSlide(input, window, 'channels-last').map(({ term }) => term)).toEqual(terms);
});

describe('a window larger than its input', () => {
  it('is refused with what it would need', () => {
    const refused = slide([2, 20, 3], windowOf(3, 1, 'valid', 2), 8, 'channels-last');
    expect(refused.ok ? undefined : refused.error.text()).toEqual({
      message: 'There is nothing left to slide over: the kernel is larger than its input.',
      expected: 'An input of at least 5×5, with its padding',
      received: '2×20×3',
      remedy: 'Use zero padding, or a smaller kernel.',
    });
  });

  it('fits when it is as large as the input at most', () => {
    for (const dilation of [1, 2, 3]) {
      const window = windowOf(9, 1, 'valid', dilation);
      const [height = 0, width = 0] = fitted([4, 20, 3], window, 'channels-last');
      expect(effectiveSize(height, dilation)).toBeLessThanOrEqual(4);
      expect(effectiveSize(height + 1, dilation)).toBeGreaterThan(4);
      expect(width).toBe(Math.min(9, Math.floor((20 - 1) / dilation) + 1));
    }
  });
});

it('only what differs from the plainest window is mentioned', () => {
  expect(summarizeWindow([1, 1], 'same', [1, 1])).toEqual(['same']);
  expect(summarizeWindow([2, 2], 'valid', [1, 1])).toEqual(['stride 2', 'valid']);
  expect(summarizeWindow([2, 1], around(1, 1), [3, 3])).toEqual(['stride 2×1', 'pad 1', 'dilation 3']);
  expect(summarizeWindow([1, 1], around(0, 1), [1, 1])).toEqual(['pad 0 1 0 1']);
});
