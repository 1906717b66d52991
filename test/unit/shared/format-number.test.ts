import { formatBytes, formatCount, formatShape, formatShare } from '@shared/format-number';
import { describe, expect, it } from 'vitest';

it.each([
  [0, '0'],
  [999, '999'],
  [2515, '2,515'],
  [138_357_544, '138,357,544'],
  [-1200, '−1,200'],
  [1234.5, '1,234.5'],
  [0.125, '0.125'],
  [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991'],
])('%d has thousands parted by commas', (value, text) => {
  expect(formatCount(value)).toBe(text);
});

describe('a shape', () => {
  it.each([
    [[20, 20, 3], '20×20×3'],
    [[1200], '1,200'],
    [[1200, 1200], '1200×1200'],
    [[null, 'T', 3], '?×T×3'],
    [['T'], 'T'],
    [[null], '?'],
    [[], '1'],
  ])('%j', (shape, text) => {
    expect(formatShape(shape)).toBe(text);
  });
});

describe('bytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1,023 bytes'],
    [1024, '1.00 KB'],
    [10_060, '9.82 KB'],
    [4 * 2515 * 10, '98.2 KB'],
    [1024 ** 2 - 1, '1.00 MB'],
    [500 * 1024 ** 2, '500 MB'],
    [4 * 6_738_415_616, '25.1 GB'],
  ])('%d', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe('a share', () => {
  it.each([
    [0, 100, '0 %'],
    [0, 0, '0 %'],
    [2402, 2515, '95.5 %'],
    [1, 3, '33.3 %'],
    [1, 1_000_000, '<0.1 %'],
    [1, 1000, '0.1 %'],
    [999_999, 1_000_000, '99.9 %'],
    [7, 7, '100 %'],
  ])('%d of %d', (part, whole, text) => {
    expect(formatShare(part, whole)).toBe(text);
  });
});
