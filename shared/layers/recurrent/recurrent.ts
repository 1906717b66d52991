import type { Problem, Result } from '../../result';
import { fail, ok, problem } from '../../result';
import { formatCount } from '../../format-number';
import type { Context, Fix, Inference, Weight } from '../kind';
import { seesAll } from '../reach';
import type { Rules } from '../rules';
import type { Axis, Shape } from '../shape';
import type { Cell } from './cell';
import { cellWeights, outputSize } from './cell';
import { explainRecurrent } from './explain-recurrent';
import { foreignToKeras, refuseForeign, withoutForeign } from './framework-limits';
import type { Recurrence, RecurrentSettings } from './recurrence';
import { directionsOf, stateNames, widthOf } from './recurrence';
import { checkStates, readSequence, withoutStates } from './sequence';
import { atEachStep } from '../work';

/** A layer of a kind whose settings are `S`, and what surrounds it. */
interface Situation<S extends RecurrentSettings> extends Omit<Context, 'settings'> {
  readonly settings: S;
}

/**
 * What the recurrent layers of both frameworks share: a cell that goes through steps × features.
 *
 * Shapes: `t × n` gives `units`, or `t × units` for the sequence; a state is as large as the units. PyTorch stacks `layers` of them and
 * runs them in both directions: then `t × (directions · units)`, and a state has a row for each layer and direction.
 * Weights: see `cell.ts`; to PyTorch for each layer and direction, `_l0`, `_l0_reverse`, `_l1` and so on.
 *
 * Keras gives the last step and no states unless told, PyTorch the sequence and its states; either may be set under any rules,
 * for both frameworks have what it takes. Stacks, directions and projections are PyTorch's alone: by the rules of Keras and of the
 * lesson they are refused, as nothing that Keras could build has such weights.
 * Fails with `not-in-framework`, `projection-too-large`, `not-a-sequence`, `unknown-axis`, `inputs-differ`, `states-incomplete`,
 * `state-differs`.
 */
export function recurrentLayer<S extends RecurrentSettings>(recurrence: (settings: S, rules: Rules) => Recurrence) {
  return {
    infer: (context: Situation<S>): Result<Inference> => {
      const { settings, inputs, rules } = context;
      const cell = recurrence(settings, rules);
      const refused = refuse(settings, cell, rules);
      if (refused) return fail(refused);
      const sequence = readSequence(inputs[0] ?? [], settings.expects);
      if (!sequence.ok) return sequence;
      const unfit = checkStates(inputs.slice(1), stateShapes(settings, cell, rules));
      if (unfit) return fail(unfit);
      const { steps, features } = sequence.value;
      return ok({
        outputs: outputsOf(settings, cell, rules, steps),
        weights: weightsOf(settings, cell, rules, features),
      });
    },
    work: atEachStep,
    reach: seesAll,
    explain: ({ settings, inputs: [input = []], rules }: Situation<S>) =>
      explainRecurrent(settings, input, recurrence(settings, rules)),
    assume: ({ settings, inputs: [input = []], rules }: Situation<S>) => {
      const steps = input.length === 2 ? (input[0] ?? null) : null;
      return outputsOf(settings, recurrence(settings, rules), rules, steps);
    },
    remedies: ({ settings, inputs, rules }: Situation<S>, found: Problem): readonly Fix[] => {
      const cell = recurrence(settings, rules);
      switch (found.code) {
        case 'not-in-framework':
          return withoutForeign(foreignTo(settings, cell, rules), rules);
        case 'projection-too-large':
          return [{ do: 'set', settings: { projection: undefined } }];
        case 'inputs-differ':
          return [{ do: 'set', settings: { expects: undefined } }];
        default:
          return withoutStates(inputs, found);
      }
    },
  };
}

const foreignTo = (settings: RecurrentSettings, { projection, foreign }: Recurrence, rules: Rules) => [
  ...foreignToKeras({ ...settings, projection }, rules),
  ...foreign,
];

function refuse(settings: RecurrentSettings, cell: Recurrence, rules: Rules): Problem | undefined {
  const { projection, units } = cell;
  return (
    refuseForeign(foreignTo(settings, cell, rules), rules) ??
    (projection !== null && projection >= units ? projectionTooLarge({ projection, units }) : undefined)
  );
}

function outputsOf(settings: RecurrentSettings, cell: Recurrence, rules: Rules, steps: Axis): readonly Shape[] {
  const width = widthOf(settings, cell);
  const out = settings.returnSequences ? [steps, width] : [width];
  return settings.returnState ? [out, ...stateShapes(settings, cell, rules)] : [out];
}

/** The state is what comes back of the output; an LSTM carries a second one, which is never projected. */
function stateShapes(settings: RecurrentSettings, cell: Recurrence, rules: Rules): readonly Shape[] {
  const sizes = [outputSize(cell), cell.units].slice(0, cell.states);
  const rows = settings.layers * directionsOf(settings);
  return sizes.map((size) => (rules === 'pytorch' ? [rows, size] : [size]));
}

function weightsOf(settings: RecurrentSettings, cell: Cell, rules: Rules, features: number): readonly Weight[] {
  if (rules !== 'pytorch') return cellWeights(cell, features, rules);
  const directions = settings.bidirectional ? ['', '_reverse'] : [''];
  const layers = Array.from({ length: settings.layers }, (_, layer) => layer);
  const inputs = (layer: number): number => (layer === 0 ? features : widthOf(settings, cell));
  return layers.flatMap((layer) =>
    directions.flatMap((direction) => cellWeights(cell, inputs(layer), rules, `_l${layer}${direction}`)),
  );
}

/** The names of the outputs, the states as both frameworks order them. */
export const recurrentOutputs = ({ returnState }: Pick<RecurrentSettings, 'returnState'>, states: 1 | 2) =>
  returnState ? ['out', ...stateNames(states)] : ['out'];

const projectionTooLarge = problem<{ projection: number; units: number }>({
  code: 'projection-too-large',
  severity: 'error',
  text: ({ projection, units }) => ({
    message: 'A projection brings the output down to fewer values than there are units.',
    expected: `A number under ${formatCount(units)}`,
    received: formatCount(projection),
    remedy: 'Choose a smaller projection, or none.',
  }),
});
