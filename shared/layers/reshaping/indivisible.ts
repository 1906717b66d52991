import { formatCount } from '../../format-number';
import { problem } from '../../result';

/** A size that is to be parted evenly, and cannot be. */
export const indivisible = problem<{ what: string; size: number; parts: number }>({
  code: 'indivisible',
  severity: 'error',
  text: ({ what, size, parts }) => ({
    message: `The ${what} cannot be parted evenly.`,
    expected: `A multiple of ${formatCount(parts)}`,
    received: formatCount(size),
    remedy: 'Choose a number that divides it, or change what arrives.',
  }),
});

/** The largest number up to a limit that would do instead; 1 does always. Beyond a thousand nobody looks for one. */
export function largestFitting(limit: number, fits: (candidate: number) => boolean): number {
  for (let candidate = Math.min(limit, 1000); candidate > 1; candidate--) if (fits(candidate)) return candidate;
  return 1;
}
