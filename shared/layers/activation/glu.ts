import { formatCount } from '../../format-number';
import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { AxisChoice } from '../axis';
import { axisIndex, axisOutOfRange, axisSummary, defaultAxis } from '../axis';
import { axisOf, axisStep, axisTerm, constant } from '../derivation';
import { axis } from '../fields/index';
import type { Context, Fix } from '../kind';
import { defineLayer } from '../kind';
import { byRules } from '../rules';
import { isKnown } from '../shape';

const fields = {
  axis: axis({
    label: 'Axis',
    hint: 'Which axis is halved: the channels, or as Keras counts: 1 is the first, −1 the last.',
    fallback: byRules<AxisChoice>({ lesson: 'channels', keras: -1, pytorch: -1 }),
  }),
};

type Glu = Context<typeof fields>;

/**
 * A gated linear unit: the first half of the values along an axis, times the sigmoid of the second.
 *
 * Shapes: the axis is halved, and so has to be even; along the batch (axis 0) the shape stays. No weights.
 * Fails with `axis-out-of-range`, `axis-odd`.
 */
export const glu = defineLayer({
  id: 'glu',
  label: 'GLU',
  category: 'act',
  description: 'Gates one half of the values by the other, which halves an axis. It has no parameters.',
  source: 'PyTorch 2 GLU, Keras 3 keras.activations.glu',
  keywords: ['gated linear unit', 'gate', 'activation'],
  stem: 'glu',
  inputs: 1,
  fields,
  infer: (context) => {
    const at = halvedAxis(context);
    if (!at.ok) return at;
    const [input = []] = context.inputs;
    const half = input.map((size, axis) => (axis === at.value ? (isKnown(size) ? size / 2 : null) : size));
    return ok({ outputs: [half], weights: [] });
  },
  explain: (context) => {
    const at = halvedAxis(context);
    const [input = []] = context.inputs;
    const size = at.ok && at.value !== 'batch' ? input[at.value] : null;
    if (!at.ok || at.value === 'batch' || typeof size !== 'number') return { shape: [], parameters: [] };
    const half = { op: 'quotient', of: [axisOf(0, at.value, size), constant(2)] } as const;
    const term = axisTerm(at.value, input, context.order);
    return { shape: [axisStep(at.value, term, half, 'halfGates')], parameters: [] };
  },
  summarize: ({ axis }) => axisSummary(axis),
  remedies: ({ inputs: [input = []] }, found): readonly Fix[] => {
    if (found.code === 'axis-out-of-range') return defaultAxis('axis', input);
    const even = input.findLastIndex((size) => isKnown(size) && size % 2 === 0);
    return even < 0 ? [] : [{ do: 'set', settings: { axis: even + 1 } }];
  },
});

/** Where the axis stands, if it can be halved. */
function halvedAxis({ settings, inputs: [input = []], order }: Glu): Result<number | 'batch'> {
  const at = axisIndex(settings.axis, input, order);
  if (at === undefined) return fail(axisOutOfRange({ axis: settings.axis, shape: input }));
  const size = at === 'batch' ? null : (input[at] ?? null);
  return isKnown(size) && size % 2 === 1 ? fail(axisOdd({ size })) : ok(at);
}

const axisOdd = problem<{ size: number }>({
  code: 'axis-odd',
  severity: 'error',
  text: ({ size }) => ({
    message: `An axis of ${formatCount(size)} cannot be halved.`,
    expected: 'An even size',
    received: formatCount(size),
    remedy: 'Give the axis an even size, or choose another one.',
  }),
});
