import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import { formatShape } from '../../format-number';
import type { AxisChoice } from '../axis';
import { axisIndex, axisOutOfRange, axisSummary, axisText, defaultAxis } from '../axis';
import type { Note, Step } from '../derivation';
import { axisOf, product, step } from '../derivation';
import { unexpectedSizes } from '../expected-inputs';
import { axes } from '../fields/index';
import type { Context, Fix } from '../kind';
import { byRules } from '../rules';
import type { AxisOrder, Shape } from '../shape';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';

/** The channels where they stand; to the frameworks the last axis. */
export const axesByRules = byRules<readonly AxisChoice[]>({ lesson: ['channels'], keras: [-1], pytorch: [-1] });

/** The axes whose values belong together; what is counted on them is one for each value. */
export const axesField = (hint: string) =>
  axes({
    label: 'Axes',
    hint: `${hint} The channels, or axes as Keras counts: 1 is the first, −1 the last.`,
    fallback: axesByRules,
  });

/**
 * Where the axes stand, in the order of the input; the batch is left out, and refused where it would have to be counted.
 * Fails with `axis-out-of-range`, `axes-repeated`.
 */
export function findAxes(
  choices: readonly AxisChoice[],
  input: Shape,
  order: AxisOrder,
  counted: boolean,
): Result<readonly number[]> {
  const found = choices.map((choice) => axisIndex(choice, input, order));
  const beyond = choices.find((_, index) => found[index] === undefined || (counted && found[index] === 'batch'));
  if (beyond !== undefined) return fail(axisOutOfRange({ axis: beyond, shape: input }));
  if (new Set(found).size < found.length) return fail(axesRepeated({ axes: choices, input }));
  return ok(found.filter((at) => typeof at === 'number').sort((left, right) => left - right));
}

/** Checks the sizes of the axes against stated ones. Fails with `inputs-differ`. */
export function requireSizes(expected: Shape | null, at: readonly number[], input: Shape): Result<Shape> {
  const sizes = at.map((axis) => input[axis] ?? null);
  const unexpected = unexpectedSizes(expected, sizes, input);
  return unexpected ? fail(unexpected) : ok(sizes);
}

/** The sizes as numbers. Fails with `unknown-axis`. */
export const countSizes = (sizes: Shape, input: Shape): Result<readonly number[]> =>
  sizes.every(isKnown) ? ok(sizes) : fail(unknownAxis({ needed: 'the size of an axis', received: input }));

/** The line that says how many values there are on the axes. Called only where they could be counted. */
export function valuesStep(
  choices: readonly AxisChoice[],
  input: Shape,
  order: AxisOrder,
  note: Note = 'together',
): Step {
  const found = findAxes(choices, input, order, true);
  const at = found.ok ? found.value : [];
  return step('inputs', product(...at.map((axis) => axisOf(0, axis, Number(input[axis])))), note);
}

export const summarizeAxes = (choices: readonly AxisChoice[]): readonly string[] => {
  const [first = 'channels'] = choices;
  return choices.length === 1 ? axisSummary(first) : [`axes ${choices.map(axisText).join(', ')}`];
};

/** What sets axes and stated sizes back to what suits any input. */
export function axesRemedies({ inputs: [input] }: Pick<Context, 'inputs'>, { code }: Problem): readonly Fix[] {
  if (code === 'axis-out-of-range' || code === 'axes-repeated') return defaultAxis('axes', input);
  return code === 'inputs-differ' ? [{ do: 'set', settings: { expects: undefined } }] : [];
}

const axesRepeated = problem<{ axes: readonly AxisChoice[]; input: Shape }>({
  code: 'axes-repeated',
  severity: 'error',
  text: ({ axes, input }) => ({
    message: 'An axis is named more than once.',
    expected: `Different axes of ${formatShape(input)}`,
    received: axes.map(axisText).join(', '),
    remedy: 'Name each axis once.',
  }),
});
