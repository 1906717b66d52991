import { formatCount } from '../../format-number';
import type { Problem } from '../../result';
import { problem } from '../../result';
import type { Fix } from '../kind';
import type { Rank } from '../shape';
import type { Place } from './arriving';
import { arriving } from './arriving';

/** How channels and filters are shared out. */
export interface Grouping {
  readonly groups: number;
  readonly channels: number;
  readonly filters: number;
}

/** The problem where groups do not divide both. */
export const undividedGroups = (grouping: Grouping): Problem | undefined =>
  grouping.channels % grouping.groups === 0 && grouping.filters % grouping.groups === 0
    ? undefined
    : groupsDoNotDivide(grouping);

/** One click takes the number of groups that is nearest. */
export function groupsRemedies(place: Place, rank: Rank, grouping: Omit<Grouping, 'channels'>): readonly Fix[] {
  const seen = arriving(place, rank);
  if (!seen.ok) return [];
  const groups = nearestGroups({ ...grouping, channels: seen.value.channels });
  return [{ do: 'set', settings: { groups } }];
}

/** The number of groups nearest to the chosen one that divides channels and filters; the smaller of two. */
function nearestGroups({ groups, channels, filters }: Grouping): number {
  const distance = (divisor: number): number => Math.abs(divisor - groups);
  return commonDivisors(channels, filters).reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

/** All that divide both numbers, in order: they divide the greatest that does (Euclid), and come in pairs. */
function commonDivisors(a: number, b: number): readonly number[] {
  let [greatest, rest] = [a, b];
  while (rest > 0) [greatest, rest] = [rest, greatest % rest];
  const divisors: number[] = [];
  for (let d = 1; d * d <= greatest; d++) if (greatest % d === 0) divisors.push(d, greatest / d);
  return divisors.sort((left, right) => left - right);
}

const groupsDoNotDivide = problem<Grouping>({
  code: 'groups-do-not-divide',
  severity: 'error',
  text: ({ groups, channels, filters }) => ({
    message: 'Groups must divide the channels and the filters.',
    expected: `A number that divides ${formatCount(channels)} channels and ${formatCount(filters)} filters`,
    received: `${groups} groups`,
    remedy: 'Choose another number of groups, or of filters.',
  }),
});
