import type { Problem, Result } from '../../result';
import { fail, ok } from '../../result';
import { axisOf, axisStep, settingOf, step } from '../derivation';
import type { Derivation } from '../derivation';
import type { Settings } from '../field';
import type { Context, Fix, Inference } from '../kind';
import { seesAll } from '../reach';
import type { Rules } from '../rules';
import type { Shape } from '../shape';
import { cellWeights, explainCell } from './cell';
import type { cellFields } from './fields';
import { refuseForeign, withoutForeign } from './framework-limits';
import type { Recurrence } from './recurrence';
import { checkStates, notAStep, readFeatures, withoutStates } from './sequence';
import { stateActivationSummary, unitsSummary } from './summaries';
import { oncePerWeight } from '../work';

type CellSettings = Settings<typeof cellFields>;

/** A cell of a kind whose settings are `S`, and what surrounds it. */
interface Situation<S extends CellSettings> extends Omit<Context, 'settings'> {
  readonly settings: S;
}

/**
 * What the cells of both frameworks share as layers of their own: one step of a recurrent layer.
 *
 * Shapes: `n` gives `units`, which is the new state; an LSTM gives its new cell state too. Weights: see `cell.ts`.
 * Fails with `not-in-framework`, `not-a-step`, `unknown-axis`, `inputs-differ`, `states-incomplete`, `state-differs`.
 */
export function recurrentCell<S extends CellSettings>(recurrence: (settings: S, rules: Rules) => Recurrence) {
  const outputsOf = (settings: S, rules: Rules): readonly Shape[] => {
    const { units, states } = recurrence(settings, rules);
    return Array.from({ length: states }, () => [units]);
  };
  return {
    infer: ({ settings, inputs: [input = [], ...states], rules }: Situation<S>): Result<Inference> => {
      const cell = recurrence(settings, rules);
      const refused = refuseForeign(cell.foreign, rules);
      if (refused) return fail(refused);
      if (input.length !== 1) return fail(notAStep({ received: input }));
      const features = readFeatures(input, settings.expects);
      if (!features.ok) return features;
      const outputs = outputsOf(settings, rules);
      const unfit = checkStates(states, outputs);
      return unfit ? fail(unfit) : ok({ outputs, weights: cellWeights(cell, features.value, rules) });
    },
    work: oncePerWeight,
    reach: seesAll,
    explain: ({ settings, inputs: [input = []], rules }: Situation<S>): Derivation => {
      const inputs = step('inputs', axisOf(0, 0, Number(input[0])));
      const { lines, whole, note } = explainCell(recurrence(settings, rules), inputs);
      return {
        shape: [axisStep(0, 'units', settingOf('units', settings.units), 'perUnit')],
        parameters: [...lines, step('learnable', whole, note)],
      };
    },
    assume: ({ settings, rules }: Situation<S>) => outputsOf(settings, rules),
    remedies: ({ settings, inputs, rules }: Situation<S>, found: Problem): readonly Fix[] => {
      if (found.code === 'not-in-framework') return withoutForeign(recurrence(settings, rules).foreign, rules);
      if (found.code === 'inputs-differ') return [{ do: 'set', settings: { expects: undefined } }];
      return withoutStates(inputs, found);
    },
  };
}

/** The key settings of a cell, with those of its kind alone where they belong. */
export const cellSummary = ({ units, activation, bias }: CellSettings, ...ofKind: readonly string[]) => [
  unitsSummary(units),
  ...ofKind,
  ...stateActivationSummary(activation),
  ...(bias ? [] : ['no bias']),
];
