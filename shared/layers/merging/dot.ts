import { formatShape } from '../../format-number';
import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { AxisChoice } from '../axis';
import { axisIndex, axisOutOfRange, axisText } from '../axis';
import type { AxisStep } from '../derivation';
import { axisOf, axisStep, constant } from '../derivation';
import type { Settings } from '../field';
import { axes, flag } from '../fields/index';
import type { Context, Fix } from '../kind';
import { defineLayer } from '../kind';
import { seesUnknown } from '../reach';
import type { Rules } from '../rules';
import type { Axis, Shape } from '../shape';
import { isKnown } from '../shape';
import { inputPositions, noWork, outputPositions } from '../work';

const fields = {
  axes: axes({
    label: 'Axes',
    hint: 'Along which axis of each input: one for both, or one each. 1 is the first, −1 the last.',
    initial: [-1],
    most: 2,
  }),
  normalize: flag({
    label: 'Normalize',
    hint: 'Both are brought to length 1 along the axis first: the result is their cosine similarity.',
    fallback: false,
  }),
};

type Dot = Context<typeof fields>;

/**
 * The dot products of all vectors along an axis of the first input with all those along an axis of the second.
 *
 * Shapes: the two axes have the same size and go; the other axes of the first input are followed by those of the second. Where
 * nothing is left there is one value. No weights.
 * Fails with `axis-out-of-range`, also for the batch, and with `axes-differ`.
 */
export const dot = defineLayer({
  id: 'dot',
  label: 'Dot',
  category: 'merge',
  description: 'Multiplies and sums along one axis of each of two inputs. It has no parameters.',
  source: 'Keras 3 Dot, batch_dot',
  keywords: ['dot product', 'inner product', 'matmul', 'matrix multiplication', 'bmm', 'cosine', 'batch dot'],
  stem: 'dot',
  inputs: 2,
  fields,
  sample: [
    [16, 16],
    [16, 16],
  ],
  infer: (context) => {
    const places = placesOf(context);
    if (!places.ok) return places;
    const kept = keptAxes(context.inputs, places.value).map(({ size }) => size);
    return ok({ outputs: [kept.length === 0 ? [1] : kept], weights: [] });
  },
  work: (context, { outputs: [products = []] }) => {
    const places = placesOf(context);
    if (!places.ok) return noWork;
    const along = inputPositions(context.inputs[0] ?? [], [places.value[0]]);
    return [
      { term: 'scores', each: constant(1), positions: [...outputPositions(products, [...products.keys()]), ...along] },
    ];
  },
  reach: seesUnknown,
  explain: (context) => {
    const places = placesOf(context);
    return { shape: places.ok ? explain(keptAxes(context.inputs, places.value)) : [], parameters: [] };
  },
  summarize: (settings) => [
    `axes ${chosenAxes(settings).map(axisText).join(' and ')}`,
    ...(settings.normalize ? ['normalized'] : []),
  ],
  remedies: ({ inputs: [first = [], second = []] }): readonly Fix[] => {
    const pair = matchingAxes(first, second);
    return pair ? [{ do: 'set', settings: { axes: pair } }] : [];
  },
  assume: () => [null],
});

const chosenAxes = ({ axes: [one = -1, other = one] }: Settings<typeof fields>): readonly [AxisChoice, AxisChoice] => [
  one,
  other,
];

type Places = readonly [first: number, second: number];

/** Where the two axes stand, if they are there and have the same size. */
function placesOf({ settings, inputs: [first = [], second = []], order, rules }: Dot): Result<Places> {
  const [one, other] = chosenAxes(settings);
  const [left, right] = [axisIndex(one, first, order), axisIndex(other, second, order)];
  if (typeof left !== 'number') return fail(axisOutOfRange({ axis: one, shape: first }));
  if (typeof right !== 'number') return fail(axisOutOfRange({ axis: other, shape: second }));
  const sizes = [first[left] ?? null, second[right] ?? null] as const;
  return agree(...sizes, rules) ? ok([left, right]) : fail(axesDiffer({ sizes, received: [first, second] }));
}

/** Known sizes are equal. Keras does not take a known size for an unknown one; PyTorch never has unknown ones. */
const agree = (left: Axis, right: Axis, rules: Rules): boolean =>
  isKnown(left) && isKnown(right) ? left === right : isKnown(left) === isKnown(right) || rules === 'pytorch';

interface Kept {
  readonly input: number;
  readonly axis: number;
  readonly size: Axis;
}

const keptAxes = (inputs: readonly Shape[], places: Places): readonly Kept[] =>
  inputs.flatMap((shape, input) =>
    shape.flatMap((size, axis) => (axis === places[input] ? [] : [{ input, axis, size }])),
  );

function explain(kept: readonly Kept[]): readonly AxisStep[] {
  if (kept.length === 0) return [axisStep(0, 'size', constant(1), 'oneValue')];
  return kept.flatMap(({ input, axis, size }, place) =>
    isKnown(size)
      ? [axisStep(place, 'size', axisOf(input, axis, size), input === 0 ? 'ofFirstInput' : 'ofSecondInput')]
      : [],
  );
}

/** The last axis of the first input with a size that the second has too, and the last one there, as settings count. */
function matchingAxes(first: Shape, second: Shape): readonly number[] | undefined {
  const left = first.findLastIndex((size) => isKnown(size) && second.includes(size));
  return left < 0 ? undefined : [left + 1, second.lastIndexOf(first[left] ?? null) + 1];
}

const axesDiffer = problem<{ sizes: readonly [Axis, Axis]; received: readonly Shape[] }>({
  code: 'axes-differ',
  severity: 'error',
  text: ({ sizes: [left, right], received }) => ({
    message: `The two axes have unequal sizes, ${formatShape([left])} and ${formatShape([right])}.`,
    expected: 'Two axes of the same size',
    received: received.map(formatShape).join(' and '),
    remedy: 'Choose axes of the same size, one of each input.',
  }),
});
