import { formatCount } from '../../format-number';
import { ok } from '../../result';
import { axisOf, axisStep, product, settingOf, step } from '../derivation';
import { flag, integer } from '../fields/index';
import { defineLayer, weight, when } from '../kind';
import { flattenFirst } from '../not-a-row';
import { seesVector } from '../reach';
import { outputsWithBiases, requireRow } from './row';
import { oncePerWeight } from '../work';

/**
 * The largest of several dense layers, unit by unit: `inputs × units × pieces + biases`.
 *
 * Shapes: `(n)` gives `(units)`. Weights: `W (pieces, n, units)`, `b (pieces, units)`.
 * Fails with `not-a-row`, `unknown-axis`.
 */
export const maxoutDense = defineLayer({
  id: 'maxout-dense',
  label: 'Maxout',
  category: 'dense',
  description: 'The largest of several dense layers: inputs × units × pieces + biases.',
  source: 'Keras 1 MaxoutDense; Goodfellow et al. 2013, Maxout Networks',
  keywords: ['maxoutdense', 'piecewise linear'],
  stem: 'maxout',
  inputs: 1,
  fields: {
    units: integer({ label: 'Units', hint: 'The number of nodes, which is the size of the output.', initial: 64 }),
    pieces: integer({ label: 'Pieces', hint: 'Of how many dense layers the largest is taken.', fallback: 4 }),
    bias: flag({ label: 'Bias', hint: 'One learnable bias a unit and piece.', fallback: true }),
  },
  sample: [[16]],
  infer: ({ settings: { units, pieces, bias }, inputs: [input = []] }) => {
    const values = requireRow(input);
    if (!values.ok) return values;
    const weights = [weight('W', [pieces, values.value, units]), ...when(bias, weight('b', [pieces, units], 'bias'))];
    return ok({ outputs: [[units]], weights });
  },
  work: oncePerWeight,
  reach: seesVector,
  explain: ({ settings: { units, pieces, bias }, inputs: [input = []] }) => {
    const outputs = step('outputs', product(settingOf('pieces', pieces), settingOf('units', units)), 'perPiece');
    return {
      shape: [axisStep(0, 'units', settingOf('units', units), 'perUnit')],
      parameters: outputsWithBiases(step('inputs', axisOf(0, 0, Number(input[0]))), outputs, bias, 'perPiece'),
    };
  },
  summarize: ({ units, pieces, bias }) => [
    units === 1 ? '1 unit' : `${formatCount(units)} units`,
    pieces === 1 ? '1 piece' : `${formatCount(pieces)} pieces`,
    ...(bias ? [] : ['no bias']),
  ],
  remedies: (_, found) => flattenFirst(found),
  assume: ({ settings }) => [[settings.units]],
});
