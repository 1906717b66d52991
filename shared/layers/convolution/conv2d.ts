import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import { formatCount, formatShape } from '../../format-number';
import { activationField, activationSummary } from '../activation/activations';
import type { Derivation } from '../derivation';
import { axisOf, axisStep, product, settingOf, step } from '../derivation';
import { flag, integer, padding, sizes } from '../fields/index';
import type { Settings } from '../field';
import type { Context, Fix, Inference } from '../kind';
import { defineLayer, weight } from '../kind';
import { byRules } from '../rules';
import type { Axis, Shape } from '../shape';
import { channelAxis, featureMap, isKnown, spatialAxes, spatialNames } from '../shape';
import { unknownAxis } from '../unknown-axis';
import type { Biases } from '../weights-and-biases';
import { weightsAndBiases } from '../weights-and-biases';
import type { Window } from '../window';
import { explainSlide, fitted, requireFeatureMap, slide, summarizeWindow } from '../window';

const fields = {
  filters: integer({
    label: 'Filters',
    hint: 'The number of filters, which is the number of output channels.',
    initial: 32,
  }),
  kernel: sizes({ label: 'Kernel', hint: 'The size of each filter.', axes: spatialNames(2), initial: [3, 3] }),
  stride: sizes({
    label: 'Stride',
    hint: 'How far the filter moves each time.',
    axes: spatialNames(2),
    fallback: [1, 1],
  }),
  padding: padding({
    label: 'Padding',
    hint: 'Same: zeros around the input keep its size. Valid: none. Explicit: cells on each side.',
    axes: spatialNames(2),
    fallback: byRules({ lesson: 'same', keras: 'valid', pytorch: 'valid' }),
  }),
  dilation: sizes({
    label: 'Dilation',
    hint: 'The step between cells of the filter.',
    axes: spatialNames(2),
    fallback: [1, 1],
  }),
  groups: integer({
    label: 'Groups',
    hint: 'Channels are split into so many groups, each with its own filters.',
    fallback: 1,
  }),
  bias: flag({ label: 'Bias', hint: 'One learnable bias a filter.', fallback: true }),
  activation: activationField,
};

type Conv2D = Context<typeof fields>;

/**
 * A two-dimensional convolution: `(channels / groups) × filters × kernel + biases`.
 *
 * Shapes: `h × w × c` gives `h' × w' × filters` (see `window.ts`). Weights: `kernel (kh, kw, c / groups, filters)`,
 * `bias (filters)`. Under the lesson's rules it may follow a dense layer: `n` nodes are seen as `1 × 1 × n`.
 * Fails with `wrong-rank`, `window-too-large`, `groups-do-not-divide`, `stride-with-dilation`, `unknown-axis`.
 * Source: Keras 3 `Conv2D`, `base_conv.py`.
 */
export const conv2d = defineLayer({
  id: 'conv2d',
  label: 'Conv2D',
  category: 'conv',
  description: 'Slides filters over a feature map: channels × filters × kernel size + biases.',
  keywords: ['convolution', 'convolution2d', 'conv'],
  stem: 'conv',
  inputs: 1,
  fields,
  infer: (context) => {
    const checked = check(context);
    return checked.ok ? infer(context, checked.value) : checked;
  },
  explain: (context) => explain(context, adapt(context.inputs[0] ?? [], context)),
  summarize: ({ filters, kernel, stride, padding, dilation, groups, bias, activation }) => [
    formatShape(kernel),
    filters === 1 ? '1 filter' : `${formatCount(filters)} filters`,
    ...summarizeWindow(stride, padding, dilation),
    ...(groups === 1 ? [] : [`${groups} groups`]),
    ...(bias ? [] : ['no bias']),
    ...activationSummary(activation),
  ],
  assume: ({ settings, inputs: [input], order }) => {
    const map = input?.length === 3 ? input : unknownMap;
    const spatial = spatialAxes(map, order).map((axis) => map[axis] ?? null);
    return [featureMap(spatial, settings.filters, order)];
  },
  remedies: (context, found): readonly Fix[] => {
    const { settings, order } = context;
    const map = adapt(context.inputs[0] ?? [], context);
    switch (found.code) {
      case 'window-too-large':
        return [
          { do: 'set', settings: { padding: 'same' } },
          { do: 'set', settings: { kernel: fitted(map, windowOf(settings), order) } },
        ];
      case 'groups-do-not-divide':
        return [{ do: 'set', settings: { groups: nearestGroups(map[channelAxis(map, order)] ?? null, settings) } }];
      case 'stride-with-dilation':
        return [
          { do: 'set', settings: { dilation: undefined } },
          { do: 'set', settings: { stride: undefined } },
        ];
      case 'wrong-rank':
        return map.length === 1 ? [{ do: 'rules', rules: 'lesson' }] : [];
      default:
        return [];
    }
  },
});

const unknownMap: Shape = [null, null, null];

const windowOf = ({ kernel, stride, dilation, padding }: Settings<typeof fields>): Window => ({
  size: kernel,
  stride,
  dilation,
  padding,
  setting: 'kernel',
});

