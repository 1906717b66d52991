import { ok } from '../../result';
import { activationField, activationSummary } from '../activation/activations';
import { axisOf, constant, product, step } from '../derivation';
import { flag } from '../fields/index';
import { defineLayer, weight, when } from '../kind';
import { flattenFirst } from '../not-a-row';
import { seesVector } from '../reach';
import { outputsWithBiases, requireRow } from './row';
import { oncePerWeight } from '../work';

/**
 * A dense layer as wide as its input, and a gate that says how much of it takes the input's place: `n × 2n + biases`.
 *
 * Shapes: `(n)` stays. Weights: `W (n, n)`, `W_carry (n, n)`, `b (n)`, `b_carry (n)`. Fails with `not-a-row`, `unknown-axis`.
 */
export const highway = defineLayer({
  id: 'highway',
  label: 'Highway',
  category: 'dense',
  description: 'Lets a gate choose between its input and a dense layer on it: inputs × 2 inputs + biases.',
  source: 'Keras 1 Highway; Srivastava et al. 2015, Highway Networks',
  keywords: ['gate', 'carry', 'skip'],
  stem: 'highway',
  inputs: 1,
  fields: {
    bias: flag({ label: 'Bias', hint: 'Learnable biases, of the transform and of its gate.', fallback: true }),
    activation: activationField,
  },
  sample: [[16]],
  infer: ({ settings: { bias }, inputs: [input = []] }) => {
    const values = requireRow(input);
    if (!values.ok) return values;
    const n = values.value;
    const weights = [weight('W', [n, n]), weight('W_carry', [n, n])];
    return ok({
      outputs: [input],
      weights: [...weights, ...when(bias, weight('b', [n], 'bias'), weight('b_carry', [n], 'bias'))],
    });
  },
  work: oncePerWeight,
  reach: seesVector,
  explain: ({ settings: { bias }, inputs: [input = []] }) => {
    const n = axisOf(0, 0, Number(input[0]));
    const outputs = step('outputs', product(constant(2), n), 'transformAndGate');
    return { shape: [], parameters: outputsWithBiases(step('inputs', n), outputs, bias, 'transformAndGate') };
  },
  summarize: ({ bias, activation }) => [...activationSummary(activation), ...(bias ? [] : ['no bias'])],
  remedies: (_, found) => flattenFirst(found),
});
