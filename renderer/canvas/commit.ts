import { connect, reconnectFrom, reconnectTo } from '@shared/document/edit/connect';
import { setPositions } from '@shared/document/edit/place';
import { moveInto } from '@shared/document/edit/reorder';
import { firstOutput } from '@shared/document/layer-ports';
import type { Patch } from '@shared/document/patch';
import { describe } from '@shared/editor/describe';
import type { Result } from '@shared/result';
import { ok } from '@shared/result';
import type { Project } from '../project/project.svelte';
import type { Diagram } from './diagram.svelte';
import type { Gesture } from './gesture';
import { selectedBy } from './marquee';

/** Makes of a gesture that was let go what it was for: one transaction, a selection, or an explanation of why not. */
export function commit(gesture: Gesture, diagram: Diagram): void {
  const { project } = diagram;
  const patch = patchOf(gesture, diagram);
  if (gesture.type === 'marquee') project.select(selectedBy(gesture, diagram));
  else if (patch?.ok) project.dispatch({ label: labelOf(gesture, project), patch: patch.value });
  else if (patch) project.explain(patch.error);
  // Who puts cards where they want has seen to the view as well.
  if (gesture.type === 'move') diagram.view.hold();
}

/** What a gesture would do to the document if it were let go; `undefined` where that is nothing. */
export function patchOf(gesture: Gesture, diagram: Diagram): Result<Patch> | undefined {
  switch (gesture.type) {
    case 'move':
      return moved(gesture, diagram);
    case 'connect':
      return connected(gesture, diagram.project);
    case 'reconnect':
      return reconnected(gesture, diagram.project);
    case 'marquee':
      return undefined;
  }
}

type Of<Type> = Extract<Gesture, { readonly type: Type }>;

function labelOf({ type }: Gesture, { state }: Project): string {
  if (type === 'move') return `Move ${describe(state.document, state.selection)}`;
  return type === 'connect' ? 'Connect' : 'Reconnect';
}

function moved({ items, by, into }: Of<'move'>, diagram: Diagram): Result<Patch> {
  const { state, ids } = diagram.project;
  const [layer] = items.layers;
  if (into !== undefined && layer !== undefined) return moveInto(state.document, layer, into, ids);
  const places = diagram.itemsOf(items).map(({ id, box }) => [id, { x: box.x + by.x, y: box.y + by.y }] as const);
  return ok(setPositions(state.document, new Map(places)));
}

const connected = ({ from, over }: Of<'connect'>, { state, ids }: Project): Result<Patch> | undefined =>
  over === undefined ? undefined : connect(state.document, from, [over], ids);

function reconnected({ connection, end, over }: Of<'reconnect'>, { state }: Project): Result<Patch> | undefined {
  if (over === undefined) return undefined;
  const { document } = state;
  if (end === 'to') return reconnectTo(document, connection, [over]);
  const source = document.layers.get(over);
  const port = source && firstOutput(document, source);
  return port === undefined ? undefined : reconnectFrom(document, connection, [over, port]);
}
