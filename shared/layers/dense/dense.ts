import type { Result } from '../../result';
import { ok, fail } from '../../result';
import { formatCount } from '../../format-number';
import { activationField, activationSummary } from '../activation/activations';
import type { Expression } from '../derivation';
import { axisOf, axisStep, constant, product, settingOf, step } from '../derivation';
import type { Settings } from '../field';
import { choice, flag, integer } from '../fields/index';
import { expectedInputs, unexpectedInputs } from '../expected-inputs';
import type { Weight } from '../kind';
import { defineLayer, weight, when } from '../kind';
import { seesVector } from '../reach';
import { byRules } from '../rules';
import type { Rules } from '../rules';
import type { Shape } from '../shape';
import { elementCount, isKnown } from '../shape';
import { unknownAxis } from '../unknown-axis';
import type { Biases } from '../weights-and-biases';
import { weightsAndBiases } from '../weights-and-biases';
import { forEachVector } from '../work';

const fields = {
  units: integer({ label: 'Units', hint: 'The number of nodes, which is the size of the output.', initial: 64 }),
  takes: choice({
    label: 'Input',
    hint: 'A feature map is flattened first (the lesson), or only its last axis is used (the frameworks).',
    options: [
      { value: 'flatten', label: 'Flatten first' },
      { value: 'last-axis', label: 'Last axis' },
    ],
    fallback: byRules({ lesson: 'flatten', keras: 'last-axis', pytorch: 'last-axis' }),
  }),
  bias: flag({ label: 'Bias', hint: 'One learnable bias a unit.', fallback: true }),
  activation: activationField,
  expects: expectedInputs('Input features'),
};

/**
 * A fully connected layer: `inputs × units + biases`.
 *
 * Shapes: `(…, n)` gives `(…, units)` on the last axis; with `flatten` a feature map `h × w × c` is first seen as
 * `h·w·c`. Weights: `kernel (inputs, units)`, `bias (units)`; to PyTorch `weight (units, inputs)`, `bias (units)`.
 * Fails with `unknown-axis` where the inputs cannot be counted, and with `inputs-differ` where they are not as many as stated.
 */
export const dense = defineLayer({
  id: 'dense',
  label: 'Dense',
  category: 'dense',
  description: 'Connects every input to every unit: inputs × units + biases.',
  source: "Keras 3 Dense, PyTorch 2 Linear; flattening is the lesson's rule",
  keywords: ['linear', 'fully connected', 'fc', 'affine'],
  stem: 'dense',
  inputs: 1,
  fields,
  infer: ({ settings, inputs: [input = []], rules }) => {
    const seen = settings.takes === 'flatten' && input.length > 1 ? [elementCount(input)] : input;
    const [last = 1] = seen.slice(-1);
    if (!isKnown(last)) return unknown(input, settings.takes);
    const unexpected = unexpectedInputs(settings.expects, last, seen);
    if (unexpected) return fail(unexpected);
    const outputs = [[...seen.slice(0, -1), settings.units]];
    const weights = weightsOf(last, settings, rules);
    return ok(seen === input ? { outputs, weights } : { outputs, weights, seen: [seen] });
  },
  work: forEachVector,
  reach: seesVector,
  explain: ({ settings, inputs: [input = []] }) => {
    const flattens = settings.takes === 'flatten' && input.length > 1;
    const inputs = step('inputs', countInputs(input, flattens), noteOf(input, flattens));
    const outputs = step('outputs', settingOf('units', settings.units));
    const biases: Biases = { setting: 'units', count: settings.units, note: 'perUnit' };
    const last = flattens ? 0 : Math.max(0, input.length - 1);
    return {
      shape: [axisStep(last, 'units', settingOf('units', settings.units), 'perUnit')],
      parameters: weightsAndBiases(inputs, outputs, settings.bias ? biases : undefined),
    };
  },
  summarize: ({ units, takes, bias, activation }) => [
    units === 1 ? '1 unit' : `${formatCount(units)} units`,
    ...activationSummary(activation),
    ...(takes === 'flatten' ? [] : ['last axis']),
    ...(bias ? [] : ['no bias']),
  ],
  remedies: (_, found) => (found.code === 'inputs-differ' ? [{ do: 'set', settings: { expects: undefined } }] : []),
  assume: ({ settings, inputs: [input = []] }) => [
    settings.takes === 'flatten' ? [settings.units] : [...input.slice(0, -1), settings.units],
  ],
});

const weightsOf = (inputs: number, { units, bias }: Settings<typeof fields>, rules: Rules): readonly Weight[] => [
  rules === 'pytorch' ? weight('weight', [units, inputs]) : weight('kernel', [inputs, units]),
  ...when(bias, weight('bias', [units], 'bias')),
];

function unknown(input: Shape, takes: 'flatten' | 'last-axis'): Result<never> {
  return fail(unknownAxis({ needed: takes === 'flatten' ? 'a flattened axis' : 'the last axis', received: input }));
}

/** The axes that are counted are known: without them nothing is inferred, and so nothing explained. */
function countInputs(input: Shape, flattens: boolean): Expression {
  const last = input.length - 1;
  if (flattens) return product(...input.map((size, axis) => axisOf(0, axis, Number(size))));
  return last < 0 ? constant(1) : axisOf(0, last, Number(input[last]));
}

const noteOf = (input: Shape, flattens: boolean) =>
  flattens ? 'flattened' : input.length > 1 ? 'lastAxis' : undefined;
