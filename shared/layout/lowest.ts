/** The least value among things; a spread into `Math.min` fails with very many. */
export function lowest<T>(things: Iterable<T>, value: (thing: T) => number): number {
  let least = Infinity;
  for (const thing of things) least = Math.min(least, value(thing));
  return least;
}
