import type { Expression, Step } from '../derivation';
import { constant, findStep, of, product, settingOf, step, sum } from '../derivation';
import type { Letters } from './einsum';
import { isColumn } from './quantized-table';

/** What the layer learns beside, and what is stored: the weights, packed or not, and their scales. */
export function explainIntegers(
  nested: readonly Step[],
  kind: string,
  letters: Letters | undefined,
  mode: 'int8' | 'int4',
): readonly Step[] {
  const lines = nested.filter(({ term }) => term !== 'learnable');
  const [weights, biases] = [findStep(lines, 'weights'), findStep(lines, 'biases')];
  if (!weights || !biases) return nested;
  const [rows, columns] = sidesOf(lines, letters);
  const packed = product(rows, { op: 'ceilQuotient', of: [columns, constant(2)] });
  const stored = mode === 'int4' ? step('stored', packed, 'twoInAByte') : step('stored', of(weights));
  const scales = step('scales', kind === 'embedding' ? rows : columns);
  return [...lines, step('learnable', of(biases)), stored, scales, step('statistics', sum(of(stored), of(scales)))];
}

/** The rows and the columns of the weights as a matrix. */
function sidesOf(lines: readonly Step[], letters: Letters | undefined): readonly [Expression, Expression] {
  if (!letters)
    return [sideOf(lines, ({ term }) => term === 'inputs'), sideOf(lines, ({ term }) => term === 'outputs')];
  const isSide =
    (kept: boolean) =>
    ({ label }: Step) =>
      label !== undefined && letters.weights.includes(label) && isColumn(label, letters) === kept;
  return [sideOf(lines, isSide(false)), sideOf(lines, isSide(true))];
}

function sideOf(lines: readonly Step[], belongs: (line: Step) => boolean): Expression {
  const factors = lines.filter(belongs).map(of);
  return factors.length > 0 ? product(...factors) : constant(1);
}

/** A scale and a history of inputs, weights and gradients, beside what the layer learns. */
export function explainFloats(nested: readonly Step[], history: number): readonly Step[] {
  const lines = nested.filter(({ term }) => term !== 'learnable');
  const learned = lines.filter(({ term, note }) => term === 'weights' || (term === 'biases' && note !== 'noBias'));
  const scales = step('scales', constant(3), 'ofFloats');
  const histories = step('histories', product(constant(3), settingOf('history', history)), 'ofFloats');
  return [...lines, scales, histories, step('learnable', sum(...[...learned, scales, histories].map(of)))];
}
