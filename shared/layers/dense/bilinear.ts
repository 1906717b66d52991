import { formatCount } from '../../format-number';
import type { Result } from '../../result';
import { fail, ok } from '../../result';
import { activationField, activationSummary } from '../activation/activations';
import { axisOf, axisStep, product, settingOf, step } from '../derivation';
import { expectedInputs, unexpectedInputs } from '../expected-inputs';
import { flag, integer } from '../fields/index';
import type { Context, Fix, Inference } from '../kind';
import { defineLayer, weight, when } from '../kind';
import { agreedSize, fitInputs, shapesDiffer } from '../merging/merge';
import { seesVector } from '../reach';
import type { Shape } from '../shape';
import { isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';
import { weightsAndBiases } from '../weights-and-biases';
import { forEachVector } from '../work';

const fields = {
  units: integer({ label: 'Units', hint: 'The number of nodes, which is the size of the output.', initial: 64 }),
  bias: flag({ label: 'Bias', hint: 'One learnable bias a unit.', fallback: true }),
  activation: activationField,
  expectsFirst: expectedInputs('First input features'),
  expectsSecond: expectedInputs('Second input features'),
};

type Bilinear = Context<typeof fields>;

/**
 * A weight for each pair of values of two inputs, and each unit: `first × second × units + biases`.
 *
 * Shapes: `(…, n)` and `(…, m)`, equal but for their last axes, give `(…, units)`. Weights: `weight (units, n, m)`,
 * `bias (units)`, as in PyTorch; `kernel (n, m, units)` under the rules of Keras, which has no such layer.
 * Fails with `shapes-differ`, `unknown-axis`, `inputs-differ`.
 */
export const bilinear = defineLayer({
  id: 'bilinear',
  label: 'Bilinear',
  category: 'dense',
  description: 'Connects every pair of values of two inputs to every unit: first × second × units + biases.',
  source: 'PyTorch 2 Bilinear',
  keywords: ['tensor product', 'pairs', 'fusion'],
  stem: 'bilinear',
  inputs: 2,
  fields,
  infer,
  work: forEachVector,
  reach: seesVector,
  explain: ({ settings: { units, bias }, inputs }) => {
    const pairs = inputs.map((input, index) => axisOf(index, input.length - 1, Number(input.at(-1))));
    const [last = 0] = inputs.map((input) => input.length - 1);
    const biases = { setting: 'units', count: units, note: 'perUnit' } as const;
    return {
      shape: [axisStep(last, 'units', settingOf('units', units), 'perUnit')],
      parameters: weightsAndBiases(
        step('inputs', product(...pairs), 'everyPair'),
        step('outputs', settingOf('units', units)),
        bias ? biases : undefined,
      ),
    };
  },
  summarize: ({ units, bias, activation }) => [
    units === 1 ? '1 unit' : `${formatCount(units)} units`,
    ...activationSummary(activation),
    ...(bias ? [] : ['no bias']),
  ],
  remedies: ({ inputs, order }, found): readonly Fix[] => {
    if (found.code === 'inputs-differ')
      return [{ do: 'set', settings: { expectsFirst: undefined, expectsSecond: undefined } }];
    return found.code === 'shapes-differ' ? fitInputs(inputs, order, withOwnLast) : [];
  },
  assume: ({ settings, inputs: [input] }) => [input ? [...input.slice(0, -1), settings.units] : null],
});

/** An input as it should be beside another: like that one, but for its own last axis. */
const withOwnLast = (input: Shape, model: Shape): Shape =>
  input.length === model.length ? [...model.slice(0, -1), ...input.slice(-1)] : model;

function infer({ settings, inputs: [first = [], second = []], rules }: Bilinear): Result<Inference> {
  const before = first.slice(0, -1).map((size, axis) => agreedSize([size, second[axis] ?? null]));
  if (first.length !== second.length || first.length === 0 || !before.every((size) => size !== undefined))
    return fail(shapesDiffer({ received: [first, second], expected: 'equal sizes on every axis but the last' }));
  const [n = null, m = null] = [first.at(-1), second.at(-1)];
  if (!isKnown(n)) return fail(unknownAxis({ needed: 'the last axis of the first input', received: first }));
  if (!isKnown(m)) return fail(unknownAxis({ needed: 'the last axis of the second input', received: second }));
  const unexpected =
    unexpectedInputs(settings.expectsFirst, n, first) ?? unexpectedInputs(settings.expectsSecond, m, second);
  if (unexpected) return fail(unexpected);
  const { units, bias } = settings;
  const pairs = rules === 'pytorch' ? weight('weight', [units, n, m]) : weight('kernel', [n, m, units]);
  return ok({ outputs: [[...before, units]], weights: [pairs, ...when(bias, weight('bias', [units], 'bias'))] });
}
