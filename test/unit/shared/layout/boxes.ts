import type { LayoutBox, LayoutInput, LayoutLink } from '@shared/layout/layout';

/** A card's size, and the room of a label with a shape and a sum. */
export const size = { width: 150, height: 92 };
export const label = { width: 100, above: 19, below: 19 };

/** Boxes `a`, `b`, … and chains of them: `network('a b c', 'a c')`. Links are named `a>b`. */
export function network(...chains: readonly string[]): LayoutInput {
  const names = [...new Set(chains.flatMap((chain) => chain.split(' ')))];
  const links = chains.flatMap((chain) => {
    const stations = chain.split(' ');
    return stations.slice(1).map((to, index) => link(stations[index] ?? '', to));
  });
  return { boxes: names.map(box), links };
}

/** A chain of so many boxes, `0` to `n - 1`. */
export const chain = (length: number): LayoutInput => network(Array.from({ length }, (_, index) => index).join(' '));

const box = (id: string): LayoutBox => ({ id, ...size });

const only = { index: 0, count: 1 };

const link = (from: string, to: string): LayoutLink => ({
  id: `${from}>${to}`,
  from,
  to,
  output: only,
  input: only,
  label,
});

/** The same network with some boxes placed by hand. */
export const pin = (
  { boxes, links }: LayoutInput,
  pins: Readonly<Record<string, { x: number; y: number }>>,
): LayoutInput => ({
  boxes: boxes.map((one) => ({ ...one, ...(pins[one.id] ? { pinned: pins[one.id] } : {}) })),
  links,
});
