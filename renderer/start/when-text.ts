const day = 24 * 60 * 60 * 1000;

/**
 * When a project was opened, as one says it: `Today, 09:41`, `Yesterday`, `Tuesday`, and from a week on the date.
 *
 * @param then milliseconds since 1970
 */
export function whenText(then: number, now: number): string {
  const ago = (midnightOf(now) - midnightOf(then)) / day;
  const date = new Date(then);
  if (ago < 1) return `Today, ${date.toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false })}`;
  if (ago < 2) return 'Yesterday';
  return ago < 7
    ? date.toLocaleDateString('en', { weekday: 'long' })
    : date.toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' });
}

const midnightOf = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
