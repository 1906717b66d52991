import { formatShape } from '../../format-number';
import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import { axisIndex, axisOutOfRange, axisText } from '../axis';
import type { Note } from '../derivation';
import { axisOf, constant, of, product, step } from '../derivation';
import { expectedInputs, unexpectedInputs } from '../expected-inputs';
import type { Settings } from '../field';
import { axes, choice } from '../fields/index';
import type { Context, Fix, Inference } from '../kind';
import { defineLayer, weight } from '../kind';
import { byRules } from '../rules';
import type { AxisOrder, Shape } from '../shape';
import { channelAxis, isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';

const slopes = [
  { value: 'element', label: 'One an element' },
  { value: 'channel', label: 'One a channel' },
  { value: 'all', label: 'One in all' },
] as const;

const fields = {
  slopes: choice({
    label: 'Slopes',
    hint: 'How many slopes are learned.',
    options: slopes,
    fallback: byRules({ lesson: 'element', keras: 'element', pytorch: 'all' }),
  }),
  sharedAxes: axes({
    label: 'Shared axes',
    hint: 'Along these axes the slopes are shared, as well: 1 is the first, −1 the last.',
    least: 0,
    fallback: [],
    advanced: true,
  }),
  expects: expectedInputs('Channels'),
};

type Prelu = Context<typeof fields>;

/**
 * A ReLU whose slope below 0 is learned.
 *
 * The shape stays. Weights: `alpha`, of the input's shape with 1 for each axis along which slopes are shared; to PyTorch
 * `weight (1)` or `weight (channels)`, and no other.
 * Fails with `axis-out-of-range`, `unknown-axis`, `inputs-differ`, `too-many-slopes`.
 */
export const prelu = defineLayer({
  id: 'prelu',
  label: 'PReLU',
  category: 'act',
  description: 'A leaky ReLU whose slopes are learned: one an element, one a channel, or one in all.',
  source: 'Keras 3 PReLU, PyTorch 2 PReLU',
  keywords: ['parametric relu', 'parametric rectified linear unit', 'activation'],
  stem: 'prelu',
  inputs: 1,
  fields,
  disagreement: { learnable: 'Keras learns one slope an element, PyTorch one in all' },
  infer: (context) => {
    const own = ownAxes(context);
    return own.ok ? infer(context, own.value) : own;
  },
  explain: (context) => {
    const [input = []] = context.inputs;
    const own = ownAxes(context);
    if (!own.ok) return { shape: [], parameters: [] };
    const sizes = own.value.map((axis) => axisOf(0, axis, Number(input[axis])));
    const count = sizes.length === 0 ? constant(1) : product(...sizes);
    const weights = step('weights', count, noteOf(own.value, input, context.order));
    return { shape: [], parameters: [weights, step('learnable', of(weights))] };
  },
  summarize: ({ slopes: chosen, sharedAxes }) => [
    ...slopes.flatMap(({ value, label }) => (value === chosen ? [label.toLowerCase()] : [])),
    ...(sharedAxes.length === 0 ? [] : [`shared along ${sharedAxes.map(axisText).join(' and ')}`]),
  ],
  remedies: (_, found): readonly Fix[] => {
    switch (found.code) {
      case 'inputs-differ':
        return [{ do: 'set', settings: { expects: undefined } }];
      case 'axis-out-of-range':
        return [{ do: 'set', settings: { sharedAxes: undefined } }];
      case 'too-many-slopes':
        return [
          { do: 'set', settings: { slopes: 'channel', sharedAxes: undefined } },
          { do: 'set', settings: { slopes: 'all' } },
          { do: 'rules', rules: 'keras' },
        ];
      default:
        return [];
    }
  },
});

/** The axes along which each place has slopes of its own. */
function ownAxes({ settings, inputs: [input = []], order }: Prelu): Result<readonly number[]> {
  const shared = settings.sharedAxes.map((axis) => axisIndex(axis, input, order));
  const beyond = settings.sharedAxes.find((_, index) => typeof shared[index] !== 'number');
  if (beyond !== undefined) return fail(axisOutOfRange({ axis: beyond, shape: input }));
  return ok([...input.keys()].filter((axis) => !shared.includes(axis) && isOwn(axis, settings, input, order)));
}

function isOwn(axis: number, { slopes }: Settings<typeof fields>, input: Shape, order: AxisOrder): boolean {
  if (slopes === 'channel') return axis === channelAxis(input, order);
  return slopes === 'element';
}

function infer({ settings, inputs: [input = []], rules, order }: Prelu, own: readonly number[]): Result<Inference> {
  const sizes = own.map((axis) => input[axis] ?? null);
  if (rules === 'pytorch' && own.some((axis) => axis !== channelAxis(input, order)))
    return fail(tooManySlopes({ slopes: sizes }));
  if (!sizes.every(isKnown)) return fail(unknownAxis({ needed: 'an axis that has slopes', received: input }));
  const channels = input[channelAxis(input, order)] ?? null;
  const unexpected = unexpectedInputs(settings.expects, channels, input);
  if (unexpected) return fail(unexpected);
  const alpha = input.map((size, axis) => (own.includes(axis) ? Number(size) : 1));
  const weights = rules === 'pytorch' ? weight('weight', sizes.length === 0 ? [1] : sizes) : weight('alpha', alpha);
  return ok({ outputs: [input], weights: [weights] });
}

function noteOf(own: readonly number[], input: Shape, order: AxisOrder): Note {
  if (own.length === 0) return 'oneInAll';
  if (own.length === input.length) return 'perElement';
  return own.length === 1 && own[0] === channelAxis(input, order) ? 'perChannel' : 'sharedAxes';
}

const tooManySlopes = problem<{ slopes: Shape }>({
  code: 'too-many-slopes',
  severity: 'error',
  text: ({ slopes }) => ({
    message: 'PyTorch learns one slope a channel, or one in all.',
    expected: 'One slope a channel, or one in all',
    received: `Slopes of ${formatShape(slopes)}`,
    remedy: 'Choose how many slopes there are, or follow the rules of Keras here.',
  }),
});
