import { ok } from '../../result';
import { formatCount } from '../../format-number';
import { integer } from '../fields/index';
import { defineLayer } from '../kind';
import { requireFeatureMap } from '../window';
import { channelRemedies, rankField, requireRank } from './channels';

/**
 * Divides each value by what the same place holds in the neighbouring channels. The shape stays. No weights.
 * Fails with `wrong-rank` where the input has other axes than stated; by PyTorch's rules it must have a spatial axis.
 * Sources: Krizhevsky et al. 2012; PyTorch 2 `LocalResponseNorm`, `CrossMapLRN2d`; Keras has none of its own.
 */
export const localResponseNorm = defineLayer({
  id: 'local-response-norm',
  label: 'Local response normalization',
  category: 'norm',
  description: 'Divides each value by its neighbours in other channels. It has no parameters.',
  source: 'Krizhevsky et al. 2012; PyTorch 2 LocalResponseNorm, CrossMapLRN2d; Keras has none of its own',
  keywords: ['localresponsenorm', 'crossmaplrn2d', 'lrn', 'alexnet'],
  stem: 'lrn',
  inputs: 1,
  fields: {
    size: integer({ label: 'Size', hint: 'How many neighbouring channels count.', initial: 5 }),
    rank: rankField,
  },
  infer: ({ settings, inputs: [input = []], rules, order }) => {
    const flat = rules === 'pytorch' && input.length < 2;
    const ranked = flat ? requireFeatureMap(input, order, 1) : requireRank(settings.rank, input, order);
    return ranked.ok ? ok({ outputs: [input], weights: [] }) : ranked;
  },
  explain: () => ({ shape: [], parameters: [] }),
  summarize: ({ size }) => [size === 1 ? '1 channel' : `${formatCount(size)} channels`],
  remedies: ({ inputs: [input = []] }, found) => (input.length < 2 ? [] : channelRemedies({ inputs: [input] }, found)),
});
