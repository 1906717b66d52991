import { formatCount } from '../../format-number';
import { decimal } from '../fields/index';
import { defineLayer } from '../kind';
import { shapeStays } from '../shape-stays';

/** Adds a cost to the loss for what passes through; values and shape stay. Source: Keras 3 `ActivityRegularization`. */
export const activityRegularization = defineLayer({
  ...shapeStays,
  id: 'activity-regularization',
  label: 'Activity regularization',
  category: 'reg',
  description: 'Adds a cost to the loss for large values, which pass as they are. It has no parameters.',
  source: 'Keras 3 ActivityRegularization',
  keywords: ['activityregularization', 'l1', 'l2', 'sparsity', 'penalty'],
  stem: 'penalty',
  fields: {
    l1: decimal({ label: 'L1', hint: 'The factor of the sum of absolute values.', min: 0, step: 0.001, fallback: 0 }),
    l2: decimal({ label: 'L2', hint: 'The factor of the sum of squares.', min: 0, step: 0.001, fallback: 0 }),
  },
  summarize: ({ l1, l2 }) => [
    ...(l1 === 0 ? [] : [`L1 ${formatCount(l1)}`]),
    ...(l2 === 0 ? [] : [`L2 ${formatCount(l2)}`]),
    ...(l1 === 0 && l2 === 0 ? ['no cost'] : []),
  ],
});
