import { defineLayer } from '../kind';
import { shapeStays } from '../shape-stays';
import { rateField, rateSummary } from './rate';

/**
 * Sets values at random to the lowest that SELU gives, and keeps mean and variance; the shape stays.
 * Sources: Keras 3 `AlphaDropout`, PyTorch 2 `AlphaDropout`.
 */
export const alphaDropout = defineLayer({
  ...shapeStays,
  id: 'alpha-dropout',
  label: 'Alpha dropout',
  category: 'reg',
  description:
    'Drops values at random while training and keeps their mean and variance, for SELU. It has no parameters.',
  source: 'Keras 3 AlphaDropout, PyTorch 2 AlphaDropout',
  keywords: ['alphadropout', 'selu', 'regularization'],
  stem: 'dropout',
  fields: { rate: rateField('The share of values that are dropped.') },
  summarize: rateSummary,
});
