import { formatCount, formatShape } from '../../format-number';
import { fail, ok, problem } from '../../result';
import { axisOf, axisStep, product, settingOf } from '../derivation';
import { sizes } from '../fields/index';
import { defineLayer } from '../kind';
import { seesUnknown } from '../reach';
import type { Shape } from '../shape';
import { channelAxis, elementCount, featureMap, isKnown, spatialAxes, spatialNames } from '../shape';
import { requireFeatureMap, slide, spatialTerm } from '../window';
import { blockFields, blockSize, blockWindow, summarizeBlocks } from './blocks';
import { indivisible } from './indivisible';

const positionsDiffer = problem<{ needed: number; received: number; output: Shape }>({
  code: 'positions-differ',
  severity: 'error',
  text: ({ needed, received, output }) => ({
    message: 'What arrives does not fill the map: there are more or fewer positions than its window has.',
    expected: `${formatCount(needed)} positions, which fill ${formatShape(output)}`,
    received: formatCount(received),
    remedy: 'Take the kernel, stride and padding with which it was unfolded, or the size it had.',
  }),
});

/**
 * What a window saw, put together again (overlapping values are added): `positions × c·∏kernel` gives `h × w × c`, with channels first
 * `c·∏kernel × positions` gives `c × h × w`. No weights.
 * Fails with `wrong-rank`, `window-too-large`, `indivisible` and `positions-differ`. Source: PyTorch 2 `Fold`.
 */
export const fold = defineLayer({
  id: 'fold',
  label: 'Fold',
  category: 'shape',
  description: 'Puts together what a sliding window saw; overlapping values are added. It has no parameters.',
  source: 'PyTorch 2 Fold',
  keywords: ['col2im', 'patches', 'merge patches', 'sliding window'],
  stem: 'fold',
  inputs: 1,
  // With 5×5 cells and a 2×2 window there are 16 positions.
  sample: [[16, 16]],
  fields: {
    outputSize: sizes({
      label: 'Output size',
      hint: 'The rows and columns of the map that comes out.',
      axes: spatialNames(2),
      initial: [5, 5],
    }),
    ...blockFields,
  },
  infer: ({ settings, inputs: [input = []], order }) => {
    const columns = requireFeatureMap(input, order, 1);
    if (!columns.ok) return columns;
    const [values = null, received = null] = [channelAxis(input, order), ...spatialAxes(input, order)].map(
      (at) => input[at],
    );
    const parts = blockSize(settings);
    if (isKnown(values) && values % parts !== 0) return fail(indivisible({ what: 'channels', size: values, parts }));
    const output = featureMap(
      settings.outputSize,
      isKnown(values) ? values / parts : parts === 1 ? values : null,
      order,
    );
    const slid = slide(output, blockWindow(settings), 1, order);
    if (!slid.ok) return slid;
    const needed = elementCount(slid.value) ?? 0;
    if (isKnown(received) && received !== needed) return fail(positionsDiffer({ needed, received, output }));
    return ok({ outputs: [output], weights: [] });
  },
  reach: seesUnknown,
  explain: ({ settings, inputs: [input = []], order }) => {
    const from = channelAxis(input, order);
    const values = input[from] ?? null;
    const output = featureMap(settings.outputSize, null, order);
    const kernel = settings.kernel.map((size) => settingOf('kernel', size));
    const sides = spatialAxes(output, order).map((axis, index) =>
      axisStep(axis, spatialTerm(index, output), settingOf('outputSize', settings.outputSize[index] ?? 1)),
    );
    if (!isKnown(values)) return { shape: sides, parameters: [] };
    const channels = { op: 'quotient', of: [axisOf(0, from, values), product(...kernel)] } as const;
    return { shape: [...sides, axisStep(channelAxis(output, order), 'channels', channels)], parameters: [] };
  },
  summarize: (settings) => [formatShape(settings.outputSize), ...summarizeBlocks(settings)],
  assume: ({ settings, order }) => [featureMap(settings.outputSize, null, order)],
});
