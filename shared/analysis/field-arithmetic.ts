import type { AxisReach, Reach } from '../layers/reach';

/**
 * What a cell of a tensor sees along one axis of the network's input, in cells of that: so many (`size`), centred on `start` for the first
 * cell and on `jump` more for each after it. The first cell of the input has its centre at 0; below it is padding. A field may be
 * larger than the input.
 */
export interface AxisField {
  /** Where the network enlarges, neighbours see unlike numbers of cells: this is their mean, which need not be whole. */
  readonly size: number;
  readonly jump: number;
  /** `null` where it depends on a size that is not known. */
  readonly start: number | null;
}

/** The field of a tensor, in the order of its spatial axes; an axis, or all of it, may see everything. `null` is not known. */
export type Field = 'whole' | readonly (AxisField | 'whole')[] | null;

export const wholeField: Field = 'whole';

export const isWhole = (field: Field): boolean =>
  field === 'whole' || (field !== null && field.length > 0 && field.every((axis) => axis === 'whole'));

/** How many cells of the input a cell sees, rounded up. */
export const sizeOf = ({ size }: AxisField): number => Math.ceil(size - tolerance);

/** Jumps are divided where a network enlarges, and thirds are not exact. */
const tolerance = 1e-9;

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < tolerance;

/** What a layer sees of the input, through what arrives at it: `r + (ke − 1)·j` at a jump of `j·s`. */
export function reachThrough(field: Field, reach: Reach): Field {
  if (reach === 'whole') return 'whole';
  if (field === null || reach === 'unknown') return null;
  if (field === 'whole' || reach === 'cell') return field;
  if (field.length !== reach.length) return null;
  return field.map((axis, at) => axisThrough(axis, reach[at] ?? 'whole'));
}

function axisThrough(axis: AxisField | 'whole', reach: AxisReach | 'whole'): AxisField | 'whole' {
  if (axis === 'whole' || reach === 'whole') return 'whole';
  const { size, jump, start } = axis;
  return {
    size: size + (reach.size - 1) * jump,
    jump: jump * reach.stride,
    start: start === null || reach.centre === null ? null : start + reach.centre * jump,
  };
}

/** What branches see together. */
export interface Merged {
  readonly field: Field;
  /** True where they do not look at the same place. */
  readonly misaligned: boolean;
}

const unknown: Merged = { field: null, misaligned: false };

/** The fields of branches that come together: the largest, and all that lies between them where they are not aligned. */
export function mergeFields([first = null, ...others]: readonly Field[]): Merged {
  return others.reduce<Merged>((merged, field) => mergeTwo(merged, field), { field: first, misaligned: false });
}

function mergeTwo({ field: a, misaligned }: Merged, b: Field): Merged {
  if (a === null || b === null) return unknown;
  if (a === 'whole' || b === 'whole') return { field: 'whole', misaligned };
  if (a.length !== b.length) return unknown;
  const pairs = a.map((axis, at) => [axis, b[at] ?? 'whole'] as const);
  return {
    field: pairs.map(([one, other]) => mergeAxes(one, other)),
    misaligned: misaligned || pairs.some(([one, other]) => !areAligned(one, other)),
  };
}

function mergeAxes(a: AxisField | 'whole', b: AxisField | 'whole'): AxisField | 'whole' {
  if (a === 'whole' || b === 'whole') return 'whole';
  const [wide, narrow] = a.size >= b.size ? [a, b] : [b, a];
  const jump = Math.max(a.jump, b.jump);
  if (wide.start === null || narrow.start === null) return { size: wide.size, jump, start: null };
  if (!isSame(a.jump, b.jump)) return { size: wide.size, jump, start: wide.start };
  const first = Math.min(firstOf(wide.size, wide.start), firstOf(narrow.size, narrow.start));
  const last = Math.max(lastOf(wide.size, wide.start), lastOf(narrow.size, narrow.start));
  return { size: last - first + 1, jump, start: (first + last) / 2 };
}

const firstOf = (size: number, start: number): number => start - (size - 1) / 2;
const lastOf = (size: number, start: number): number => start + (size - 1) / 2;

/** Aligned branches move alike, and have the same centre, or, as causal ones do, the same end. */
function areAligned(a: AxisField | 'whole', b: AxisField | 'whole'): boolean {
  if (a === 'whole' || b === 'whole') return true;
  if (!isSame(a.jump, b.jump)) return false;
  if (a.start === null || b.start === null) return true;
  return isSame(a.start, b.start) || isSame(lastOf(a.size, a.start), lastOf(b.size, b.start));
}
