import type { Problem, Result } from '../../result';
import { fail, ok } from '../../result';
import { activationField } from '../activation/activations';
import type { Derivation } from '../derivation';
import { expectedInputs } from '../expected-inputs';
import type { Settings } from '../field';
import { optional, sizes } from '../fields/index';
import type { Context, Inference, Weight } from '../kind';
import { weight, when } from '../kind';
import type { Rules } from '../rules';
import type { Rank } from '../shape';
import { spatialAxes, spatialNames } from '../shape';
import type { Arriving } from './arriving';
import { arriving, arrivingMap, assumedMap, inference } from './arriving';
import { explainFilters, filterChannels } from './explain';
import { biasField, dilationField, filtersField, groupsField, kernelField, paddingField, strideField } from './fields';
import { explainSpread, reachOfSpread, spreadMap, spreadOf } from './spread';
import { refusedSpread, spreadRemedies } from './spread-limits';
import { summarizeFilters } from './summary';
import { inputPositions, outputPositions, weightsAt } from '../work';

const fieldsOf = (rank: Rank) => ({
  filters: filtersField,
  kernel: kernelField(rank),
  stride: strideField(rank),
  padding: paddingField(rank, {
    hint: 'Same: a whole stride for each cell. Valid: all that the filter reaches. Explicit: cells taken off each side.',
  }),
  outputPadding: optional(
    sizes({
      label: 'Output padding',
      hint: 'Cells added behind, where more than one output size would fit. Automatic: what suits the padding.',
      axes: spatialNames(rank),
      min: 0,
    }),
    { none: 'automatic' },
  ),
  dilation: dilationField(rank),
  groups: groupsField,
  bias: biasField,
  activation: activationField,
  expects: expectedInputs('Input channels'),
});

type Fields = ReturnType<typeof fieldsOf>;
type Transposed = Context<Fields>;

/**
 * How a transposed convolution over one, two or three spatial axes infers, explains and speaks; a kind adds its name.
 *
 * `channels × (filters / groups) × kernel + biases`. Shapes: `n… × c` gives `n'… × filters` (see `spread.ts`). Weights:
 * `kernel (k…, filters / groups, c)`, `bias (filters)`; to PyTorch `weight (c, filters / groups, k…)`.
 * Fails with `wrong-rank`, `unknown-axis`, `inputs-differ`, `groups-do-not-divide`, `output-padding-too-large` and
 * `output-too-small`; by the rules with `stride-with-dilation`, `padding-refused`, `groups-refused`.
 * Sources: Keras 3 `base_conv_transpose.py`; PyTorch 2 `torch/nn/modules/conv.py`.
 */
export const transposedConvolution = (rank: Rank) =>
  ({
    category: 'conv',
    stem: 'upconv',
    inputs: 1,
    fields: fieldsOf(rank),
    disagreement: {
      shape: 'without output padding Keras fills up to whole strides, PyTorch ends with the last kernel',
    },
    infer: (context: Transposed): Result<Inference> => {
      const seen = arriving(context, rank, context.settings.expects);
      if (!seen.ok) return seen;
      const refused = refusedSpread(context, seen.value.channels);
      return refused ? fail(refused) : infer(context, seen.value);
    },
    // Each cell that arrives is multiplied by the whole kernel; the biases are added where they land.
    work: (context: Transposed, { outputs: [out = []], weights }: Inference) => {
      const map = arrivingMap(context, rank);
      const cells = inputPositions(map, spatialAxes(map, context.order));
      return weightsAt(weights, cells, outputPositions(out, spatialAxes(out, context.order)));
    },
    reach: ({ settings, rules }: Transposed) => reachOfSpread(spreadOf(settings, rules)),
    explain: (context: Transposed): Derivation => {
      const { settings, rules, order } = context;
      const map = arrivingMap(context, rank);
      return {
        shape: [...explainSpread(map, spreadOf(settings, rules), order), filterChannels(map, order, settings.filters)],
        parameters: explainFilters(map, order, settings),
      };
    },
    summarize: (settings: Settings<Fields>) => summarizeFilters(settings),
    assume: (context: Transposed) => [assumedMap(context, rank, context.settings.filters)],
    remedies: (context: Transposed, found: Problem) => spreadRemedies(context, rank, found),
  }) as const;

function infer(context: Transposed, { map, channels }: Arriving): Result<Inference> {
  const { settings, rules, order } = context;
  const grown = spreadMap(map, spreadOf(settings, rules), settings.filters, order);
  return grown.ok ? ok(inference(context, map, grown.value, weightsOf(settings, channels, rules))) : grown;
}

function weightsOf(
  { kernel, filters, groups, bias }: Settings<Fields>,
  channels: number,
  rules: Rules,
): readonly Weight[] {
  const each = filters / groups;
  return [
    rules === 'pytorch' ? weight('weight', [channels, each, ...kernel]) : weight('kernel', [...kernel, each, channels]),
    ...when(bias, weight('bias', [filters], 'bias')),
  ];
}
