import { formatCount } from '../../format-number';
import type { Settings } from '../field';
import { integer, optional } from '../fields/index';
import { defineLayer } from '../kind';
import { gateActivation } from './fields';
import { lstmRecurrence, recurrentFields } from './recurrence';
import { recurrentLayer, recurrentOutputs } from './recurrent';
import { recurrentSummary } from './summaries';

const { units, activation, ...others } = recurrentFields;

const fields = {
  units,
  activation,
  recurrentActivation: gateActivation,
  ...others,
  projection: optional(
    integer({
      label: 'Projection',
      hint: 'To how many values the output is brought down before it goes out and comes back (PyTorch).',
      advanced: true,
    }),
    { none: 'none' },
  ),
};

/**
 * A long short-term memory: four gates, a state and a cell state. Shapes, weights and problems: see `recurrent.ts`; with a projection
 * the output and the state have its size, the cell state that of the units.
 *
 * Inputs: the sequence, and if they are given the state and the cell state to start from.
 * Sources: Keras 3 `LSTM`; PyTorch 2 `LSTM`.
 */
export const lstm = defineLayer({
  id: 'lstm',
  label: 'LSTM',
  category: 'recur',
  description: 'Goes through a sequence with a memory: 4 gates × (inputs × units + units × units + biases).',
  source: 'Keras 3 LSTM; PyTorch 2 LSTM',
  keywords: ['long short-term memory', 'recurrent', 'rnn', 'cudnnlstm', 'sequence'],
  stem: 'lstm',
  inputs: { min: 1, max: 3 },
  inputNames: ['sequence', 'state', 'cell state'],
  outputsFor: (settings) => recurrentOutputs(settings, 2),
  fields,
  sample: [[16, 16]],
  disagreement: { learnable: 'PyTorch keeps two bias vectors', shape: 'PyTorch returns the whole sequence' },
  ...recurrentLayer<Settings<typeof fields>>(lstmRecurrence),
  summarize: (settings) => {
    const { projection } = settings;
    return recurrentSummary(settings, ...(projection === null ? [] : [`projection ${formatCount(projection)}`]));
  },
});
