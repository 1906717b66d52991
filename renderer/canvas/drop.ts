import { membersOf } from '@shared/document/layer-ports';
import { addLayer } from '@shared/document/edit/add-layer';
import { added } from '@shared/document/patch';
import { catalogue } from '@shared/editor/catalogue';
import { selectLayers } from '@shared/editor/selection';
import type { Point } from '@shared/layout/geometry';
import type { DragPoint, KindTaker } from '../attachments/kind-drop';
import type { CanvasState } from './canvas-state.svelte';
import type { Diagram } from './diagram.svelte';
import { layerUnder } from './parts-at';
import { toNetwork } from './viewport';

/** Where a kind dragged from the palette would go: into a connection, after a layer, or where it is let go. */
export type Drop = { readonly into: string } | { readonly after: string } | { readonly at: Point };

/** How near to a line, in pixels of the network, a new layer goes into it. */
const reach = 32;

/** The card of a new layer is held in its middle. */
const half: Point = { x: 75, y: 46 };

/** Takes what is dragged over the canvas; `done` is called after a drop. */
export const kindTaker = (canvas: CanvasState, done: () => void): KindTaker => ({
  over: (point) => {
    canvas.dropping = dropAt(canvas.diagram, point);
  },
  leave: () => {
    canvas.dropping = undefined;
  },
  drop: (offering, point) => {
    addDropped(canvas.diagram, offering, dropAt(canvas.diagram, point));
    done();
  },
});

function dropAt(diagram: Diagram, { at, page }: DragPoint): Drop {
  const layer = layerUnder(page.x, page.y);
  if (layer !== undefined) return { after: layer };
  const point = toNetwork(diagram.view.viewport, at);
  const into = diagram.connectionNear(point, reach);
  return into === undefined ? { at: { x: point.x - half.x, y: point.y - half.y } } : { into };
}

/** Adds what was dropped where it was, and selects it. The first layer of all needs no place of its own. */
function addDropped({ project }: Diagram, id: string, drop: Drop): void {
  const offering = catalogue.find((candidate) => candidate.id === id);
  if (!offering) return;
  const { document, selection } = project.state;
  const { network } = selection;
  const { kind, settings } = offering;
  const place =
    'at' in drop
      ? membersOf(document, network).length > 0
        ? { position: drop.at }
        : {}
      : 'into' in drop
        ? drop
        : { after: [drop.after] };
  const patch = addLayer(document, { kind: kind.id, settings, network, ...place }, project.ids);
  if (!patch.ok) {
    project.explain(patch.error);
    return;
  }
  const layers = added(patch.value, 'layers');
  project.dispatch({
    label: `Add ${layers[0]?.name ?? offering.label}`,
    patch: patch.value,
    selection: selectLayers(
      network,
      layers.map(({ id }) => id),
    ),
  });
}
