import { ok } from '../../result';
import { compare, comparedShape, explainCompared } from './compare';
import { decimal, flag } from '../fields/index';
import { defineLayer } from '../kind';
import { fitInputs } from './merge';

/**
 * How far two inputs are apart, vector by vector along the last axis, which goes unless it is kept with a size of 1. Shapes that
 * differ are broadcast. No weights. Fails with `shapes-differ`, `axis-out-of-range`.
 */
export const pairwiseDistance = defineLayer({
  id: 'pairwise-distance',
  label: 'Pairwise distance',
  category: 'merge',
  description: 'Measures how far two inputs are apart along the last axis. It has no parameters.',
  source: 'PyTorch 2 PairwiseDistance',
  keywords: ['pairwisedistance', 'euclidean', 'norm', 'siamese', 'triplet'],
  stem: 'distance',
  inputs: 2,
  fields: {
    norm: decimal({ label: 'Norm', hint: 'The p of the p-norm: 2 is the straight line.', step: 1, fallback: 2 }),
    keepAxes: flag({ label: 'Keep axis', hint: 'The last axis stays, with a size of 1.', fallback: false }),
  },
  infer: ({ settings, inputs, order }) => {
    const compared = compare(inputs, -1, order, settings.keepAxes);
    return compared.ok ? ok({ outputs: [comparedShape(compared.value)], weights: [] }) : compared;
  },
  explain: ({ settings, inputs, order }) => {
    const compared = compare(inputs, -1, order, settings.keepAxes);
    return { shape: compared.ok ? explainCompared(inputs, compared.value, order) : [], parameters: [] };
  },
  summarize: ({ norm, keepAxes }) => [...(norm === 2 ? [] : [`norm ${norm}`]), ...(keepAxes ? ['keeps axis'] : [])],
  remedies: ({ inputs, order }) => fitInputs(inputs, order, (_, model) => model),
  assume: () => [null],
});
