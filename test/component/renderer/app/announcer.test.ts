import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from '../../../../renderer/app/announcer.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('says the first thing at once, and then at most one a second', () => {
  const announcer = new Announcer();
  announcer.say('total', () => '56');
  announcer.say('total', () => '57');
  expect(announcer.text).toBe('56');
  vi.advanceTimersByTime(999);
  expect(announcer.text).toBe('56');
  vi.advanceTimersByTime(1);
  expect(announcer.text).toBe('57');
});

it('keeps only the latest of a topic waiting, and words it when its turn comes', () => {
  const announcer = new Announcer();
  const worded = vi.fn(() => 'never');
  announcer.say('total', () => '1');
  announcer.say('total', worded);
  announcer.say('total', () => '3');
  announcer.say('problem', () => 'conv_1 has no input.');
  vi.advanceTimersByTime(1000);
  expect(announcer.text).toBe('3 conv_1 has no input.');
  expect(worded).not.toHaveBeenCalled();
});

it('falls silent when there is nothing to say', () => {
  const announcer = new Announcer();
  announcer.say('total', () => '1');
  vi.advanceTimersByTime(1000);
  expect(announcer.text).toBe('');
});
