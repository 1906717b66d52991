import { ok } from '../../result';
import type { AxisChoice } from '../axis';
import { axisSummary, defaultAxis } from '../axis';
import { compare, comparedShape, explainCompared } from './compare';
import { axis } from '../fields/index';
import { defineLayer } from '../kind';
import { fitInputs } from './merge';
import { byRules } from '../rules';

/**
 * How far two inputs point the same way, vector by vector along an axis, which goes. Shapes that differ are broadcast.
 * No weights. Fails with `shapes-differ`, `axis-out-of-range`.
 */
export const cosineSimilarity = defineLayer({
  id: 'cosine-similarity',
  label: 'Cosine similarity',
  category: 'merge',
  description: 'Compares the directions of two inputs along an axis. It has no parameters.',
  source: 'PyTorch 2 CosineSimilarity, whose dim counts the batch as 0',
  keywords: ['cosinesimilarity', 'angle', 'siamese', 'distance'],
  stem: 'cosine',
  inputs: 2,
  disagreement: { shape: 'Keras compares along the last axis, PyTorch along the first behind the batch' },
  fields: {
    axis: axis({
      label: 'Axis',
      hint: 'Along which axis the vectors lie: the channels, or 1 for the first, −1 for the last.',
      fallback: byRules<AxisChoice>({ lesson: 'channels', keras: -1, pytorch: 1 }),
    }),
  },
  infer: ({ settings, inputs, order }) => {
    const compared = compare(inputs, settings.axis, order);
    return compared.ok ? ok({ outputs: [comparedShape(compared.value)], weights: [] }) : compared;
  },
  explain: ({ settings, inputs, order }) => {
    const compared = compare(inputs, settings.axis, order);
    return { shape: compared.ok ? explainCompared(inputs, compared.value, order) : [], parameters: [] };
  },
  summarize: ({ axis }) => axisSummary(axis),
  remedies: ({ inputs, order }, found) =>
    found.code === 'axis-out-of-range'
      ? defaultAxis(
          'axis',
          inputs.find((input) => input.length > 0),
        )
      : fitInputs(inputs, order, (_, model) => model),
  assume: () => [null],
});
