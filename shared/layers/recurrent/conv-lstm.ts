import type { Problem, Result } from '../../result';
import { fail, ok } from '../../result';
import { assumedMap } from '../convolution/arriving';
import { filterChannels, kernelCells } from '../convolution/explain';
import { dilationField, filtersField, kernelField, kernelWindow, strideField } from '../convolution/fields';
import { refusedStride } from '../convolution/limits';
import type { AxisStep, Derivation, Step } from '../derivation';
import { axisOf, constant, of, product, settingOf, step, sum, withSources } from '../derivation';
import type { Settings } from '../field';
import { choice, flag } from '../fields/index';
import type { Context, Fix, Inference, Weight } from '../kind';
import { weight, when } from '../kind';
import { seesAll } from '../reach';
import { byRules } from '../rules';
import type { Rank, Shape } from '../shape';
import { channelAxis, isKnown, spatialAxes, spatialNames } from '../shape';
import { unknownAxis } from '../unknown-axis';
import { explainSlide, fitted, slide } from '../window';
import { dropoutFields, gateActivation, sequenceFields, stateActivation } from './fields';
import { recurrentOutputs } from './recurrent';
import { checkStates, notASequence, withoutStates } from './sequence';
import { stateActivationSummary } from './summaries';
import { summarizeFilters } from '../convolution/summary';
import { inputPositions, outputPositions, weightsAt } from '../work';

const fieldsOf = (rank: Rank) => ({
  filters: filtersField,
  kernel: kernelField(rank),
  stride: strideField(rank),
  padding: choice({
    label: 'Padding',
    hint: 'Same: zeros around each frame keep its size. Valid: none. The state always keeps its size.',
    options: [
      { value: 'same', label: 'Same' },
      { value: 'valid', label: 'Valid' },
    ],
    fallback: byRules({ lesson: 'same', keras: 'valid', pytorch: 'valid' }),
  }),
  dilation: dilationField(rank),
  activation: stateActivation,
  recurrentActivation: gateActivation,
  bias: flag({ label: 'Bias', hint: 'One learnable bias a filter and gate.', fallback: true }),
  ...sequenceFields,
  ...dropoutFields,
});

type Fields = ReturnType<typeof fieldsOf>;
type ConvLstm = Context<Fields>;

/** An LSTM has four gates; so has this one. */
const gates = 4;

/**
 * An LSTM that convolves: each gate slides filters over the frame that arrives, and others over the state of the step before.
 *
 * `4 · (channels · filters · kernel + filters · filters · kernel + biases)`. Shapes: `t × n… × c` gives `n'… × filters` (see
 * `window.ts`), or `t` times that for the sequence; the states are such maps too. Weights: `kernel (k…, c, 4 · filters)`,
 * `recurrent_kernel (k…, filters, 4 · filters)`, `bias (4 · filters)`; PyTorch has no such module, so its rules name them alike.
 * Inputs: the sequence, and if they are given the state and the cell state. Frames must have known sizes, for the state has them.
 * Fails with `not-a-sequence`, `unknown-axis`, `stride-with-dilation`, `window-too-large`, `states-incomplete`, `state-differs`.
 * Source: Keras 3 `conv_lstm.py`.
 */
