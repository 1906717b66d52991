import type { JsonObject } from '@shared/json';
import type { Random } from '../random';

/** A layer of a chain over one axis: its settings, and the same as plain numbers. */
export interface Link {
  readonly kind: 'conv1d' | 'max-pool1d' | 'padding1d' | 'cropping1d';
  readonly settings: JsonObject;
  readonly cells: number;
  readonly stride: number;
  readonly dilation: number;
  readonly padding: 'same' | 'valid' | 'causal' | readonly [number, number];
}

/** A signal and up to six layers, which may not all fit. */
export function randomChain(random: Random): { readonly length: number; readonly links: readonly Link[] } {
  const links = Array.from({ length: 1 + random.below(6) }, () => randomLink(random));
  return { length: 300 + random.below(300), links };
}

function randomLink(random: Random): Link {
  const sides: readonly [number, number] = [random.below(4), random.below(4)];
  const [plain, cells] = [{ cells: 1, stride: 1, dilation: 1 }, 1 + random.below(5)];
  switch (random.below(6)) {
    case 0:
      return { kind: 'padding1d', settings: { padding: [sides] }, ...plain, padding: sides };
    case 1:
      return { kind: 'cropping1d', settings: { cropping: [sides] }, ...plain, padding: [-sides[0], -sides[1]] };
    case 2: {
      const [stride, padding] = [1 + random.below(3), random.pick<'same' | 'valid'>(['same', 'valid'])];
      return {
        kind: 'max-pool1d',
        settings: { poolSize: cells, stride, padding },
        cells,
        stride,
        dilation: 1,
        padding,
      };
    }
    default: {
      const [stride, dilation] = random.chance(0.5) ? [1 + random.below(3), 1] : [1, 1 + random.below(4)];
      const padding = random.pick<Link['padding']>(['same', 'valid', 'causal', sides]);
      const given = typeof padding === 'string' ? padding : [padding];
      return {
        kind: 'conv1d',
        settings: { filters: 1, kernel: cells, stride, dilation, padding: given },
        cells,
        stride,
        dilation,
        padding,
      };
    }
  }
}

/** The first and the last cell of the signal that a cell of the output depends on; beyond the signal they go on as padding. */
export function spanAt(cell: number, length: number, links: readonly Link[]) {
  const steps: { readonly link: Link; readonly before: number }[] = [];
  let n = length;
  for (const link of links) {
    const [before, after] = padded(n, link);
    steps.push({ link, before });
    n = placesIn(n + before + after, link);
  }
  let seen = new Set([cell]);
  for (const { link, before } of steps.reverse()) seen = seenBefore(seen, link, before);
  return { first: Math.min(...seen), last: Math.max(...seen) };
}

/** Every cell that a filter touches where it makes one of these. */
function seenBefore(cells: ReadonlySet<number>, { cells: size, stride, dilation }: Link, before: number): Set<number> {
  const touched = new Set<number>();
  for (const cell of cells) for (let k = 0; k < size; k++) touched.add(cell * stride + k * dilation - before);
  return touched;
}

/** Counts the places at which the filter lies within so many cells. */
function placesIn(n: number, { cells, stride, dilation }: Link): number {
  let places = 0;
  for (let at = 0; at + (cells - 1) * dilation < n; at += stride) places++;
  return places;
}

/** The cells added on both sides: for `same` one after the other, behind first, until there is a place for every stride begun. */
function padded(n: number, link: Link): readonly [before: number, after: number] {
  const { padding, cells, dilation, stride } = link;
  if (padding === 'valid') return [0, 0];
  if (padding === 'causal') return [(cells - 1) * dilation, 0];
  if (padding !== 'same') return padding;
  let [before, after] = [0, 0];
  while (placesIn(n + before + after, link) < Math.ceil(n / stride)) {
    if (after > before) before++;
    else after++;
  }
  return [before, after];
}
