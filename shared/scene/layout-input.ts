import type { LayerAnalysis } from '../analysis/analysis';
import type { LayoutBox, LayoutInput, LayoutLink } from '../layout/layout';
import { cardOf, edgeOf } from './contents';
import { drawnLayers, drawnTensors, outputOf, type Tensor } from './network';
import type { SceneSource } from './scene';

/** What the layout must place: a box for every layer and a link for every connection, as large as what they say. */
export function layoutInput(source: SceneSource): LayoutInput {
  return {
    boxes: drawnLayers(source.analysis.root).map((layer) => boxOf(layer, source)),
    links: drawnTensors(source).map(linkOf),
  };
}

function boxOf(layer: LayerAnalysis, source: SceneSource): LayoutBox {
  const { position } = layer.layer;
  const box = { id: layer.id, ...cardOf(layer, source).size };
  return position ? { ...box, pinned: position } : box;
}

const linkOf = (tensor: Tensor): LayoutLink => ({
  id: tensor.connection.id,
  from: tensor.from.id,
  to: tensor.to.id,
  output: outputOf(tensor),
  input: { index: tensor.input, count: tensor.inputs },
  label: edgeOf(tensor).label,
});
