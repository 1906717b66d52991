import { greatestDivisor, nearestDivisor } from '@shared/layers/divisors';
import { expect, it } from 'vitest';

it('the nearest divisor of a number, the smaller of two', () => {
  expect(nearestDivisor(20, 6)).toBe(5);
  expect(nearestDivisor(20, 7)).toBe(5);
  expect(nearestDivisor(20, 8)).toBe(10);
  expect(nearestDivisor(20, 3)).toBe(2);
  expect(nearestDivisor(7, 32)).toBe(7);
  expect(nearestDivisor(1, 4)).toBe(1);
});

it('the greatest divisor of two numbers', () => {
  expect(greatestDivisor(12, 18)).toBe(6);
  expect(greatestDivisor(7, 32)).toBe(1);
  expect(greatestDivisor(8, 8)).toBe(8);
});
