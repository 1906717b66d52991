import { defineLayer } from '../kind';
import { recurrentFields, simpleRecurrence } from './recurrence';
import { recurrentLayer, recurrentOutputs } from './recurrent';
import { recurrentSummary } from './summaries';

/**
 * The plain recurrent layer: each step sees its inputs and the state of the step before. Shapes, weights and problems: see
 * `recurrent.ts`.
 *
 * Inputs: the sequence, and if it is given the state to start from.
 * Sources: Keras 3 `SimpleRNN`; PyTorch 2 `RNN`, whose function is ReLU or the hyperbolic tangent.
 */
export const simpleRnn = defineLayer({
  id: 'simple-rnn',
  label: 'SimpleRNN',
  category: 'recur',
  description: 'Goes through a sequence with a state: inputs × units + units × units + biases.',
  source: 'Keras 3 SimpleRNN; PyTorch 2 RNN, whose function is ReLU or the hyperbolic tangent',
  keywords: ['rnn', 'elman', 'vanilla', 'recurrent', 'sequence'],
  stem: 'rnn',
  inputs: { min: 1, max: 2 },
  inputNames: ['sequence', 'state'],
  outputsFor: (settings) => recurrentOutputs(settings, 1),
  fields: recurrentFields,
  sample: [[16, 16]],
  disagreement: { learnable: 'PyTorch keeps two bias vectors', shape: 'PyTorch returns the whole sequence' },
  ...recurrentLayer(simpleRecurrence),
  summarize: (settings) => recurrentSummary(settings),
});