export const convLstm = (rank: Rank) =>
  ({
    category: 'recur',
    stem: 'convlstm',
    disagreement: { shape: 'the recurrent layers of PyTorch return the whole sequence' },
    inputs: { min: 1, max: 3 },
    inputNames: ['sequence', 'state', 'cell state'],
    outputsFor: (settings: Settings<Fields>) => recurrentOutputs(settings, 2),
    fields: fieldsOf(rank),
    infer: (context: ConvLstm): Result<Inference> => {
      const [input = [], ...states] = context.inputs;
      const refused = refusal(context, rank);
      if (refused) return fail(refused);
      const { settings, order } = context;
      const frame = input.slice(1);
      const map = slide(frame, kernelWindow(settings), settings.filters, order);
      if (!map.ok) return map;
      const unfit = checkStates(states, [map.value, map.value]);
      if (unfit) return fail(unfit);
      const channels = Number(frame[channelAxis(frame, order)]);
      return ok({ outputs: outputsOf(settings, input, map.value), weights: weightsOf(settings, channels) });
    },
    work: ({ settings, inputs: [input = []], order }: ConvLstm, { outputs: [out = []], weights }: Inference) => {
      const first = settings.returnSequences ? 1 : 0;
      const cells = spatialAxes(out.slice(first), order).map((axis) => axis + first);
      return weightsAt(weights, [...inputPositions(input, [0]), ...outputPositions(out, cells)]);
    },
    reach: seesAll,
    explain: (context: ConvLstm): Derivation => ({ shape: explainShape(context), parameters: explainGates(context) }),
    assume: (context: ConvLstm) => {
      const { settings, inputs, order, rules } = context;
      const [input = []] = inputs;
      const place = { inputs: [input.slice(1)], order, rules };
      return outputsOf(settings, input, assumedMap(place, rank, settings.filters));
    },
    summarize: ({ activation, ...settings }: Settings<Fields>) => [
      ...summarizeFilters({ ...settings, activation: 'linear' }, settings.returnSequences ? ['sequences'] : []),
      ...(settings.goBackwards ? ['backwards'] : []),
      ...stateActivationSummary(activation),
    ],
    remedies: ({ settings, inputs, order }: ConvLstm, found: Problem): readonly Fix[] => {
      switch (found.code) {
        case 'window-too-large':
          return [
            { do: 'set', settings: { padding: 'same' } },
            { do: 'set', settings: { kernel: fitted(inputs[0]?.slice(1) ?? [], kernelWindow(settings), order) } },
          ];
        case 'stride-with-dilation':
          return [
            { do: 'set', settings: { dilation: undefined } },
            { do: 'set', settings: { stride: undefined } },
          ];
        default:
          return withoutStates(inputs, found);
      }
    },
  }) as const;

function refusal({ settings, inputs: [input = []], order }: ConvLstm, rank: Rank): Problem | undefined {
  if (input.length !== rank + 2) return notASequence({ expected: axesText(rank, order), received: input });
  const frame = input.slice(1);
  if (!frame.every(isKnown)) return unknownAxis({ needed: 'the size of a frame', received: input });
  return refusedStride('keras', kernelWindow(settings));
}

function axesText(rank: Rank, order: ConvLstm['order']): string {
  const spatial = spatialNames(rank);
  return ['steps', ...(order === 'channels-last' ? [...spatial, 'channels'] : ['channels', ...spatial])].join(' × ');
}

function outputsOf({ returnSequences, returnState }: Settings<Fields>, input: Shape, map: Shape): readonly Shape[] {
  const out = returnSequences ? [input[0] ?? null, ...map] : map;
  return returnState ? [out, map, map] : [out];
}

const weightsOf = ({ kernel, filters, bias }: Settings<Fields>, channels: number): readonly Weight[] => [
  weight('kernel', [...kernel, channels, gates * filters]),
  weight('recurrent_kernel', [...kernel, filters, gates * filters]),
  ...when(bias, weight('bias', [gates * filters], 'bias')),
];

/** What a frame becomes, as axes of the whole input and of the whole output. */
function explainShape({ settings, inputs: [input = []], order }: ConvLstm): readonly AxisStep[] {
  const frame = input.slice(1);
  const ofFrame = [
    ...explainSlide(frame, kernelWindow(settings), order),
    filterChannels(frame, order, settings.filters),
  ];
  const { shape } = withSources({ shape: ofFrame, parameters: [] }, (source) =>
    source.from === 'axis' ? { ...source, axis: source.axis + 1 } : source,
  );
  return settings.returnSequences ? shape.map((line) => ({ ...line, axis: line.axis + 1 })) : shape;
}

function explainGates({ settings, inputs: [input = []], order }: ConvLstm): readonly Step[] {
  const { filters, kernel, bias } = settings;
  const channels = 1 + channelAxis(input.slice(1), order);
  const inputs = step('inputs', axisOf(0, channels, Number(input[channels])), 'inputChannels');
  const outputs = step('outputs', product(settingOf('filters', filters), ...kernelCells(kernel)));
  const weights = step('weights', product(of(inputs), of(outputs)));
  const recurrent = step('recurrentWeights', product(settingOf('filters', filters), of(outputs)), 'fromBefore');
  const biases = bias
    ? step('biases', settingOf('filters', filters), 'perFilter')
    : step('biases', constant(0), 'noBias');
  const gate = step('eachGate', sum(...[weights, recurrent, ...(bias ? [biases] : [])].map(of)));
  const learnable = step('learnable', product(constant(gates), of(gate)), 'gatesOfLstm');
  return [inputs, outputs, weights, recurrent, biases, gate, learnable];
}
