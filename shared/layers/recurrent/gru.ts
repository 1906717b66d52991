import type { Settings } from '../field';
import { defineLayer } from '../kind';
import { gateActivation, resetAfter } from './fields';
import { gruRecurrence, recurrentFields } from './recurrence';
import { recurrentLayer, recurrentOutputs } from './recurrent';
import { recurrentSummary } from './summaries';

const { units, activation, ...others } = recurrentFields;

const fields = { units, activation, recurrentActivation: gateActivation, ...others, resetAfter };

/**
 * A gated recurrent unit: three gates and a state. Shapes, weights and problems: see `recurrent.ts`. Where the reset gate acts after
 * the recurrent weights, as it does unless set, these have biases of their own: `bias (2, 3 · units)`, as many as PyTorch has.
 *
 * Inputs: the sequence, and if it is given the state to start from.
 * Sources: Keras 3 `GRU` (Keras 1 and 2.0 reset before); PyTorch 2 `GRU`.
 */
export const gru = defineLayer({
  id: 'gru',
  label: 'GRU',
  category: 'recur',
  description: 'Goes through a sequence with a state: 3 gates × (inputs × units + units × units + biases).',
  source: 'Keras 3 GRU (Keras 1 and 2.0 reset before); PyTorch 2 GRU',
  keywords: ['gated recurrent unit', 'recurrent', 'rnn', 'cudnngru', 'sequence'],
  stem: 'gru',
  inputs: { min: 1, max: 2 },
  inputNames: ['sequence', 'state'],
  outputsFor: (settings) => recurrentOutputs(settings, 1),
  fields,
  sample: [[16, 16]],
  disagreement: { shape: 'PyTorch returns the whole sequence' },
  ...recurrentLayer<Settings<typeof fields>>(gruRecurrence),
  summarize: (settings) => recurrentSummary(settings, ...(settings.resetAfter ? [] : ['reset before'])),
});
