import { formatCount, formatShape } from '../../format-number';
import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { AxisChoice } from '../axis';
import { axisIndex, axisOutOfRange, axisText } from '../axis';
import type { AxisStep } from '../derivation';
import { axisOf, axisStep, axisTerm, constant, product } from '../derivation';
import type { Settings } from '../field';
import { axis } from '../fields/index';
import type { Context } from '../kind';
import { defineLayer } from '../kind';
import type { Shape } from '../shape';
import { elementCount, isKnown } from '../shape';

const fields = {
  start: axis({
    label: 'First axis',
    hint: 'The first axis that is flattened: 1 unless told otherwise. 0 is the batch, which is then flattened too.',
    fallback: 1,
    advanced: true,
  }),
  end: axis({
    label: 'Last axis',
    hint: 'The last axis that is flattened: −1, which is the last of all, unless told otherwise.',
    fallback: -1,
    advanced: true,
  }),
};

type Flatten = Context<typeof fields>;

/** The axes that become one, by where they stand in a shape; the batch stands at −1. */
interface Range {
  readonly first: number;
  readonly last: number;
}

const axesReversed = problem<{ start: AxisChoice; end: AxisChoice; input: Shape }>({
  code: 'axes-reversed',
  severity: 'error',
  text: ({ start, end, input }) => ({
    message: 'The first axis to flatten comes after the last one.',
    expected: 'A first axis that is the last one, or comes before it',
    received: `From axis ${axisText(start)} to axis ${axisText(end)} of ${formatShape(input)}`,
    remedy: 'Exchange the two, or flatten all axes.',
  }),
});

const batchFlattened = problem<{ times: number | null }>({
  code: 'batch-flattened',
  severity: 'advice',
  text: ({ times }) => ({
    message: 'The batch is flattened as well: the examples of a batch are no longer kept apart.',
    expected: 'A first axis of 1 or more, which leaves the batch alone',
    received: `The batch as the first axis${times === null ? '' : `, which becomes ${formatCount(times)} times as large`}`,
    remedy: 'Flatten from axis 1 on, unless this is meant.',
  }),
});

function rangeOf({ settings: { start, end }, inputs: [input = []], order }: Flatten): Result<Range> {
  const [first, last] = [axisIndex(start, input, order), axisIndex(end, input, order)];
  if (first === undefined) return fail(axisOutOfRange({ axis: start, shape: input }));
  if (last === undefined) return fail(axisOutOfRange({ axis: end, shape: input }));
  const range = { first: first === 'batch' ? -1 : first, last: last === 'batch' ? -1 : last };
  return range.first > range.last ? fail(axesReversed({ start, end, input })) : ok(range);
}

/** What the range becomes: one axis, or nothing where the batch takes it in. A range of one axis stays as it is. */
function joined(input: Shape, { first, last }: Range): Shape {
  if (first === last) return input;
  const row = first < 0 ? [] : [elementCount(input.slice(first, last + 1))];
  return [...input.slice(0, Math.max(first, 0)), ...row, ...input.slice(last + 1)];
}

/** A lone value is a row of one, but to PyTorch, which finds no axis there. */
const isLoneValue = ({ inputs: [input = []], settings: { start, end }, rules }: Flatten): boolean =>
  input.length === 0 && start === 1 && end === -1 && rules !== 'pytorch';

/** One step for each axis of the output: what was multiplied, and the axes around it, which may stand elsewhere now. */
function explain(input: Shape, { first, last }: Range, order: Flatten['order']): readonly AxisStep[] {
  const output = joined(input, { first, last });
  const lost = input.length - output.length;
  return output.flatMap((size, at): readonly AxisStep[] => {
    if (!isKnown(size)) return [];
    if (at === first) {
      const axes = input.slice(first, last + 1).map((n, index) => axisOf(0, first + index, Number(n)));
      return [axisStep(at, 'elements', product(...axes), 'flattened')];
    }
    return [axisStep(at, axisTerm(at, output, order), axisOf(0, at < first ? at : at + lost, size), 'unchanged')];
  });
}

/**
 * All axes in one: `h × w × c` gives `h·w·c`; or those from `start` to `end` alone. An unknown axis makes it unknown. Axis 0 is the batch:
 * what is flattened with it leaves the shape, and the batch grows by as much, which is said as advice.
 * Fails with `axis-out-of-range` and `axes-reversed`. Sources: Keras 3 `Flatten`, PyTorch 2 `Flatten`.
 */
export const flatten = defineLayer({
  id: 'flatten',
  label: 'Flatten',
  category: 'shape',
  description: 'Puts all values in one row. It has no parameters.',
  source: 'Keras 3 Flatten, PyTorch 2 Flatten',
  keywords: ['vectorize', 'unroll', 'reshape'],
  stem: 'flatten',
  inputs: 1,
  fields,
  infer: (context) => {
    const {
      inputs: [input = []],
    } = context;
    if (isLoneValue(context)) return ok({ outputs: [[1]], weights: [] });
    const range = rangeOf(context);
    if (!range.ok) return range;
    const { first, last } = range.value;
    const notes = first < 0 && last >= 0 ? [batchFlattened({ times: elementCount(input.slice(0, last + 1)) })] : [];
    return ok({ outputs: [joined(input, range.value)], weights: [], notes });
  },
  explain: (context) => {
    const {
      inputs: [input = []],
      order,
    } = context;
    if (isLoneValue(context)) return { shape: [axisStep(0, 'elements', constant(1))], parameters: [] };
    const range = rangeOf(context);
    return { shape: range.ok ? explain(input, range.value, order) : [], parameters: [] };
  },
  summarize: ({ start, end }: Settings<typeof fields>) =>
    start === 1 && end === -1 ? [] : [`axes ${axisText(start)} to ${axisText(end)}`],
  remedies: ({ inputs: [input = []] }, { code }: Problem) =>
    input.length > 0 && (code === 'axis-out-of-range' || code === 'axes-reversed')
      ? [{ do: 'set', settings: { start: undefined, end: undefined } }]
      : [],
  assume: ({ inputs: [input] }) => [input ? [elementCount(input)] : null],
});
