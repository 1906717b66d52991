import type { Result } from '../../result';
import { fail, ok } from '../../result';
import type { Settings } from '../field';
import { flag } from '../fields/index';
import type { Context, Inference } from '../kind';
import { defineLayer } from '../kind';
import { seesAll } from '../reach';
import type { Axis, Shape } from '../shape';
import { sequenceFields } from './fields';
import { checkStates, readSequence, withoutStates } from './sequence';
import type { Stacked } from './stacked-cells';
import { assumeCells, cellsField, cellsSummary, explainCells, inferCells, stackedStateNames } from './stacked-cells';
import { mostStates } from './stacked-rnn-cells';
import { atEachStep } from '../work';

const fields = {
  cells: cellsField,
  ...sequenceFields,
  reversedStates: flag({
    label: 'States reversed',
    hint: 'Those of the last cell come first, as in Keras 2.0 and TensorFlow.js.',
    fallback: false,
    advanced: true,
  }),
};

type Rnn = Context<typeof fields>;

/**
 * Cells that go through a sequence: at each step, each cell sees what the one before gives, and its own state.
 *
 * Shapes: `t × n` gives what the last cell gives at the last step, or `t` times that for the sequence; then the states of the cells in
 * order. Weights: those of the cells in order, `cell_1/kernel` and so on. Inputs: the sequence, and if they are given all states.
 * Fails with `not-a-sequence`, `unknown-axis`, `states-incomplete`, `state-differs`, and as its cells do.
 * Source: Keras 3 `RNN` over a cell, a list of them or `StackedRNNCells`.
 */
export const rnn = defineLayer({
  id: 'rnn',
  label: 'RNN over cells',
  category: 'recur',
  description: 'Goes through a sequence with one or more cells, each over what the one before gives.',
  source: 'Keras 3 RNN',
  keywords: ['recurrent', 'cells', 'stacked', 'sequence'],
  stem: 'rnn',
  inputs: { min: 1, max: 1 + mostStates },
  inputNames: ['sequence', ...Array.from({ length: mostStates }, () => 'state')],
  outputsFor: (settings) => ['out', ...(settings.returnState ? stateNamesOf(settings) : [])],
  fields,
  sample: [[16, 16]],
  disagreement: { learnable: 'PyTorch keeps two bias vectors', shape: 'PyTorch returns the whole sequence' },
  infer: (context): Result<Inference> => {
    const { settings, inputs } = context;
    const [input = [], ...given] = inputs;
    const sequence = readSequence(input, null);
    if (!sequence.ok) return sequence;
    const stacked = inferCells(context, settings.cells, sequence.value.features);
    if (!stacked.ok) return stacked;
    const unfit = checkStates(given, inOrder(stacked.value.states, settings));
    if (unfit) return fail(unfit);
    return ok({ outputs: outputsOf(settings, stacked.value, sequence.value.steps), weights: stacked.value.weights });
  },
  work: atEachStep,
  reach: seesAll,
  explain: (context) => {
    const { settings, inputs } = context;
    const { shape, parameters } = explainCells(context, settings.cells, Number(inputs[0]?.[1]), 1);
    return {
      shape: shape.map((line) => (settings.returnSequences ? { ...line, axis: line.axis + 1 } : line)),
      parameters,
    };
  },
  assume: (context) => assume(context),
  summarize: ({ cells, returnSequences, goBackwards }) => [
    ...cellsSummary(cells),
    ...(returnSequences ? ['sequences'] : []),
    ...(goBackwards ? ['backwards'] : []),
  ],
  remedies: ({ inputs }, found) => withoutStates(inputs, found),
});

type RnnSettings = Settings<typeof fields>;

/** What belongs to each cell, in the order in which cells are told. */
const inOrder = <T>(perCell: readonly (readonly T[])[], { reversedStates }: RnnSettings): readonly T[] =>
  (reversedStates ? perCell.toReversed() : perCell).flat();

const stateNamesOf = (settings: RnnSettings): readonly string[] => inOrder(stackedStateNames(settings.cells), settings);

function outputsOf(settings: RnnSettings, { output, states }: Stacked, steps: Axis): readonly Shape[] {
  const out = settings.returnSequences ? [steps, ...output] : output;
  return settings.returnState ? [out, ...inOrder(states, settings)] : [out];
}

function assume(context: Rnn): readonly (Shape | null)[] {
  const {
    settings,
    inputs: [input = []],
  } = context;
  const stacked = assumeCells(context, settings.cells);
  if (stacked) return outputsOf(settings, stacked, input.length === 2 ? (input[0] ?? null) : null);
  return ['out', ...(settings.returnState ? stateNamesOf(settings) : [])].map(() => null);
}
