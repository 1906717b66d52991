import { fail } from '../../result';
import { defineLayer } from '../kind';
import { shapeStays } from '../shape-stays';
import { channelsMissing } from './channels-missing';
import { rateField, rateSummary } from './rate';

/**
 * Alpha dropout of whole channels; the shape stays. Fails with `channels-missing`, where an input has no axes beside the batch.
 * Source: PyTorch 2 `FeatureAlphaDropout`.
 */
export const featureAlphaDropout = defineLayer({
  ...shapeStays,
  id: 'feature-alpha-dropout',
  label: 'Feature alpha dropout',
  category: 'reg',
  description: 'Drops whole channels at random while training, and keeps mean and variance. It has no parameters.',
  source: 'PyTorch 2 FeatureAlphaDropout',
  keywords: ['featurealphadropout', 'selu', 'regularization'],
  stem: 'dropout',
  fields: { rate: rateField('The share of channels that are dropped.') },
  infer: (context) => {
    const [input = []] = context.inputs;
    return input.length === 0 ? fail(channelsMissing({ input })) : shapeStays.infer(context);
  },
  summarize: rateSummary,
});
