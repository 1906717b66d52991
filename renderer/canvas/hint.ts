import { patchOf } from './commit';
import type { Diagram } from './diagram.svelte';
import type { Gesture } from './gesture';

/** What there is to say about a gesture: what it would do where that cannot be seen, how to end it, or why it is refused. */
export function hintOf(gesture: Gesture, diagram: Diagram, byKey: boolean): string | undefined {
  const { document } = diagram.project.state;
  const nameOf = (layer: string | undefined): string => document.layers.get(layer ?? '')?.name ?? '';
  if (gesture.type === 'marquee') return undefined;
  if (gesture.type === 'move') {
    const { from, to } = document.connections.get(gesture.into ?? '') ?? {};
    return from && to && `Goes between ${nameOf(from[0])} and ${nameOf(to[0])}`;
  }
  if (gesture.over === undefined) return undefined;
  const patch = patchOf(gesture, diagram);
  if (patch && !patch.ok) return patch.error.text().message;
  return byKey && gesture.type === 'connect'
    ? `${nameOf(gesture.from[0])} to ${nameOf(gesture.over)}: Enter connects, arrows choose, Escape leaves`
    : undefined;
}
