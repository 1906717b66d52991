import { defineLayer } from '../kind';
import { cellFields } from './fields';
import { simpleRecurrence } from './recurrence';
import { cellSummary, recurrentCell } from './recurrent-cell';

/**
 * One step of the plain recurrent layer. Shapes, weights and problems: see `recurrent-cell.ts`.
 *
 * Inputs: one step, and if it is given the state. Sources: Keras 3 `SimpleRNNCell`; PyTorch 2 `RNNCell`.
 */
export const simpleRnnCell = defineLayer({
  id: 'simple-rnn-cell',
  label: 'SimpleRNN cell',
  category: 'recur',
  description: 'One step of a simple recurrent layer: inputs × units + units × units + biases.',
  source: 'Keras 3 SimpleRNNCell, PyTorch 2 RNNCell',
  keywords: ['rnncell', 'elman', 'recurrent', 'step'],
  stem: 'cell',
  inputs: { min: 1, max: 2 },
  inputNames: ['step', 'state'],
  fields: cellFields,
  sample: [[16]],
  disagreement: { learnable: 'PyTorch keeps two bias vectors' },
  ...recurrentCell(simpleRecurrence),
  summarize: (settings) => cellSummary(settings),
});
