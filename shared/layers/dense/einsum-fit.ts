import { formatShape } from '../../format-number';
import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Equation, Letters } from './einsum';
import { faultIn, lettersFor, parseEquation, sizeIn } from './einsum';
import type { Fix } from '../kind';
import type { Axis, Shape } from '../shape';

/** What an equation has to fit: what is stated beside it. */
interface Stated {
  readonly equation: string;
  readonly outputShape: Shape;
  readonly biasAxes: string | null;
}

/**
 * The letters of an equation, where it is sound and fits the input and the stated output.
 * Fails with `equation-refused`, `input-axes-differ`, `output-axes-differ`, `output-size-differs`. Source: Keras 3
 * `_analyze_split_string`, to which a stated size differs from an unknown one, too.
 */
export function fitLetters({ equation, outputShape, biasAxes }: Stated, input: Shape): Result<Letters> {
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

/** What one click offers against a problem of the fit. */
export function fitAgain({ equation, outputShape }: Stated, input: Shape, found: Problem): readonly Fix[] {
  const parts = parseEquation(equation);
  if (found.code === 'input-axes-differ' && parts.dots === 'none' && input.length >= parts.input.length)
    return [{ do: 'set', settings: { equation: withDots(parts) } }];
  const letters = lettersFor(parts, input.length);
  if (!letters || !found.code.startsWith('output-')) return [];
  return [{ do: 'set', settings: { outputShape: fittingShape(outputShape, letters, input) } }];
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
