import { activations } from '../activation/activations';
import { expectedInputs } from '../expected-inputs';
import { choice, decimal, flag, integer } from '../fields/index';
import { byRules } from '../rules';

/** The function of the output: hyperbolic tangent, unless set. */
export const stateActivation = choice({
  label: 'Activation',
  hint: 'Applied to the new state. It has no parameters.',
  options: activations,
  fallback: 'tanh',
});

export const gateActivation = choice({
  label: 'Gate activation',
  hint: 'Applied to the gates. It has no parameters.',
  options: activations,
  fallback: 'sigmoid',
});

const dropout = (hint: string, label: string) =>
  decimal({ label, hint, min: 0, max: 1, step: 0.05, fallback: 0, advanced: true });

/** What is left out at random while training; it changes no number. */
export const dropoutFields = {
  dropout: dropout('The share of inputs that is left out while training; to PyTorch, between layers.', 'Dropout'),
  recurrentDropout: dropout('The share of the state that is left out while training.', 'Recurrent dropout'),
};

/** What every cell has, be it a layer of its own or inside of one. */
export const cellFields = {
  units: integer({ label: 'Units', hint: 'The size of the state, and of what each step gives.', initial: 64 }),
  activation: stateActivation,
  bias: flag({ label: 'Bias', hint: 'One learnable bias a unit and gate; to PyTorch two.', fallback: true }),
  ...dropoutFields,
  expects: expectedInputs('Input features'),
};

/** What every layer has that runs over a sequence. */
export const sequenceFields = {
  returnSequences: flag({
    label: 'Return sequences',
    hint: 'Gives the output of every step, or of the last one only. PyTorch gives every step.',
    fallback: byRules({ lesson: false, keras: false, pytorch: true }),
  }),
  returnState: flag({
    label: 'Return state',
    hint: 'Gives the last state too. PyTorch always does.',
    fallback: byRules({ lesson: false, keras: false, pytorch: true }),
  }),
  goBackwards: flag({ label: 'Go backwards', hint: 'Reads the sequence from its end.', fallback: false }),
};

/** How PyTorch stacks and doubles a recurrent layer; to Keras these are layers of their own, and a wrapper. */
export const stackFields = {
  layers: integer({
    label: 'Layers',
    hint: 'How many follow each other, each over the outputs of the one before (PyTorch).',
    fallback: 1,
    max: 1000,
  }),
  bidirectional: flag({
    label: 'Bidirectional',
    hint: 'Reads the sequence from both ends, and joins what comes of it (PyTorch).',
    fallback: false,
  }),
};

export const resetAfter = flag({
  label: 'Reset after',
  hint: 'The reset gate acts after the recurrent weights, which then have biases of their own. PyTorch always does.',
  fallback: true,
});
