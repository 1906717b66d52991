import type { Settings } from '../field';
import { defineLayer } from '../kind';
import { cellFields, gateActivation } from './fields';
import { lstmRecurrence } from './recurrence';
import { cellSummary, recurrentCell } from './recurrent-cell';

const { units, activation, ...others } = cellFields;

const fields = { units, activation, recurrentActivation: gateActivation, ...others };

/**
 * One step of an LSTM. Shapes, weights and problems: see `recurrent-cell.ts`; it gives the new state and the new cell state.
 *
 * Inputs: one step, and if they are given the state and the cell state. Sources: Keras 3 `LSTMCell`; PyTorch 2 `LSTMCell`.
 */
export const lstmCell = defineLayer({
  id: 'lstm-cell',
  label: 'LSTM cell',
  category: 'recur',
  description: 'One step of an LSTM: 4 gates × (inputs × units + units × units + biases).',
  source: 'Keras 3 LSTMCell, PyTorch 2 LSTMCell',
  keywords: ['long short-term memory', 'recurrent', 'step'],
  stem: 'cell',
  inputs: { min: 1, max: 3 },
  inputNames: ['step', 'state', 'cell state'],
  outputs: ['out', 'state_c'],
  fields,
  sample: [[16]],
  disagreement: { learnable: 'PyTorch keeps two bias vectors' },
  ...recurrentCell<Settings<typeof fields>>(lstmRecurrence),
  summarize: (settings) => cellSummary(settings),
});
