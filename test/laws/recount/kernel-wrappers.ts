import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { NestedLayer } from '@shared/layers/nested';
import { lastOfWeights } from './einsum';
import type { Recount, RecountInside, Recountings } from './recount';
import { channelsOf, countValues } from './recount';

export const kernelWrappers: Recountings = {
  'spectral-norm': recountVectors,
  'weight-norm': recountLengths,
};

const layerIn = ({ settings }: LayerAnalysis): NestedLayer => settings['layer'] as NestedLayer;

/** Beside what the layer inside learns, a value is kept for each output, and by PyTorch one for each weight of an output. */
function recountVectors(analysis: LayerAnalysis, inside: RecountInside): Recount {
  const [layer, outputs] = [layerIn(analysis), outputsOf(analysis, 'spectral-norm')];
  const input = analysis.inputs[0] ?? [];
  let kept = countValues([outputs]);
  if (analysis.rules === 'pytorch')
    for (let value = 0; value < inside(withKernelAlone(layer), input).learnable; value += outputs) kept++;
  return { learnable: inside(layer, input).learnable, kept };
}

/** Each output has a length, beside what the layer inside learns. */
function recountLengths(analysis: LayerAnalysis, inside: RecountInside): Recount {
  const { learnable } = inside(layerIn(analysis), analysis.inputs[0] ?? []);
  return { learnable: learnable + countValues([outputsOf(analysis, 'weight-norm')]), kept: 0 };
}

const withKernelAlone = (layer: NestedLayer): NestedLayer => ({
  ...layer,
  settings: { ...layer.settings, bias: false, biasAxes: null, tied: true },
});

/** How many outputs a kernel has: what Keras and PyTorch take for them, each in its own order of axes. */
function outputsOf(
  { settings, inputs: [arrived], rules, order }: LayerAnalysis,
  wrapper: 'spectral-norm' | 'weight-norm',
): number {
  const input = arrived ?? [];
  const { kind, settings: inner } = settings['layer'] as NestedLayer;
  const [channels, isTorch] = [channelsOf(input, order), rules === 'pytorch'];
  if (kind.startsWith('conv-transpose'))
    return isTorch && wrapper === 'spectral-norm' ? Number(inner['filters']) / Number(inner['groups'] ?? 1) : channels;
  if (kind.startsWith('depthwise')) return Number(inner['depthMultiplier'] ?? 1) * (isTorch ? channels : 1);
  if (kind === 'einsum-dense') return lastOfWeights(inner, input);
  if (kind.endsWith('embedding')) return Number(isTorch ? inner['vocabulary'] : inner['dimensions']);
  return Number(inner['filters'] ?? inner['units']);
}
