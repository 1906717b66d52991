import type { Sides } from '../fields/index';

/** Cells on the sides of each axis, as short as they can be said: `1`, `1×2`, `0, 1 and 2, 2`. */
export function sidesText(sides: Sides): string {
  const [first = 0, ...others] = sides.flat();
  if (others.every((cells) => cells === first)) return cellsText(first);
  if (sides.every(([before, after]) => before === after)) return sides.map(([cells]) => cellsText(cells)).join('×');
  return sides.map((axis) => axis.map(cellsText).join(', ')).join(' and ');
}

const cellsText = (cells: number): string => String(cells).replace('-', '−');
