import { formatCount } from '../../format-number';
import { decimal } from '../fields/index';
import { defineLayer } from '../kind';
import { shapeStays } from '../shape-stays';

/** Adds noise to values while training; the shape stays. Source: Keras 3 `GaussianNoise`. */
export const gaussianNoise = defineLayer({
  ...shapeStays,
  id: 'gaussian-noise',
  label: 'Gaussian noise',
  category: 'reg',
  description: 'Adds noise to values while training. It has no parameters.',
  source: 'Keras 3 GaussianNoise',
  keywords: ['gaussiannoise', 'regularization', 'augmentation'],
  stem: 'noise',
  fields: {
    stddev: decimal({
      label: 'Standard deviation',
      hint: 'The strength of the noise.',
      min: 0,
      max: 1,
      step: 0.05,
      initial: 0.1,
    }),
  },
  summarize: ({ stddev }) => [`σ ${formatCount(stddev)}`],
});
