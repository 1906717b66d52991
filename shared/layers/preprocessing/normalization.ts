import { ok } from '../../result';
import { constant, of, step, sum } from '../derivation';
import { flag, optional } from '../fields/index';
import { defineLayer, weight, when } from '../kind';
import {
  axesByRules,
  axesField,
  axesRemedies,
  countSizes,
  findAxes,
  summarizeAxes,
  valuesStep,
} from '../normalization/normalized-axes';

const fields = {
  axes: optional(axesField('Which values have a mean and a variance of their own.'), {
    none: 'one for all',
    fallback: axesByRules,
  }),
  adapts: flag({
    label: 'Adapted to data',
    hint: 'Mean and variance are taken from data and kept with the layer. Else they are given, and are no weights.',
    fallback: true,
  }),
};

/**
 * Subtracts a mean and divides by a deviation, both known beforehand: how inputs of different scales are made alike. The shape stays.
 * Weights: `mean`, `variance`, each of the sizes of its axes, and `count ()`; all kept, none learned.
 * Fails with `axis-out-of-range`, `axes-repeated`, `unknown-axis`. Source: Keras 3 `Normalization`; PyTorch has none.
 */
export const normalization = defineLayer({
  id: 'normalization',
  label: 'Normalization',
  category: 'norm',
  description: 'Subtracts the mean of data and divides by its deviation. Nothing is learned.',
  source: 'Keras 3 Normalization',
  keywords: ['preprocessing', 'standardize', 'z-score', 'mean', 'variance', 'adapt'],
  stem: 'normalization',
  inputs: 1,
  fields,
  infer: ({ settings, inputs: [input = []], order }) => {
    const axes = findAxes(settings.axes ?? [], input, order, true);
    if (!axes.ok) return axes;
    const sizes = countSizes(
      axes.value.map((at) => input[at] ?? null),
      input,
    );
    if (!sizes.ok) return sizes;
    const kept = [
      weight('mean', sizes.value, 'statistic'),
      weight('variance', sizes.value, 'statistic'),
      weight('count', [], 'counter'),
    ];
    return ok({ outputs: [input], weights: when(settings.adapts, ...kept) });
  },
  explain: ({ settings, inputs: [input = []], order }) => {
    if (!settings.adapts) return { shape: [], parameters: [] };
    const inputs =
      settings.axes === null
        ? step('inputs', constant(1), 'oneInAll')
        : valuesStep(settings.axes, input, order, 'eachByItself');
    const kept = [step('mean', of(inputs)), step('variance', of(inputs)), step('count', constant(1), 'counter')];
    const statistics = step('statistics', sum(...kept.map(of)));
    return { shape: [], parameters: [inputs, step('learnable', constant(0)), ...kept, statistics] };
  },
  summarize: ({ axes, adapts }) => [
    ...(axes === null ? ['one for all'] : summarizeAxes(axes)),
    ...(adapts ? [] : ['given']),
  ],
  remedies: axesRemedies,
});
