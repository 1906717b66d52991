import type { Analysis, LayerAnalysis, NetworkAnalysis } from '../../analysis/analysis';
import { analyze } from '../../analysis/analyze';
import type { Document, Layer } from '../../document/document';
import { isObject } from '../../json';
import type { Shape } from '../../layers/shape';
import { spatialAxes } from '../../layers/shape';
import { listAt, objectAt, textAt } from './import-json';

/**
 * The deconvolutions of Keras 1 state what they give, out of several sizes that would fit. Here the padding of the output says which
 * one. It is worked out layer by layer, as each may be fed by the one before.
 */
export function withStatedOutputs(document: Document): Document {
  if (![...document.layers].some(statedOutput)) return document;
  const seen = new Set<string>();
  let [current, analysis] = [document, analyze(document)];
  for (let next = nextIn(analysis, seen); next; next = nextIn(analysis, seen)) {
    seen.add(next.id);
    const padding = paddingFor(next, current, analysis);
    if (!padding) continue;
    current = padded(current, next.layer, padding);
    analysis = analyze(current, analysis);
  }
  return current;
}

const padded = (document: Document, layer: Layer, outputPadding: readonly number[]): Document => ({
  ...document,
  layers: document.layers.with({ ...layer, settings: { ...layer.settings, outputPadding } }),
});

/** The first deconvolution that was not looked at yet. */
const nextIn = (analysis: Analysis, seen: ReadonlySet<string>): LayerAnalysis | undefined =>
  [...deconvolutionsIn(analysis.root)].find(({ id }) => !seen.has(id));

function* deconvolutionsIn({ order, layers }: NetworkAnalysis): Iterable<LayerAnalysis> {
  for (const id of order) {
    const analysis = layers.get(id);
    if (analysis && statedOutput(analysis.layer)) yield analysis;
    for (const { network } of analysis?.instances ?? []) yield* deconvolutionsIn(network);
  }
}

/** The shape that a deconvolution states, without the batch. */
function statedOutput({ extra }: Layer): Shape | undefined {
  const { keras = null } = extra;
  if (!isObject(keras) || !textAt(keras, 'class_name')?.startsWith('Deconvolution')) return undefined;
  const shape = listAt(objectAt(keras, 'config') ?? {}, 'output_shape')?.slice(1);
  return shape?.every((size) => size === null || typeof size === 'number') ? shape : undefined;
}

/**
 * The cells to add behind on each axis: what is stated less what comes out without any. `undefined` where all is as stated, or
 * cannot be.
 */
function paddingFor(
  { id, layer, order, outputs: [output = null] }: LayerAnalysis,
  document: Document,
  analysis: Analysis,
) {
  const stated = statedOutput(layer) ?? [];
  if (!output || output.length !== stated.length) return undefined;
  const axes = spatialAxes(output, order);
  if (axes.every((axis) => stated[axis] === null || stated[axis] === output[axis])) return undefined;
  const bare = analyze(
    padded(
      document,
      layer,
      axes.map(() => 0),
    ),
    analysis,
  );
  const [without = null] = [...deconvolutionsIn(bare.root)].find((other) => other.id === id)?.outputs ?? [];
  const cells = axes.map((axis) => Number(stated[axis]) - Number(without?.[axis] ?? NaN));
  return cells.every((count) => count >= 0) ? cells : undefined;
}
