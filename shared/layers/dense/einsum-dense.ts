import { formatShape } from '../../format-number';
import type { Result } from '../../result';
import { fail, ok } from '../../result';
import { activationField, activationSummary } from '../activation/activations';
import type { AxisStep, Expression, Step } from '../derivation';
import { axisOf, axisStep, constant, of, product, settingOf, step, sum } from '../derivation';
import type { Letters } from './einsum';
import { equationPattern, lettersFor, parseEquation, sizeIn } from './einsum';
import { fitAgain, fitLetters } from './einsum-fit';
import { optional, shape, text } from '../fields/index';
import type { Context, Inference } from '../kind';
import { defineLayer, weight, when } from '../kind';
import type { Axis, Shape } from '../shape';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';

const fields = {
  equation: text({
    label: 'Equation',
    hint: 'A letter an axis, the batch first: input, weights -> output. Dots stand for axes that stay.',
    pattern: equationPattern,
    allowed: 'Letters such as ab,bc->ac, with dots at most before or behind: ...ab,bc->...ac or ab...,bc->ac...',
    initial: '...a,ab->...b',
  }),
  outputShape: shape({
    label: 'Output shape',
    hint: 'The sizes of the output’s letters but for the batch; ? for one that Keras leaves unknown.',
    least: 0,
    initial: [64],
  }),
  biasAxes: optional(
    text({
      label: 'Bias axes',
      hint: 'The letters of the output that have biases of their own.',
      pattern: /^[a-z]+$/i,
      allowed: 'Letters of the output, such as c',
    }),
    { none: 'no bias' },
  ),
  activation: activationField,
};

type Einsum = Context<typeof fields>;

/**
 * Any product of the input with weights that an equation can say.
 *
 * Shapes: as the equation has it. Sizes of the output are taken as stated: one that was left open is unknown, as in Keras, even
 * where the input would tell. Weights: `kernel`, an axis for each of its letters; `bias`, from the first of its letters to the
 * last axis of the output, with 1 for letters without biases.
 * Fails with `equation-refused`, `input-axes-differ`, `output-axes-differ`, `output-size-differs`, `unknown-axis`.
 * Keras declares axes that dots stand for in reverse order where there are several; what it computes has them as here.
 */
export const einsumDense = defineLayer({
  id: 'einsum-dense',
  label: 'Einsum dense',
  category: 'dense',
  description: 'Multiplies the input with weights as an equation says: the product of the letters of its weights.',
  source: 'Keras 3 EinsumDense, einsum_dense.py',
  keywords: ['einsumdense', 'einstein summation', 'tensor contraction', 'projection'],
  stem: 'einsum',
  inputs: 1,
  fields,
  sample: [[16]],
  infer: (context) => {
    const letters = fitLetters(context.settings, context.inputs[0] ?? []);
    return letters.ok ? infer(context, letters.value) : letters;
  },
  explain: (context) => {
    const letters = fitLetters(context.settings, context.inputs[0] ?? []);
    if (!letters.ok) return { shape: [], parameters: [] };
    return { shape: explainShape(context, letters.value), parameters: explainParameters(context, letters.value) };
  },
  summarize: ({ equation, outputShape, biasAxes, activation }) => [
    equation.replace('->', ' → ').replace(',', ', '),
    `gives ${formatShape(outputShape)}`,
    biasAxes === null ? 'no bias' : `bias ${biasAxes}`,
    ...activationSummary(activation),
  ],
  remedies: ({ settings, inputs: [input = []] }, found) => fitAgain(settings, input, found),
  assume: ({ settings, inputs: [input] }) => {
    const letters = input && lettersFor(parseEquation(settings.equation), input.length);
    return [letters ? outputOf(settings.outputShape, letters, input) : null];
  },
});

function infer({ settings, inputs: [input = []] }: Einsum, letters: Letters): Result<Inference> {
  const { outputShape, biasAxes } = settings;
  const kernel = [...letters.weights].map((letter) => sizeOf(letter, letters, input, outputShape));
  const bias = biasAxes === null ? [] : biasShape(biasAxes, letters, outputShape);
  const unknown = [...letters.weights].find((_, index) => !isKnown(kernel[index] ?? null));
  if (unknown !== undefined) return fail(unknownAxis({ needed: `the axis ${unknown}`, received: input }));
  if (!bias.every(isKnown)) return fail(unknownAxis({ needed: 'an axis that has biases', received: outputShape }));
  const ones = settings.equation.endsWith('.') ? Array.from({ length: letters.unnamed }, () => 1) : [];
  return ok({
    outputs: [outputOf(outputShape, letters, input)],
    weights: [
      weight('kernel', kernel.map(Number)),
      ...when(biasAxes !== null, weight('bias', [...bias, ...ones], 'bias')),
    ],
  });
}

/** A letter is as large as the axis of the input, else as stated for the output. */
const sizeOf = (letter: string, letters: Letters, input: Shape, outputShape: Shape): Axis =>
  sizeIn(letter, letters, input) ?? outputShape[letters.output.indexOf(letter)] ?? null;

/** From the first letter that has biases on; those without share them. */
function biasShape(biasAxes: string, { output }: Letters, outputShape: Shape): Shape {
  const first = output.split('').findIndex((letter) => biasAxes.includes(letter));
  return outputShape.slice(first).map((size, index) => (biasAxes.includes(output.charAt(first + index)) ? size : 1));
}

/** The axes that dots stand for, and those that were stated, in the order of the equation. */
function outputOf(outputShape: Shape, { input: named, start, unnamed }: Letters, input: Shape): Shape {
  const before = input.slice(0, start);
  return [...before, ...outputShape, ...(unnamed > 0 && start === 0 ? input.slice(named.length) : [])];
}

function explainShape({ settings, inputs: [input = []] }: Einsum, letters: Letters): readonly AxisStep[] {
  const { input: named, output, start } = letters;
  return outputOf(settings.outputShape, letters, input).flatMap((size, axis) => {
    if (!isKnown(size)) return [];
    const letter = output[axis - start];
    if (letter !== undefined) return [{ ...axisStep(axis, 'size', settingOf('outputShape', size)), label: letter }];
    const from = axis < start ? axis : axis - output.length + named.length;
    return [axisStep(axis, 'size', axisOf(0, from, size), 'unchanged')];
  });
}

/** A line for each letter of the weights, their product, the biases, and what is learnable in all. */
function explainParameters({ settings, inputs: [input = []] }: Einsum, letters: Letters): readonly Step[] {
  const sizes = new Map(
    [...letters.weights].map((letter) => [letter, explainLetter(letter, letters, input, settings)]),
  );
  const weights = step('weights', product(...[...sizes.values()].map(of)));
  const { biasAxes, outputShape } = settings;
  if (biasAxes === null)
    return [...sizes.values(), weights, step('biases', constant(0), 'noBias'), step('learnable', of(weights))];
  const factors = [...biasAxes].map((letter): Expression => {
    const line = sizes.get(letter);
    return line ? of(line) : settingOf('outputShape', Number(outputShape[letters.output.indexOf(letter)]));
  });
  const biases = step('biases', product(...factors));
  return [...sizes.values(), weights, biases, step('learnable', sum(of(weights), of(biases)))];
}

function explainLetter(letter: string, letters: Letters, input: Shape, { outputShape }: Einsum['settings']): Step {
  const size = Number(sizeOf(letter, letters, input, outputShape));
  const at = letters.input.indexOf(letter);
  const line =
    at < 0
      ? step('size', settingOf('outputShape', size), 'ofOutput')
      : step('size', axisOf(0, letters.start + at, size), 'ofInput');
  return { ...line, label: letter };
}
