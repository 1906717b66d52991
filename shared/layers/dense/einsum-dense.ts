import { formatShape } from '../../format-number';
import type { Result } from '../../result';
import { ok } from '../../result';
import { activationField, activationSummary } from '../activation/activations';
import type { AxisStep, Expression, Step } from '../derivation';
import { axisOf, axisStep, constant, of, product, settingOf, step, sum, valueOf } from '../derivation';
import { seesUnknown } from '../reach';
import type { Letters } from './einsum';
import { equationPattern, lettersFor, parseEquation } from './einsum';
import type { Fit } from './einsum-fit';
import { fitAgain, fitEquation } from './einsum-fit';
import { optional, shape, text } from '../fields/index';
import type { Context, Inference } from '../kind';
import { defineLayer, weight, when } from '../kind';
import type { Shape } from '../shape';
import { isKnown } from '../shape';
import { inputPositions, weightsAt } from '../work';

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
 * Fails with `equation-refused`, `input-axes-differ`, `output-axes-differ`, `output-size-differs`, `output-size-open`,
 * `unknown-axis`.
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
    const fit = fitEquation(context.settings, context.inputs[0] ?? []);
    return fit.ok ? infer(context, fit.value) : fit;
  },
  work: ({ settings, inputs: [input = []] }, { weights }) => {
    const letters = lettersFor(parseEquation(settings.equation), input.length);
    const others = [...input.keys()].filter((axis) => !isWeighted(letters, axis));
    return weightsAt(weights, inputPositions(input, others));
  },
  reach: seesUnknown,
  explain: (context) => {
    const fit = fitEquation(context.settings, context.inputs[0] ?? []);
    if (!fit.ok) return { shape: [], parameters: [] };
    return { shape: explainShape(context, fit.value), parameters: explainParameters(context, fit.value) };
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

/** True for an axis of the input that has a letter among the weights: they are used once for all of it, and anew along the others. */
const isWeighted = (letters: Letters | undefined, axis: number): boolean =>
  letters !== undefined && letters.weights.includes(letters.input[axis - letters.start] ?? ' ');

function infer({ settings, inputs: [input = []] }: Einsum, { letters, sizes }: Fit): Result<Inference> {
  const { equation, outputShape, biasAxes } = settings;
  const sizeOf = (letter: string): number => {
    const line = sizes.get(letter);
    return line ? valueOf(line.expression) : 1;
  };
  const kernel = [...letters.weights].map(sizeOf);
  const ones = equation.endsWith('.') ? Array.from({ length: letters.unnamed }, () => 1) : [];
  const own = (letter: string): boolean => biasAxes?.includes(letter) ?? false;
  const from = [...letters.output].findIndex(own);
  const bias = [...letters.output].slice(from).map((letter) => (own(letter) ? sizeOf(letter) : 1));
  return ok({
    outputs: [outputOf(outputShape, letters, input)],
    weights: [weight('kernel', kernel), ...when(biasAxes !== null, weight('bias', [...bias, ...ones], 'bias'))],
  });
}

/** The axes that dots stand for, and those that were stated, in the order of the equation. */
function outputOf(outputShape: Shape, { input: named, start, unnamed }: Letters, input: Shape): Shape {
  const before = input.slice(0, start);
  return [...before, ...outputShape, ...(unnamed > 0 && start === 0 ? input.slice(named.length) : [])];
}

function explainShape({ settings, inputs: [input = []] }: Einsum, { letters }: Fit): readonly AxisStep[] {
  const { input: named, output, start } = letters;
  return outputOf(settings.outputShape, letters, input).flatMap((size, axis) => {
    if (!isKnown(size)) return [];
    const letter = output[axis - start];
    if (letter !== undefined) return [{ ...axisStep(axis, 'size', settingOf('outputShape', size)), label: letter }];
    const from = axis < start ? axis : axis - output.length + named.length;
    return [axisStep(axis, 'size', axisOf(0, from, size), 'unchanged')];
  });
}

/** A line for each letter, the products of those of the weights and of the biases, and what is learnable in all. */
function explainParameters({ settings: { biasAxes } }: Einsum, { letters, sizes }: Fit): readonly Step[] {
  const productOf = (factors: string): Expression =>
    product(...[...factors].flatMap((letter) => sizes.get(letter) ?? []).map(of));
  const weights = step('weights', productOf(letters.weights));
  const biases = biasAxes === null ? step('biases', constant(0), 'noBias') : step('biases', productOf(biasAxes));
  const terms = biasAxes === null ? [weights] : [weights, biases];
  return [...sizes.values(), weights, biases, step('learnable', sum(...terms.map(of)))];
}
