import { axisIndex, axisOutOfRange, axisSummary, axisText, defaultAxis } from '@shared/layers/axis';
import { expect, it } from 'vitest';

it('an axis is counted as Keras does, with the batch as 0', () => {
  const index = (axis: number) => axisIndex(axis, [20, 10, 3], 'channels-last');
  expect([1, 2, 3, 4].map(index)).toEqual([0, 1, 2, undefined]);
  expect([-1, -2, -3, -5].map(index)).toEqual([2, 1, 0, undefined]);
  expect([0, -4].map(index)).toEqual(['batch', 'batch']);
});

it('the channels are where the axis order has them', () => {
  expect(axisIndex('channels', [20, 10, 3], 'channels-last')).toBe(2);
  expect(axisIndex('channels', [3, 20, 10], 'channels-first')).toBe(0);
  expect(axisIndex(-1, [3, 20, 10], 'channels-first')).toBe(2);
});

it('a single value has no axis but the batch', () => {
  expect(axisIndex('channels', [], 'channels-last')).toBeUndefined();
  expect(axisIndex('channels', [], 'channels-first')).toBeUndefined();
  expect(axisIndex(-1, [], 'channels-last')).toBe('batch');
  expect(defaultAxis('axis', [])).toEqual([]);
  expect(defaultAxis('axis', [3])).toEqual([{ do: 'set', settings: { axis: undefined } }]);
  expect(axisOutOfRange({ axis: 'channels', shape: [] }).text().expected).toBe('An input with axes');
});

it('only an axis that one would not expect is mentioned', () => {
  expect([...axisSummary('channels'), ...axisSummary(-1), ...axisSummary(1), ...axisSummary(-2)]).toEqual([
    'axis 1',
    'axis −2',
  ]);
  expect(axisText('channels')).toBe('channels');
});
