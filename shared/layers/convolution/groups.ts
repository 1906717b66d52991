import { formatCount } from '../../format-number';
import type { Problem } from '../../result';
import { problem } from '../../result';
import { greatestDivisor, nearestDivisor } from '../divisors';
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

/** One click takes the nearest number of groups that divides both; the smaller of two. */
export function groupsRemedies(place: Place, rank: Rank, grouping: Omit<Grouping, 'channels'>): readonly Fix[] {
  const seen = arriving(place, rank);
  if (!seen.ok) return [];
  const shared = greatestDivisor(seen.value.channels, grouping.filters);
  return [{ do: 'set', settings: { groups: nearestDivisor(shared, grouping.groups) } }];
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
