import type { Problem, Result } from '../../result';
import { fail, ok } from '../../result';
import { activationField } from '../activation/activations';
import type { Derivation, Expression } from '../derivation';
import { of, product, settingOf, step } from '../derivation';
import type { Settings } from '../field';
import type { Context, Inference, Weight } from '../kind';
import { weight, when } from '../kind';
import { windowReach } from '../reach';
import type { Rank } from '../shape';
import { everyAxis } from '../shape';
import { learnedFrom } from '../weights-and-biases';
import { explainSlide, slide } from '../window';
import { arriving, arrivingMap, assumedMap, inference } from './arriving';
import { channelsIn, filterChannels, kernelCells } from './explain';
import {
  biasField,
  depthMultiplierField,
  dilationField,
  filtersField,
  kernelField,
  kernelWindow,
  paddingField,
  strideField,
} from './fields';
import { refusedWindow, windowRemedies } from './limits';
import { summarizeFilters } from './summary';
import { atEachCell } from '../work';

const fieldsOf = (rank: Rank) => ({
  filters: filtersField,
  kernel: kernelField(rank),
  stride: strideField(rank),
  padding: paddingField(rank),
  dilation: dilationField(rank),
  depthMultiplier: depthMultiplierField,
  bias: biasField,
  activation: activationField,
});

type Fields = ReturnType<typeof fieldsOf>;
type Separable = Context<Fields>;

/**
 * How a separable convolution over one or two spatial axes infers, explains and speaks; a kind adds its name. A depthwise step
 * without biases is followed by filters of size 1 over all that it gives.
 *
 * `channels × multiplier × kernel + channels × multiplier × filters + biases`. Shapes: `n… × c` gives `n'… × filters` (see
 * `window.ts`). Weights: `depthwise_kernel (k…, c, multiplier)`, `pointwise_kernel (1…, c·multiplier, filters)`, `bias (filters)`. In
 * PyTorch one writes two convolutions: `depthwise.weight (c·multiplier, 1, k…)`, `pointwise.weight (filters, c·multiplier, 1…)`.
 * Fails with `wrong-rank`, `unknown-axis` and `window-too-large`; by the rules with `stride-with-dilation`, `same-with-stride`,
 * `padding-refused`.
 * Source: Keras 3 `base_separable_conv.py`; that it takes no stride with a dilation, its documentation says.
 */
export const separableConvolution = (rank: Rank) =>
  ({
    category: 'conv',
    stem: 'separable',
    inputs: 1,
    fields: fieldsOf(rank),
    infer: (context: Separable): Result<Inference> => {
      const { settings, rules, order } = context;
      const seen = arriving(context, rank);
      if (!seen.ok) return seen;
      const refused = refusedWindow(rules, kernelWindow(settings));
      if (refused) return fail(refused);
      const { map, channels } = seen.value;
      const slid = slide(map, kernelWindow(settings), settings.filters, order);
      return slid.ok ? ok(inference(context, map, slid.value, weightsOf(context, channels, rank))) : slid;
    },
    work: atEachCell,
    reach: (context: Separable) =>
      windowReach(arrivingMap(context, rank), kernelWindow(context.settings), context.order),
    explain: (context: Separable): Derivation => {
      const { settings, order } = context;
      const map = arrivingMap(context, rank);
      return {
        shape: [...explainSlide(map, kernelWindow(settings), order), filterChannels(map, order, settings.filters)],
        parameters: explainParameters(channelsIn(map, order), settings),
      };
    },
    summarize: (settings: Settings<Fields>) => summarizeFilters(settings),
    assume: (context: Separable) => [assumedMap(context, rank, context.settings.filters)],
    remedies: (context: Separable, found: Problem) =>
      windowRemedies(context, rank, kernelWindow(context.settings), found),
  }) as const;

function weightsOf({ settings, rules }: Separable, channels: number, rank: Rank): readonly Weight[] {
  const { filters, kernel, depthMultiplier, bias } = settings;
  const between = channels * depthMultiplier;
  const point = everyAxis(rank, 1);
  if (rules === 'pytorch')
    return [
      weight('depthwise.weight', [between, 1, ...kernel]),
      weight('pointwise.weight', [filters, between, ...point]),
      ...when(bias, weight('pointwise.bias', [filters], 'bias')),
    ];
  return [
    weight('depthwise_kernel', [...kernel, channels, depthMultiplier]),
    weight('pointwise_kernel', [...point, between, filters]),
    ...when(bias, weight('bias', [filters], 'bias')),
  ];
}

function explainParameters(
  channels: Expression,
  { filters, kernel, depthMultiplier, bias }: Settings<Fields>,
): Derivation['parameters'] {
  const inputs = step('inputs', channels);
  const multiplier = settingOf('depthMultiplier', depthMultiplier);
  const depthwise = step('depthwise', product(of(inputs), multiplier, ...kernelCells(kernel)));
  const between = step('channels', product(of(inputs), multiplier), 'inBetween');
  const pointwise = step('pointwise', product(of(between), settingOf('filters', filters)));
  const biases = bias ? step('biases', settingOf('filters', filters), 'perFilter') : undefined;
  return [inputs, depthwise, between, pointwise, ...learnedFrom([depthwise, pointwise], biases)];
}
