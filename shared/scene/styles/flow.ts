import type { LayerAnalysis } from '../../analysis/analysis';
import type { Note } from '../../document/document';
import type { Point } from '../../layout/geometry';
import type { Layout, Route } from '../../layout/layout';
import { groupBy } from '../../layout/pieces';
import { findBranches } from '../branches';
import { cardOf, edgeOf } from '../contents';
import { drawEdge, edgeBox } from '../edge';
import { shorten } from '../edge-content';
import { drawCard } from '../layer-card';
import type { Branch } from '../line';
import { drawnLayers, drawnTensors, type Tensor } from '../network';
import { drawNote } from '../note';
import { rememberLast } from '../remember';
import type { SceneItem, SceneSource } from '../scene';
import { speakEdge, speakLayer } from '../spoken';

const layers = rememberLast<SceneItem>();
const edges = rememberLast<SceneItem>();
const notes = rememberLast<SceneItem>();

/**
 * The flow style: a card for every layer, a line for every connection with the shape that flows above it and the parameters
 * that the next layer makes of it below, and the notes. What the layout has no place for yet is left out.
 */
export function drawFlow(source: SceneSource, layout: Layout): readonly SceneItem[] {
  const drawn = drawnLayers(source.analysis.root);
  return [
    ...drawEdges(drawnTensors(source), layout),
    ...drawn.flatMap((layer, index) => {
      const at = layout.boxes.get(layer.id);
      return at ? [layerItem(layer, source, at, `${index + 1} of ${drawn.length}`)] : [];
    }),
    ...[...source.document.notes].filter(({ network }) => network === source.analysis.root.id).map(noteItem),
  ];
}

function layerItem(layer: LayerAnalysis, source: SceneSource, at: Point, place: string): SceneItem {
  const { content, size } = cardOf(layer, source);
  return layers(layer, [JSON.stringify(content), at.x, at.y, place], () => ({
    key: `layer:${layer.id}`,
    role: 'layer',
    id: layer.id,
    label: speakLayer(layer, content, place),
    at,
    box: { ...at, ...size },
    marks: drawCard(content),
  }));
}

function drawEdges(tensors: readonly Tensor[], layout: Layout): readonly SceneItem[] {
  const routed = tensors.flatMap((tensor) => {
    const route = layout.links.get(tensor.connection.id);
    return route ? [{ tensor, route }] : [];
  });
  const branches = new Map<Tensor, Branch>();
  for (const group of groupBy(routed, ({ tensor }) => JSON.stringify(tensor.connection.from)).values()) {
    const lines = findBranches(group.map(({ route }) => route.points));
    group.forEach(({ tensor }, index) => lines[index] && branches.set(tensor, lines[index]));
  }
  return routed.map(({ tensor, route }) =>
    edgeItem(tensor, branches.get(tensor) ?? { points: route.points, isRest: false }, route),
  );
}

function edgeItem(tensor: Tensor, branch: Branch, { label, isShort }: Route): SceneItem {
  const { content: whole } = edgeOf(tensor);
  const content = isShort ? shorten(whole) : whole;
  const course = JSON.stringify([branch, label]);
  return edges(tensor.connection, [JSON.stringify(content), course, speakEdge(tensor, whole)], () => ({
    key: `edge:${tensor.connection.id}`,
    role: 'edge',
    id: tensor.connection.id,
    label: speakEdge(tensor, whole),
    at: { x: 0, y: 0 },
    box: edgeBox(content, branch, label),
    marks: drawEdge(content, branch, label),
  }));
}

function noteItem(note: Note): SceneItem {
  return notes(note, [], () => {
    const { width, height, marks } = drawNote(note);
    const { x, y } = note.position;
    return {
      key: `note:${note.id}`,
      role: 'note',
      id: note.id,
      label: note.text,
      at: { x, y },
      box: { x, y, width, height },
      marks,
    };
  });
}
