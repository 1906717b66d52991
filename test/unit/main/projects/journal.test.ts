import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { JournalClock } from '../../../../main/projects/journal';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A clock, and the times at which it asked for the journal to be written. */
function watched(): { readonly clock: JournalClock; readonly written: number[] } {
  const written: number[] = [];
  const start = performance.now();
  return { clock: new JournalClock(() => written.push(performance.now() - start)), written };
}

describe('the journal', () => {
  test('is written one second after the last change', () => {
    const { clock, written } = watched();
    clock.note();
    vi.advanceTimersByTime(600);
    clock.note();
    vi.advanceTimersByTime(10_000);
    expect(written).toEqual([1600]);
  });

  test('is never more than five seconds behind, however long someone goes on', () => {
    const { clock, written } = watched();
    for (let change = 0; change < 120; change += 1) {
      clock.note();
      vi.advanceTimersByTime(100);
    }
    // Each round begins with the first change after the last writing.
    expect(written).toEqual([5000, 10_000]);
  });

  test('is not written without a change, nor after it was stopped', () => {
    const { clock, written } = watched();
    clock.stop();
    clock.note();
    clock.stop();
    vi.advanceTimersByTime(10_000);
    expect(written).toEqual([]);
    clock.note();
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([11_000]);
  });
});
