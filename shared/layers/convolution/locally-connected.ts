import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import { activationField } from '../activation/activations';
import type { Derivation } from '../derivation';
import type { Settings } from '../field';
import { choice } from '../fields/index';
import type { Context, Fix, Inference, Weight } from '../kind';
import { weight, when } from '../kind';
import { windowReach } from '../reach';
import type { Rank, Shape } from '../shape';
import { isKnown, spatialAxes } from '../shape';
import { unknownAxis } from '../unknown-axis';
import type { Window } from '../window';
import { explainSlide, fitted, slide } from '../window';
import { arriving, arrivingMap, assumedMap, inference } from './arriving';
import { filterChannels } from './explain';
import { biasField, filtersField, kernelField, kernelWindow, strideField } from './fields';
import { windowRemedies } from './limits';
import type { Local } from './local-weights';
import { explainLocal, kernelShape } from './local-weights';
import { summarizeFilters } from './summary';
import { oncePerWeight } from '../work';

const fieldsOf = (rank: Rank) => ({
  filters: filtersField,
  kernel: kernelField(rank),
  stride: strideField(rank),
  padding: choice({
    label: 'Padding',
    hint: 'Same: filters at the border see less of the input, and the size is kept. Valid: none stand there.',
    options: [
      { value: 'valid', label: 'Valid' },
      { value: 'same', label: 'Same' },
    ],
    fallback: 'valid',
  }),
  bias: biasField,
  activation: activationField,
  implementation: choice({
    label: 'Implementation',
    hint: 'How Keras stores the weights: position by position (1), as one matrix with zeros (2), or without them (3).',
    options: [
      { value: '1', label: '1: by position' },
      { value: '2', label: '2: matrix' },
      { value: '3', label: '3: sparse' },
    ],
    fallback: '1',
    advanced: true,
  }),
});

type Fields = ReturnType<typeof fieldsOf>;
type LocallyConnected = Context<Fields>;

/**
 * How a locally connected layer over one or two spatial axes infers, explains and speaks; a kind adds its name. It slides as a
 * convolution does, but has filters of its own at each position.
 *
 * `positions × channels × filters × kernel + positions × filters`. Shapes: `n… × c` gives `n'… × filters` (see `window.ts`). Weights:
 * `kernel (positions, k·c, filters)`, or as `implementation` stores it (`local-weights.ts`), and `bias (n'…, filters)`. No padding
 * is the default of the lesson too, for with the first implementation there is no other.
 * Fails with `wrong-rank`, `unknown-axis`, `window-too-large`, and `same-needs-storage` where the first implementation pads.
 * Source: Keras 2 `LocallyConnected2D`; Keras 3 and PyTorch have no such layer, so its weights are those of Keras under all rules.
 */
export const locallyConnected = (rank: Rank) =>
  ({
    category: 'conv',
    stem: 'local',
    inputs: 1,
    fields: fieldsOf(rank),
    infer: (context: LocallyConnected): Result<Inference> => {
      const { settings, order } = context;
      const seen = arriving(context, rank);
      if (!seen.ok) return seen;
      const { map, channels } = seen.value;
      if (settings.padding === 'same' && settings.implementation === '1') return fail(sameNeedsStorage({}));
      if (!map.every(isKnown)) return fail(unknownAxis({ needed: 'the number of positions', received: map }));
      const slid = slide(map, windowOf(settings), settings.filters, order);
      if (!slid.ok) return slid;
      const local = localOf(context, map, slid.value);
      return ok(inference(context, map, slid.value, weightsOf(local, channels, settings.bias)));
    },
    work: oncePerWeight,
    reach: (context: LocallyConnected) =>
      windowReach(arrivingMap(context, rank), windowOf(context.settings), context.order),
    explain: (context: LocallyConnected): Derivation => {
      const { settings, order } = context;
      const map = arrivingMap(context, rank);
      const slid = slide(map, windowOf(settings), settings.filters, order);
      const spatial = explainSlide(map, windowOf(settings), order);
      return {
        shape: [...spatial, filterChannels(map, order, settings.filters)],
        parameters: slid.ok ? explainLocal(localOf(context, map, slid.value), spatial, settings.bias) : [],
      };
    },
    summarize: (settings: Settings<Fields>) =>
      summarizeFilters(settings, settings.implementation === '1' ? [] : [`implementation ${settings.implementation}`]),
    assume: (context: LocallyConnected) => [assumedMap(context, rank, context.settings.filters)],
    remedies: (context: LocallyConnected, found: Problem) => remedies(context, rank, found),
  }) as const;

const windowOf = (settings: Settings<Fields>): Window =>
  kernelWindow({ ...settings, dilation: settings.kernel.map(() => 1) });

const localOf = ({ settings, order }: LocallyConnected, map: Shape, output: Shape): Local => ({
  ...settings,
  order,
  map: map.map(Number),
  output: output.map(Number),
});

function weightsOf(local: Local, channels: number, bias: boolean): readonly Weight[] {
  const positions = spatialAxes(local.output, local.order).map((axis) => local.output[axis] ?? 1);
  return [
    weight('kernel', kernelShape(local, channels)),
    ...when(bias, weight('bias', [...positions, local.filters], 'bias')),
  ];
}

function remedies(context: LocallyConnected, rank: Rank, found: Problem): readonly Fix[] {
  const { settings, order } = context;
  const padded: Fix = { do: 'set', settings: { padding: 'same', implementation: '3' } };
  switch (found.code) {
    case 'same-needs-storage':
      return [{ do: 'set', settings: { padding: undefined } }, padded];
    case 'window-too-large':
      return [
        { do: 'set', settings: { kernel: fitted(arrivingMap(context, rank), windowOf(settings), order) } },
        padded,
      ];
    default:
      return windowRemedies(context, rank, windowOf(settings), found);
  }
}

const sameNeedsStorage = problem<Readonly<Record<string, never>>>({
  code: 'same-needs-storage',
  severity: 'error',
  text: () => ({
    message: 'The first implementation of Keras has no zero padding.',
    expected: 'Valid, or implementation 2 or 3',
    received: 'same, with implementation 1',
    remedy: 'Choose valid, or an implementation that stores the weights of the border apart.',
  }),
});
