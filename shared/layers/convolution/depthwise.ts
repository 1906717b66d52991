import type { Problem, Result } from '../../result';
import { fail, ok } from '../../result';
import { activationField } from '../activation/activations';
import type { AxisStep, Derivation, Expression } from '../derivation';
import { axisStep, of, product, settingOf, step } from '../derivation';
import type { Settings } from '../field';
import type { Context, Inference, Weight } from '../kind';
import { weight, when } from '../kind';
import { windowReach } from '../reach';
import type { AxisOrder, Rank, Shape } from '../shape';
import { channelAxis, isKnown } from '../shape';
import { learnedFrom } from '../weights-and-biases';
import { explainSlide, slide } from '../window';
import { arriving, arrivingMap, assumedMap, inference } from './arriving';
import { channelsIn, kernelCells } from './explain';
import {
  biasField,
  depthMultiplierField,
  dilationField,
  kernelField,
  kernelWindow,
  paddingField,
  strideField,
} from './fields';
import { refusedWindow, windowRemedies } from './limits';
import { summarizeFilters } from './summary';
import { atEachCell } from '../work';

const fieldsOf = (rank: Rank) => ({
  kernel: kernelField(rank),
  stride: strideField(rank),
  padding: paddingField(rank),
  depthMultiplier: depthMultiplierField,
  dilation: dilationField(rank),
  bias: biasField,
  activation: activationField,
});

type Fields = ReturnType<typeof fieldsOf>;
type Depthwise = Context<Fields>;

/**
 * How a depthwise convolution over one or two spatial axes infers, explains and speaks; a kind adds its name.
 *
 * `channels × multiplier × kernel + biases`. Shapes: `n… × c` gives `n'… × c·multiplier` (see `window.ts`). Weights:
 * `kernel (k…, c, multiplier)`, `bias (c·multiplier)`. PyTorch has it as a convolution of as many groups as channels:
 * `weight (c·multiplier, 1, k…)`.
 * Fails with `wrong-rank`, `unknown-axis` and `window-too-large`; by the rules with `stride-with-dilation`, `same-with-stride`,
 * `padding-refused`.
 * Source: Keras 3 `base_depthwise_conv.py`; that it takes no stride with a dilation, its documentation says.
 */
export const depthwiseConvolution = (rank: Rank) =>
  ({
    category: 'conv',
    stem: 'depthwise',
    inputs: 1,
    fields: fieldsOf(rank),
    infer: (context: Depthwise): Result<Inference> => {
      const { settings, rules, order } = context;
      const seen = arriving(context, rank);
      if (!seen.ok) return seen;
      const window = kernelWindow(settings);
      const refused = refusedWindow(rules, window);
      if (refused) return fail(refused);
      const { map, channels } = seen.value;
      const slid = slide(map, window, channels * settings.depthMultiplier, order);
      return slid.ok ? ok(inference(context, map, slid.value, weightsOf(context, channels))) : slid;
    },
    work: atEachCell,
    reach: (context: Depthwise) =>
      windowReach(arrivingMap(context, rank), kernelWindow(context.settings), context.order),
    explain: (context: Depthwise): Derivation => {
      const { settings, order } = context;
      const map = arrivingMap(context, rank);
      return {
        shape: [...explainSlide(map, kernelWindow(settings), order), multipliedChannels(map, order, settings)],
        parameters: explainParameters(channelsIn(map, order), settings),
      };
    },
    summarize: (settings: Settings<Fields>) => summarizeFilters(settings),
    assume: (context: Depthwise) => {
      const map = arrivingMap(context, rank);
      const channels = map.length === rank + 1 ? (map[channelAxis(map, context.order)] ?? null) : null;
      return [assumedMap(context, rank, isKnown(channels) ? channels * context.settings.depthMultiplier : null)];
    },
    remedies: (context: Depthwise, found: Problem) =>
      windowRemedies(context, rank, kernelWindow(context.settings), found),
  }) as const;

function weightsOf({ settings, rules }: Depthwise, channels: number): readonly Weight[] {
  const { kernel, depthMultiplier, bias } = settings;
  const maps = channels * depthMultiplier;
  return [
    rules === 'pytorch'
      ? weight('weight', [maps, 1, ...kernel])
      : weight('kernel', [...kernel, channels, depthMultiplier]),
    ...when(bias, weight('bias', [maps], 'bias')),
  ];
}

/** The output's channels: the multiplier for each input channel. */
const multipliedChannels = (map: Shape, order: AxisOrder, { depthMultiplier }: Settings<Fields>): AxisStep =>
  axisStep(channelAxis(map, order), 'channels', multiplied(channelsIn(map, order), depthMultiplier), 'perInput');

const multiplied = (channels: Expression, depthMultiplier: number): Expression =>
  product(channels, settingOf('depthMultiplier', depthMultiplier));

function explainParameters(
  channels: Expression,
  { kernel, depthMultiplier, bias }: Settings<Fields>,
): Derivation['parameters'] {
  const inputs = step('inputs', channels);
  const outputs = step(
    'outputs',
    product(settingOf('depthMultiplier', depthMultiplier), ...kernelCells(kernel)),
    'eachChannel',
  );
  const weights = step('weights', product(of(inputs), of(outputs)));
  const biases = bias ? step('biases', multiplied(of(inputs), depthMultiplier), 'perMap') : undefined;
  return [inputs, outputs, weights, ...learnedFrom([weights], biases)];
}
