import type { Problem } from '../../result';
import { ok } from '../../result';
import { axisOf, axisStep, product, settingOf } from '../derivation';
import { defineLayer } from '../kind';
import { seesUnknown } from '../reach';
import { channelAxis, elementCount, featureMap, isKnown, spatialAxes } from '../shape';
import { explainSlide, fitted, requireFeatureMap, slide } from '../window';
import { blockFields, blockSize, blockWindow, summarizeBlocks } from './blocks';

/**
 * What a sliding window sees, one position after the other: `h × w × c` gives `positions × c·∏kernel`, with channels first
 * `c·∏kernel × positions`. The positions are those of a convolution of that kernel. No weights.
 * Fails with `wrong-rank` and `window-too-large`. Source: PyTorch 2 `Unfold`.
 */
export const unfold = defineLayer({
  id: 'unfold',
  label: 'Unfold',
  category: 'shape',
  description: 'Lays out what a sliding window sees, position by position. It has no parameters.',
  source: 'PyTorch 2 Unfold',
  keywords: ['im2col', 'patches', 'extract patches', 'sliding window'],
  stem: 'unfold',
  inputs: 1,
  fields: blockFields,
  infer: ({ settings, inputs: [input = []], order }) => {
    const map = requireFeatureMap(input, order, 2);
    if (!map.ok) return map;
    const channels = input[channelAxis(input, order)] ?? null;
    const slid = slide(input, blockWindow(settings), channels, order);
    if (!slid.ok) return slid;
    const positions = elementCount(spatialAxes(slid.value, order).map((axis) => slid.value[axis] ?? null));
    const values = isKnown(channels) ? channels * blockSize(settings) : blockSize(settings) === 1 ? channels : null;
    return ok({ outputs: [featureMap([positions], values, order)], weights: [] });
  },
  reach: seesUnknown,
  explain: ({ settings, inputs: [input = []], order }) => {
    const sides = explainSlide(input, blockWindow(settings), order).map(({ expression }) => expression);
    const from = channelAxis(input, order);
    const channels = input[from] ?? null;
    const kernel = settings.kernel.map((size) => settingOf('kernel', size));
    const [at, beside] = order === 'channels-last' ? [1, 0] : [0, 1];
    return {
      shape: [
        ...(sides.length === 2 ? [axisStep(beside, 'length', product(...sides), 'ofWindow')] : []),
        ...(isKnown(channels) ? [axisStep(at, 'channels', product(axisOf(0, from, channels), ...kernel))] : []),
      ],
      parameters: [],
    };
  },
  summarize: summarizeBlocks,
  remedies: ({ settings, inputs: [input = []], order }, found: Problem) =>
    found.code === 'window-too-large'
      ? [{ do: 'set', settings: { kernel: fitted(input, blockWindow(settings), order) } }]
      : [],
  assume: ({ inputs: [input], order }) => [input?.length === 3 ? featureMap([null], null, order) : null],
});
