import type { Json } from '../../json';
import type { Basics, Field, PaddingMode } from '../field';
import { isList, largest, makeField } from '../field';
import { readNumber } from '../typed-number';
import { acceptSizes } from './sizes';

/** Cells before and after on each axis: `[[top, bottom], [left, right]]`. */
export type Sides = readonly (readonly [before: number, after: number])[];

/** Zero padding: as much as keeps the size, none, all of it in front, or stated cells before and after on each axis. */
export type Padding = PaddingMode | Sides;

type ByAxis<T> = Basics<T> & { readonly axes: readonly string[] };

/** How an axis-by-axis window treats the border: a mode, or stated cells, of which one number stands for all sides. */
export function padding(basics: ByAxis<Padding> & { readonly modes?: readonly PaddingMode[] }): Field<Padding> {
  const { axes, modes = ['same', 'valid'] } = basics;
  const isMode = (value: Json): value is PaddingMode => modes.some((mode) => mode === value);
  return makeField(
    basics,
    { type: 'padding', axes, min: 0, max: largest, modes },
    {
      allowed: `${modes.join(', ')}, or cells before and after for ${axes.join(' and ')}`,
      accept: (value) => (isMode(value) ? value : acceptSides(value, axes.length, 0)),
      type: (text) => (isMode(text) ? text : typeSides(text, axes.length)),
      quietLimit: true,
    },
  );
}

/** Cells before and after on each axis. One number stands for all sides, and one an axis for both of its sides. */
export function sides(basics: ByAxis<Sides> & { readonly min?: number }): Field<Sides> {
  const { axes, min = 0 } = basics;
  return makeField(
    basics,
    { type: 'padding', axes, min, max: largest, modes: [] },
    {
      allowed: `Whole numbers${min === 0 ? ' of at least 0' : ''}, before and after for ${axes.join(' and ')}`,
      accept: (value) => acceptSides(value, axes.length, min),
      type: (text) => typeSides(text, axes.length),
      quietLimit: true,
    },
  );
}

function acceptSides(value: Json, count: number, min: number): Sides | undefined {
  const perAxis = isList(value) ? value : Array.from({ length: count }, () => value);
  if (perAxis.length !== count) return undefined;
  const pairs = perAxis.map((cells) => acceptSizes(cells, 2, min));
  return pairs.every((cells) => cells !== undefined)
    ? pairs.map(([before = 0, after = 0]) => [before, after] as const)
    : undefined;
}

/** One number for all sides, one an axis, or two an axis: before and after. */
function typeSides(text: string, count: number): Json {
  const cells = text.split(/[x×,\s]+/u).map(readNumber);
  if (cells.length === 1) return cells[0] ?? null;
  if (cells.length !== 2 * count) return cells;
  return Array.from({ length: count }, (_, axis) => cells.slice(2 * axis, 2 * axis + 2));
}
