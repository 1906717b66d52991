import { fail, ok } from '../../result';
import { defineLayer } from '../kind';
import type { NestedLayer } from '../nested';
import { seesAll } from '../reach';
import { checkStates, notAStep, readFeatures, withoutStates } from './sequence';
import { assumeCells, cellsField, cellsSummary, explainCells, inferCells, stackedStateNames } from './stacked-cells';
import { oncePerWeight } from '../work';

/** Room for the states of four LSTM cells to start from. */
export const mostStates = 8;

const namesOf = (cells: readonly NestedLayer[]): readonly string[] => ['out', ...stackedStateNames(cells).flat()];

/**
 * One step through several cells, each over what the one before gives.
 *
 * Shapes: `n` gives what the last cell gives, and what each cell carries to the next step. Weights: those of the cells in order,
 * `cell_1/kernel` and so on. Inputs: one step, and if they are given all that the cells carry.
 * Fails with `not-a-step`, `unknown-axis`, `states-incomplete`, `state-differs`, and as its cells do. Source: Keras 3 `StackedRNNCells`.
 */
export const stackedRnnCells = defineLayer({
  id: 'stacked-rnn-cells',
  label: 'Stacked RNN cells',
  category: 'recur',
  description: 'One step through several cells, each over what the one before gives.',
  source: 'Keras 3 StackedRNNCells',
  keywords: ['recurrent', 'step', 'lstm', 'gru'],
  stem: 'cells',
  inputs: { min: 1, max: 1 + mostStates },
  inputNames: ['step', ...Array.from({ length: mostStates }, () => 'state')],
  outputsFor: ({ cells }) => namesOf(cells),
  fields: { cells: cellsField },
  sample: [[16]],
  disagreement: { learnable: 'PyTorch keeps two bias vectors' },
  infer: (context) => {
    const [input = [], ...given] = context.inputs;
    if (input.length !== 1) return fail(notAStep({ received: input }));
    const features = readFeatures(input, null);
    if (!features.ok) return features;
    const stacked = inferCells(context, context.settings.cells, features.value);
    if (!stacked.ok) return stacked;
    const { output, weights } = stacked.value;
    const states = stacked.value.states.flat();
    const unfit = checkStates(given, states);
    return unfit ? fail(unfit) : ok({ outputs: [output, ...states], weights });
  },
  work: oncePerWeight,
  reach: seesAll,
  explain: (context) => explainCells(context, context.settings.cells, Number(context.inputs[0]?.[0]), 0),
  assume: (context) => {
    const { cells } = context.settings;
    const stacked = assumeCells(context, cells);
    return stacked ? [stacked.output, ...stacked.states.flat()] : namesOf(cells).map(() => null);
  },
  summarize: ({ cells }) => cellsSummary(cells),
  remedies: ({ inputs }, found) => withoutStates(inputs, found),
});
