import type { LayerAnalysis } from '../analysis/analysis';
import type { Note } from '../document/document';
import type { Box } from '../layout/geometry';
import type { LayoutBox, LayoutInput, LayoutLink } from '../layout/layout';
import { cardOf, edgeOf } from './contents';
import { drawnLayers, drawnTensors, outputOf, type Tensor } from './network';
import { drawNote } from './note';
import type { SceneSource } from './scene';

/** What the layout must place: a box for every layer and a link for every connection, as large as what they say. */
export function layoutInput(source: SceneSource): LayoutInput {
  const { root } = source.analysis;
  const notes = [...source.document.notes].filter(({ network }) => network === root.id);
  return {
    boxes: drawnLayers(root).map((layer) => boxOf(layer, source)),
    links: drawnTensors(source).map(linkOf),
    ...(notes.length > 0 ? { covers: notes.map(boxOfNote) } : {}),
  };
}

function boxOf(layer: LayerAnalysis, source: SceneSource): LayoutBox {
  const { position } = layer.layer;
  const box = { id: layer.id, ...cardOf(layer, source).size };
  return position ? { ...box, pinned: position } : box;
}

function boxOfNote(note: Note): Box {
  const { width, height } = drawNote(note);
  const { x, y } = note.position;
  return { x, y, width, height };
}

function linkOf(tensor: Tensor): LayoutLink {
  const { label, short } = edgeOf(tensor);
  return {
    id: tensor.connection.id,
    from: tensor.from.id,
    to: tensor.to.id,
    output: outputOf(tensor),
    input: { index: tensor.input, count: tensor.inputs },
    label,
    ...(short ? { short } : {}),
  };
}
