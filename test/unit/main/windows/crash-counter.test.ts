import { expect, test } from 'vitest';
import { CrashCounter } from '../../../../main/windows/crash-counter';

test('the third crash within a minute is a loop', () => {
  const counter = new CrashCounter();
  expect([0, 30_000, 59_999].map((time) => counter.isLoop(time))).toEqual([false, false, true]);
});

test('crashes further apart are not', () => {
  const counter = new CrashCounter();
  expect([0, 30_000, 60_000, 90_000].map((time) => counter.isLoop(time))).toEqual([false, false, false, false]);
});
