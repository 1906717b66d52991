import type { Context } from '../kind';
import type { NestedLayer } from '../nested';
import type { Letters } from './einsum';
import { lettersFor, parseEquation } from './einsum';

/** The weights of a layer as a matrix, as whole numbers of 4 bits are stored, and how many scales it has. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly scales: number;
}

/** The letters of an einsum layer; none for one that has no equation. */
export function letterOf({ inputs: [input = []] }: Context, { settings }: NestedLayer): Letters | undefined {
  const { equation } = settings;
  return typeof equation === 'string' ? lettersFor(parseEquation(equation), input.length) : undefined;
}

/** The letters that are summed over are rows, those that the output keeps are columns. */
export const isColumn = (letter: string, { output }: Letters): boolean => output.includes(letter);

/** A scale for each column; to an embedding, for each entry. */
export function tableOf(kernel: readonly number[], kind: string, letters: Letters | undefined): Table {
  const keeps = (axis: number): boolean =>
    letters ? isColumn(letters.weights.charAt(axis), letters) : axis === kernel.length - 1;
  const sizeOf = (kept: boolean): number =>
    kernel.reduce((size, each, axis) => (keeps(axis) === kept ? size * each : size), 1);
  const [rows, columns] = [sizeOf(false), sizeOf(true)];
  return { rows, columns, scales: kind === 'embedding' ? rows : columns };
}

/** Two values of a row share a byte. */
export const packed = ({ rows, columns }: Table): readonly number[] => [rows, Math.ceil(columns / 2)];

/** The scales of whole numbers of 8 bits lie along the output with its batch, with 1 for what the weights do not have. */
export function scaleShape(
  kernel: readonly number[],
  { scales }: Table,
  letters: Letters | undefined,
  axes: number,
): readonly number[] {
  if (!letters) return [scales];
  const { weights, output, start } = letters;
  const sizes = Array.from({ length: axes }, (_, axis) => kernel[weights.indexOf(output.charAt(axis - start) || '?')]);
  return [1, ...sizes.map((size) => size ?? 1)];
}
