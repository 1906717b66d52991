import type { Problem } from '../../result';
import { fail, ok } from '../../result';
import { product } from '../derivation';
import { defineLayer } from '../kind';
import { spreadReach } from '../reach';
import { indivisible, largestFitting } from './indivisible';
import type { Exchange } from './pixels';
import { exchanged, explainExchange, factorFields, factorOf, mapIn, seesPixels, sizesIn } from './pixels';

const enlarge = (settings: { readonly factor: number }): Exchange => ({
  channels: (c) => ({ op: 'quotient', of: [c, product(factorOf(settings), factorOf(settings))] }),
  cells: (n) => product(n, factorOf(settings)),
});

/**
 * Channels laid out as cells: `h × w × c` gives `h·f × w·f × c/f²`. Axes before the map stay. No weights.
 * Fails with `wrong-rank`, and with `indivisible` where `f²` does not divide the channels. Source: PyTorch 2 `PixelShuffle`.
 */
export const pixelShuffle = defineLayer({
  id: 'pixel-shuffle',
  label: 'Pixel shuffle',
  category: 'shape',
  description: 'Lays channels out as cells, so that a feature map grows. It has no parameters.',
  source: 'PyTorch 2 PixelShuffle',
  keywords: ['pixelshuffle', 'depth to space', 'subpixel', 'super resolution', 'upsample'],
  stem: 'shuffle',
  inputs: 1,
  fields: factorFields,
  infer: ({ settings, inputs: [input = []], order }) => {
    const map = mapIn(input, order);
    if (!map.ok) return map;
    const parts = settings.factor ** 2;
    const odd = sizesIn(input, order, 'channels').find((channels) => channels % parts !== 0);
    if (odd !== undefined) return fail(indivisible({ what: 'channels', size: odd, parts }));
    return ok({ outputs: [exchanged(input, order, settings.factor, enlarge(settings))], weights: [] });
  },
  reach: (context) => seesPixels(context, spreadReach(context.settings.factor, context.settings.factor)),
  explain: ({ settings, inputs: [input = []], order }) => ({
    shape: explainExchange(input, order, enlarge(settings)),
    parameters: [],
  }),
  summarize: ({ factor }) => [`×${factor}`],
  remedies: ({ settings, inputs: [input = []], order }, found: Problem) => {
    if (found.code !== 'indivisible') return [];
    const sizes = sizesIn(input, order, 'channels');
    const factor = largestFitting(settings.factor, (candidate) => sizes.every((size) => size % candidate ** 2 === 0));
    return [{ do: 'set', settings: { factor } }];
  },
});
