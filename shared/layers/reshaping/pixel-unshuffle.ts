import type { Problem } from '../../result';
import { fail, ok } from '../../result';
import { product } from '../derivation';
import { defineLayer } from '../kind';
import { indivisible, largestFitting } from './indivisible';
import type { Exchange } from './pixels';
import { exchanged, explainExchange, factorFields, factorOf, mapIn, seesPixels, sizesIn } from './pixels';

const gather = (settings: { readonly factor: number }): Exchange => ({
  channels: (c) => product(c, factorOf(settings), factorOf(settings)),
  cells: (n) => ({ op: 'quotient', of: [n, factorOf(settings)] }),
});

/**
 * Cells gathered as channels: `h × w × c` gives `h/f × w/f × c·f²`. Axes before the map stay. No weights.
 * Fails with `wrong-rank`, and with `indivisible` where `f` does not divide the rows or columns. Source: PyTorch 2 `PixelUnshuffle`.
 */
export const pixelUnshuffle = defineLayer({
  id: 'pixel-unshuffle',
  label: 'Pixel unshuffle',
  category: 'shape',
  description: 'Gathers neighbouring cells as channels, so that a feature map shrinks. It has no parameters.',
  source: 'PyTorch 2 PixelUnshuffle',
  keywords: ['pixelunshuffle', 'space to depth', 'focus', 'downsample'],
  stem: 'unshuffle',
  inputs: 1,
  fields: factorFields,
  infer: ({ settings, inputs: [input = []], order }) => {
    const map = mapIn(input, order);
    if (!map.ok) return map;
    const odd = sizesIn(input, order, 'cells').find((size) => size % settings.factor !== 0);
    if (odd !== undefined) return fail(indivisible({ what: 'rows and columns', size: odd, parts: settings.factor }));
    return ok({ outputs: [exchanged(input, order, settings.factor, gather(settings))], weights: [] });
  },
  reach: (context) =>
    seesPixels(context, {
      size: context.settings.factor,
      stride: context.settings.factor,
      centre: (context.settings.factor - 1) / 2,
    }),
  explain: ({ settings, inputs: [input = []], order }) => ({
    shape: explainExchange(input, order, gather(settings)),
    parameters: [],
  }),
  summarize: ({ factor }) => [`÷${factor}`],
  remedies: ({ settings, inputs: [input = []], order }, found: Problem) => {
    if (found.code !== 'indivisible') return [];
    const sizes = sizesIn(input, order, 'cells');
    const factor = largestFitting(settings.factor, (candidate) => sizes.every((size) => size % candidate === 0));
    return [{ do: 'set', settings: { factor } }];
  },
});
