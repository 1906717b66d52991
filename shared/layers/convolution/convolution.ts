import type { Problem, Result } from '../../result';
import { fail, ok } from '../../result';
import { activationField } from '../activation/activations';
import type { Derivation } from '../derivation';
import { expectedInputs } from '../expected-inputs';
import type { Settings } from '../field';
import type { Context, Fix, Inference, Weight } from '../kind';
import { weight, when } from '../kind';
import { windowReach } from '../reach';
import type { Rules } from '../rules';
import type { Rank } from '../shape';
import { explainSlide, slide } from '../window';
import type { Arriving } from './arriving';
import { arriving, arrivingMap, assumedMap, inference } from './arriving';
import { paddingModeField, refusedPaddingMode } from './border';
import { explainFilters, filterChannels } from './explain';
import {
  biasField,
  dilationField,
  filtersField,
  groupsField,
  kernelField,
  kernelWindow,
  paddingField,
  strideField,
} from './fields';
import { groupsRemedies, undividedGroups } from './groups';
import { refusedWindow, windowRemedies } from './limits';
import { summarizeFilters } from './summary';
import { atEachCell } from '../work';

const fieldsOf = (rank: Rank) => ({
  filters: filtersField,
  kernel: kernelField(rank),
  stride: strideField(rank),
  padding: paddingField(rank, { modes: rank === 1 ? ['same', 'valid', 'causal'] : ['same', 'valid'] }),
  paddingMode: paddingModeField,
  dilation: dilationField(rank),
  groups: groupsField,
  bias: biasField,
  activation: activationField,
  expects: expectedInputs('Input channels'),
});

type Fields = ReturnType<typeof fieldsOf>;
type Convolution = Context<Fields>;

/**
 * How a convolution over one, two or three spatial axes infers, explains and speaks; a kind adds its name.
 *
 * `(channels / groups) × filters × kernel + biases`. Shapes: `n… × c` gives `n'… × filters` (see `window.ts`). Weights:
 * `kernel (k…, c / groups, filters)`, `bias (filters)`; to PyTorch `weight (filters, c / groups, k…)`. Under the lesson's
 * rules it may follow a dense layer: `n` nodes are seen as `1… × n`.
 * Fails with `wrong-rank`, `unknown-axis`, `inputs-differ`, `groups-do-not-divide` and `window-too-large`; by the rules with
 * `stride-with-dilation`, `same-with-stride`, `padding-refused`, `only-zeros`, `padding-too-wide`.
 * Sources: Keras 3 `base_conv.py`; PyTorch 2 `torch/nn/modules/conv.py`.
 */
export const convolution = (rank: Rank) =>
  ({
    category: 'conv',
    stem: 'conv',
    inputs: 1,
    fields: fieldsOf(rank),
    infer: (context: Convolution): Result<Inference> => {
      const seen = arriving(context, rank, context.settings.expects);
      if (!seen.ok) return seen;
      const refused = refusal(context, seen.value);
      return refused ? fail(refused) : infer(context, seen.value);
    },
    work: atEachCell,
    reach: (context: Convolution) =>
      windowReach(arrivingMap(context, rank), kernelWindow(context.settings), context.order),
    explain: (context: Convolution): Derivation => {
      const { settings, order } = context;
      const map = arrivingMap(context, rank);
      return {
        shape: [...explainSlide(map, kernelWindow(settings), order), filterChannels(map, order, settings.filters)],
        parameters: explainFilters(map, order, settings),
      };
    },
    summarize: (settings: Settings<Fields>) =>
      summarizeFilters(settings, settings.paddingMode === 'zeros' ? [] : [settings.paddingMode]),
    assume: (context: Convolution) => [assumedMap(context, rank, context.settings.filters)],
    remedies: (context: Convolution, found: Problem) => remedies(context, rank, found),
  }) as const;

function refusal({ settings, rules, order }: Convolution, { map, channels }: Arriving): Problem | undefined {
  const window = kernelWindow(settings);
  return (
    undividedGroups({ ...settings, channels }) ??
    refusedWindow(rules, window) ??
    refusedPaddingMode(settings.paddingMode, rules, map, window, order)
  );
}

function infer(context: Convolution, { map, channels }: Arriving): Result<Inference> {
  const { settings, rules, order } = context;
  const slid = slide(map, kernelWindow(settings), settings.filters, order);
  return slid.ok
    ? ok(inference(context, map, slid.value, weightsOf(settings, channels / settings.groups, rules)))
    : slid;
}

const weightsOf = ({ kernel, filters, bias }: Settings<Fields>, channels: number, rules: Rules): readonly Weight[] => [
  rules === 'pytorch'
    ? weight('weight', [filters, channels, ...kernel])
    : weight('kernel', [...kernel, channels, filters]),
  ...when(bias, weight('bias', [filters], 'bias')),
];

function remedies(context: Convolution, rank: Rank, found: Problem): readonly Fix[] {
  const { settings } = context;
  switch (found.code) {
    case 'groups-do-not-divide':
      return groupsRemedies(context, rank, settings);
    case 'inputs-differ':
      return [{ do: 'set', settings: { expects: undefined } }];
    case 'only-zeros':
    case 'padding-too-wide':
      return [{ do: 'set', settings: { paddingMode: undefined } }];
    default:
      return windowRemedies(context, rank, kernelWindow(settings), found);
  }
}
