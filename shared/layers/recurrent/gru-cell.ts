import type { Settings } from '../field';
import { defineLayer } from '../kind';
import { cellFields, gateActivation, resetAfter } from './fields';
import { gruRecurrence } from './recurrence';
import { cellSummary, recurrentCell } from './recurrent-cell';

const { units, activation, ...others } = cellFields;

const fields = { units, activation, recurrentActivation: gateActivation, ...others, resetAfter };

/**
 * One step of a GRU. Shapes, weights and problems: see `recurrent-cell.ts`.
 *
 * Inputs: one step, and if it is given the state. Sources: Keras 3 `GRUCell`; PyTorch 2 `GRUCell`, which resets after.
 */
export const gruCell = defineLayer({
  id: 'gru-cell',
  label: 'GRU cell',
  category: 'recur',
  description: 'One step of a GRU: 3 gates × (inputs × units + units × units + biases).',
  source: 'Keras 3 GRUCell, PyTorch 2 GRUCell',
  keywords: ['gated recurrent unit', 'recurrent', 'step'],
  stem: 'cell',
  inputs: { min: 1, max: 2 },
  inputNames: ['step', 'state'],
  fields,
  sample: [[16]],
  ...recurrentCell<Settings<typeof fields>>(gruRecurrence),
  summarize: (settings) => cellSummary(settings, ...(settings.resetAfter ? [] : ['reset before'])),
});
