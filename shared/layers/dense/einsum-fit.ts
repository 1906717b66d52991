import { formatShape } from '../../format-number';
import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Step } from '../derivation';
import { axisOf, settingOf, step } from '../derivation';
import type { Equation, Letters } from './einsum';
import { faultIn, lettersFor, parseEquation, sizeIn } from './einsum';
import type { Fix } from '../kind';
import type { Axis, Shape } from '../shape';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';

/** What an equation has to fit: what is stated beside it. */
interface Stated {
  readonly equation: string;
  readonly outputShape: Shape;
  readonly biasAxes: string | null;
}

/** An equation that fits: its letters, and a line of the derivation for each that has weights or biases, which is its size. */
export interface Fit {
  readonly letters: Letters;
  readonly sizes: ReadonlyMap<string, Step>;
}

/**
 * Fits an equation to its input and to what is stated.
 * Fails with `equation-refused`, `input-axes-differ`, `output-axes-differ`, `output-size-differs`, `output-size-open`, `unknown-axis`.
 */
export function fitEquation(stated: Stated, input: Shape): Result<Fit> {
  const letters = fitLetters(stated, input);
  if (!letters.ok) return letters;
  const sizes = new Map<string, Step>();
  for (const letter of letters.value.weights + (stated.biasAxes ?? '')) {
    const line = sizeOf(letter, letters.value, stated.outputShape, input);
    if (!line.ok) return line;
    sizes.set(letter, { ...line.value, label: letter });
  }
  return ok({ letters: letters.value, sizes });
}

/** The letters, where the equation is sound. A stated size differs from an unknown one, too: Keras 3 `_analyze_split_string`. */
function fitLetters({ equation, outputShape, biasAxes }: Stated, input: Shape): Result<Letters> {
  const parts = parseEquation(equation);
  const fault = faultIn(parts, biasAxes ?? '');
  if (fault !== undefined) return fail(equationRefused({ equation, expected: fault }));
  const letters = lettersFor(parts, input.length);
  if (!letters) return fail(inputAxesDiffer({ equation, received: input }));
  if (letters.output.length !== outputShape.length)
    return fail(outputAxesDiffer({ letters: letters.output, received: outputShape }));
  for (const [index, letter] of [...letters.output].entries()) {
    const [stated = null, arriving] = [outputShape[index], sizeIn(letter, letters, input)];
    if (stated !== null && arriving !== undefined && stated !== arriving)
      return fail(outputSizeDiffers({ letter, stated, arriving }));
  }
  return ok(letters);
}

/** The size of a letter: as stated for the output, even where the input would tell, else as the input has it. */
function sizeOf(letter: string, letters: Letters, outputShape: Shape, input: Shape): Result<Step> {
  const stated = outputShape[letters.output.indexOf(letter)];
  if (stated !== undefined)
    return isKnown(stated)
      ? ok(step('size', settingOf('outputShape', stated), 'ofOutput'))
      : fail(outputSizeOpen({ letter }));
  const axis = letters.start + letters.input.indexOf(letter);
  const size = input[axis] ?? null;
  return isKnown(size)
    ? ok(step('size', axisOf(0, axis, size), 'ofInput'))
    : fail(unknownAxis({ needed: `the axis ${letter}`, received: input }));
}

/** What one click offers against a problem of the fit. */
export function fitAgain({ equation, outputShape }: Stated, input: Shape, found: Problem): readonly Fix[] {
  const parts = parseEquation(equation);
  if (found.code === 'input-axes-differ' && parts.dots === 'none' && input.length >= parts.input.length)
    return [{ do: 'set', settings: { equation: withDots(parts) } }];
  const letters = lettersFor(parts, input.length);
  const fitting = letters && fittingShape(outputShape, letters, input);
  const isOpen = found.code === 'output-size-open';
  if (!fitting || !found.code.startsWith('output-') || (isOpen && !fitting.every(isKnown))) return [];
  return [{ do: 'set', settings: { outputShape: fitting } }];
}

/** The equation with dots in place of the batch's letter. */
const withDots = ({ input, weights, output }: Equation): string =>
  `...${input.slice(1)},${weights}->...${output.slice(1)}`;

/** An output that the equation allows: sizes that the input has are its own, and stated ones kept where they may be. */
const fittingShape = (stated: Shape, letters: Letters, input: Shape): Shape =>
  [...letters.output].map((letter, index) => {
    const arriving = sizeIn(letter, letters, input);
    return arriving === undefined ? (stated[index] ?? 64) : arriving;
  });

const equationRefused = problem<{ equation: string; expected: string }>({
  code: 'equation-refused',
  severity: 'error',
  text: ({ equation, expected }) => ({
    message: `The equation ${equation} does not describe a layer.`,
    expected,
    received: equation,
    remedy: 'Change the equation, or the letters of the biases.',
  }),
});

const inputAxesDiffer = problem<{ equation: string; received: Shape }>({
  code: 'input-axes-differ',
  severity: 'error',
  text: ({ equation, received }) => ({
    message: `The equation ${equation} does not fit an input of ${formatShape(received)}.`,
    expected: 'A letter for the batch and one for each axis of the input, or dots for further axes',
    received: `${received.length === 1 ? '1 axis' : `${received.length} axes`}: ${formatShape(received)}`,
    remedy: 'Change the letters of the input, or put dots before them.',
  }),
});

const outputAxesDiffer = problem<{ letters: string; received: Shape }>({
  code: 'output-axes-differ',
  severity: 'error',
  text: ({ letters, received }) => ({
    message: 'The output shape does not fit the equation.',
    expected: letters === '' ? 'No size' : `A size for each of ${[...letters].join(', ')}`,
    received: formatShape(received),
    remedy: 'State a size for every letter of the output but the batch; ? leaves one open.',
  }),
});

const outputSizeDiffers = problem<{ letter: string; stated: Axis; arriving: Axis }>({
  code: 'output-size-differs',
  severity: 'error',
  text: ({ letter, stated, arriving }) => ({
    message: `The axis ${letter} is ${formatShape([stated])} in the output shape, but ${formatShape([arriving])} arrives.`,
    expected: formatShape([arriving]),
    received: formatShape([stated]),
    remedy: 'State the size that arrives, or leave it open with ?.',
  }),
});

const outputSizeOpen = problem<{ letter: string }>({
  code: 'output-size-open',
  severity: 'error',
  text: ({ letter }) => ({
    message: `The axis ${letter} has weights or biases of its own, but the output shape leaves its size open.`,
    expected: `A size for ${letter}`,
    received: '?',
    remedy: `State the size of ${letter} in the output shape.`,
  }),
});
