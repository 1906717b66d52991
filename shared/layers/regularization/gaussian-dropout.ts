import { defineLayer } from '../kind';
import { shapeStays } from '../shape-stays';
import { rateField, rateSummary } from './rate';

/** Multiplies values by noise around 1 while training; the shape stays. Source: Keras 3 `GaussianDropout`. */
export const gaussianDropout = defineLayer({
  ...shapeStays,
  id: 'gaussian-dropout',
  label: 'Gaussian dropout',
  category: 'reg',
  description: 'Multiplies values by noise around 1 while training. It has no parameters.',
  source: 'Keras 3 GaussianDropout',
  keywords: ['gaussiandropout', 'noise', 'regularization'],
  stem: 'dropout',
  fields: { rate: rateField('The strength of the noise: its variance is rate ÷ (1 − rate).') },
  summarize: rateSummary,
});
