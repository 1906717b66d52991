import { defineLayer } from '../kind';
import { shapeStays } from '../shape-stays';
import { rateField, rateSummary } from './rate';

/** Sets values to zero at random while training; the shape stays. Sources: Keras 3 `Dropout`, PyTorch 2 `Dropout`. */
export const dropout = defineLayer({
  ...shapeStays,
  id: 'dropout',
  label: 'Dropout',
  category: 'reg',
  description: 'Sets values to zero at random while training. It has no parameters.',
  source: 'Keras 3 Dropout, PyTorch 2 Dropout',
  keywords: ['regularization'],
  stem: 'dropout',
  fields: { rate: rateField('The share of values set to zero.') },
  summarize: rateSummary,
});
