import type { Shape } from '@shared/layers/shape';
import {
  channelAxis,
  elementCount,
  featureMap,
  isExact,
  parseShape,
  sameShape,
  spatialAxes,
  withExactSizes,
} from '@shared/layers/shape';
import { describe, expect, it } from 'vitest';

describe('a shape as a person types it', () => {
  it.each<[string, Shape]>([
    ['20x20x3', [20, 20, 3]],
    ['20×20×3', [20, 20, 3]],
    ['20X20X3', [20, 20, 3]],
    ['20 x 20 x 3', [20, 20, 3]],
    ['20*20*3', [20, 20, 3]],
    ['20, 20, 3', [20, 20, 3]],
    ['20 20 3', [20, 20, 3]],
    [' 1200 ', [1200]],
    ['T,128', ['T', 128]],
    ['T x 128', ['T', 128]],
    ['?x?x3', [null, null, 3]],
    ['None, 3', [null, 3]],
    ['20xT', [20, 'T']],
    ['xs', ['xs']],
    ['max_len, 8', ['max_len', 8]],
    [' () ', []],
  ])('%s', (text, shape) => {
    expect(parseShape(text)).toEqual({ ok: true, value: shape });
  });

  it.each(['', '20x', '0x3', '-1', '2.5', '20x20y', '20××3', '9007199254740993', 'a b+c'])('refuses "%s"', (text) => {
    const parsed = parseShape(text);
    expect(parsed.ok ? parsed.value : parsed.error.code).toBe('shape-unreadable');
  });

  it('says what it received', () => {
    const parsed = parseShape('  ');
    expect(parsed.ok ? undefined : parsed.error.text().received).toBe('nothing');
  });
});

it('shapes are equal axis by axis; unknown sizes are alike', () => {
  expect(sameShape([20, 'T', null], [20, 'T', null])).toBe(true);
  expect(sameShape([20, 20], [20, 20, 1])).toBe(false);
  expect(sameShape([20, null], [20, 'T'])).toBe(false);
});

it('elements are the product of all axes, if all are known', () => {
  expect(elementCount([20, 20, 3])).toBe(20 * 20 * 3);
  expect(elementCount([])).toBe(1);
  expect(elementCount([20, 'T'])).toBeNull();
});

it('channels stand last or first, and a window slides over the other axes', () => {
  expect([channelAxis([20, 10, 3], 'channels-last'), channelAxis([3, 20, 10], 'channels-first')]).toEqual([2, 0]);
  expect([spatialAxes([20, 10, 3], 'channels-last'), spatialAxes([3, 20, 10], 'channels-first')]).toEqual([
    [0, 1],
    [1, 2],
  ]);
  expect([featureMap([20, 10], 3, 'channels-last'), featureMap([20, 10], 3, 'channels-first')]).toEqual([
    [20, 10, 3],
    [3, 20, 10],
  ]);
});

it('a size beyond the safe integers is not exact', () => {
  const huge = Number.MAX_SAFE_INTEGER + 1;
  expect([isExact([20, 'T', null]), isExact([20, huge])]).toEqual([true, false]);
  expect(withExactSizes([20, huge, 'T'])).toEqual([20, null, 'T']);
});