/** What the convolution sees: under the lesson's rules each node of a dense layer is a 1×1 channel. */
function adapt(input: Shape, { rules, order }: Conv2D): Shape {
  return rules === 'lesson' && input.length === 1 ? featureMap([1, 1], input[0] ?? null, order) : input;
}

/** The feature map to slide over, if the settings fit together and to it. */
function check(context: Conv2D): Result<Shape> {
  const { settings, inputs, order } = context;
  const map = requireFeatureMap(adapt(inputs[0] ?? [], context), order, 2);
  if (!map.ok) return map;
  const { filters, groups, stride, dilation } = settings;
  const channels = map.value[channelAxis(map.value, order)] ?? null;
  if (!isKnown(channels)) return fail(unknownAxis({ needed: 'the number of channels', received: map.value }));
  if (channels % groups !== 0 || filters % groups !== 0) return fail(groupsDoNotDivide({ groups, channels, filters }));
  if (stride.some((s) => s > 1) && dilation.some((d) => d > 1)) return fail(strideWithDilation({ stride, dilation }));
  return map;
}

function infer({ settings, inputs, order }: Conv2D, map: Shape): Result<Inference> {
  const slid = slide(map, windowOf(settings), settings.filters, order);
  if (!slid.ok) return slid;
  const channels = Number(map[channelAxis(map, order)]) / settings.groups;
  const weights = [
    weight('kernel', [...settings.kernel, channels, settings.filters]),
    ...(settings.bias ? [weight('bias', [settings.filters], 'bias')] : []),
  ];
  const outputs = [slid.value];
  if (map === inputs[0]) return ok({ outputs, weights });
  return ok({ outputs, weights, seen: [map], notes: [nodesAsChannels({ nodes: inputs[0] ?? [], seen: map })] });
}

function explain({ settings, order }: Conv2D, map: Shape): Derivation {
  const channels = channelAxis(map, order);
  const all = axisOf(0, channels, Number(map[channels]));
  const { filters, groups, kernel, bias } = settings;
  const inputs =
    groups === 1
      ? step('inputs', all)
      : step('inputs', { op: 'quotient', of: [all, settingOf('groups', groups)] }, 'perGroup');
  const outputs = step('outputs', product(settingOf('filters', filters), ...kernel.map((k) => settingOf('kernel', k))));
  const biases: Biases = { setting: 'filters', count: filters, note: 'perFilter' };
  return {
    shape: [
      ...explainSlide(map, windowOf(settings), order),
      axisStep(channels, 'channels', settingOf('filters', filters), 'perFilter'),
    ],
    parameters: weightsAndBiases(inputs, outputs, bias ? biases : undefined),
  };
}

/** The number of groups nearest to the chosen one that divides channels and filters; the smaller of two. */
function nearestGroups(channels: Axis, { groups, filters }: Settings<typeof fields>): number {
  const distance = (divisor: number): number => Math.abs(divisor - groups);
  return commonDivisors(Number(channels), filters).reduce((best, next) =>
    distance(next) < distance(best) ? next : best,
  );
}

/** All that divide both numbers, in order: they divide the greatest that does (Euclid), and come in pairs. */
function commonDivisors(a: number, b: number): readonly number[] {
  let [greatest, rest] = [a, b];
  while (rest > 0) [greatest, rest] = [rest, greatest % rest];
  const divisors: number[] = [];
  for (let d = 1; d * d <= greatest; d++) if (greatest % d === 0) divisors.push(d, greatest / d);
  return divisors.sort((left, right) => left - right);
}

const groupsDoNotDivide = problem<{ groups: number; channels: number; filters: number }>({
  code: 'groups-do-not-divide',
  severity: 'error',
  text: ({ groups, channels, filters }) => ({
    message: 'Groups must divide the channels and the filters.',
    expected: `A number that divides ${formatCount(channels)} channels and ${formatCount(filters)} filters`,
    received: `${groups} groups`,
    remedy: 'Choose another number of groups, or of filters.',
  }),
});

const strideWithDilation = problem<{ stride: readonly number[]; dilation: readonly number[] }>({
  code: 'stride-with-dilation',
  severity: 'error',
  text: ({ stride, dilation }) => ({
    message: 'A stride and a dilation over 1 do not go together.',
    expected: 'Stride 1, or dilation 1',
    received: `Stride ${formatShape(stride)} and dilation ${formatShape(dilation)}`,
    remedy: 'Set one of them back to 1.',
  }),
});

const nodesAsChannels = problem<{ nodes: Shape; seen: Shape }>({
  code: 'nodes-as-channels',
  severity: 'advice',
  text: ({ nodes, seen }) => ({
    message: `The convolution follows a dense layer. Each node becomes a 1×1 channel: ${formatShape(nodes)} → ${formatShape(seen)}.`,
    expected: 'A feature map, or nodes under the lesson rules',
    received: formatShape(nodes),
    remedy: 'Nothing needs to be done; this is allowed.',
  }),
});
