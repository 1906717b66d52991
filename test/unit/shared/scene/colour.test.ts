import { describe, expect, test } from 'vitest';
import { contrast, luminance, mix } from '@shared/scene/colour';

describe('mixing', () => {
  test('goes from one colour to the other', () => {
    expect([0, 0.5, 1].map((share) => mix('#000000', '#ff8040', share))).toEqual(['#000000', '#804020', '#ff8040']);
  });
});

describe('contrast', () => {
  test('is 21 between black and white, whichever comes first', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  });

  test('is 1 between equals', () => {
    expect(contrast('#d47400', '#d47400')).toBe(1);
  });

  test('of the grey that WCAG names as the lightest readable on white is 4.5', () => {
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

test('green gives more light than red, and red more than blue', () => {
  const [red, green, blue] = ['#ff0000', '#00ff00', '#0000ff'].map(luminance);
  expect([red, green, blue]).toEqual([0.2126, 0.7152, 0.0722]);
});
