import type { Position } from '../document/document';
import { wiringOf } from '../document/wiring';
import type { Selection } from './selection';
import { selectLayers } from './selection';
import { shownAnalysis } from './shown';
import type { EditorState } from './state';

/** `next` and `previous` follow edges; `above` and `below` go to the nearest layer there; the others to the ends. */
export type Way = 'next' | 'previous' | 'above' | 'below' | 'first' | 'last';

type PositionOf = (layer: string) => Position | undefined;

/** The selection after one arrow key, from the layer selected last. `extend` keeps what was selected. */
export function navigate(state: EditorState, way: Way, positionOf: PositionOf, extend: boolean): Selection {
  const { selection } = state;
  const from = selection.layers.at(-1);
  const target = from === undefined ? start(state, way) : step(state, from, way, positionOf);
  if (target === undefined) return selection;
  const kept = extend ? selection.layers.filter((id) => id !== target) : [];
  return selectLayers(selection.network, [...kept, target]);
}

const step = (state: EditorState, from: string, way: Way, positionOf: PositionOf): string | undefined => {
  const wiring = wiringOf(state.document);
  switch (way) {
    case 'next':
      return level(
        from,
        wiring.outOf(from).map(({ to }) => to[0]),
        positionOf,
      );
    case 'previous':
      return wiring.into(from)[0]?.from[0];
    case 'above':
    case 'below':
      return nearest(state, from, way, positionOf);
    case 'first':
    case 'last':
      return start(state, way);
  }
};

/** Where the keyboard enters: at the input, or at the output for keys that lead back. */
function start(state: EditorState, way: Way): string | undefined {
  const order = shownAnalysis(state)?.order ?? [];
  return way === 'last' || way === 'previous' ? order.at(-1) : order[0];
}

/** Of several readers the one that lies most nearly straight ahead. */
function level(from: string, readers: readonly string[], positionOf: PositionOf): string | undefined {
  const height = positionOf(from)?.y ?? 0;
  const distance = (id: string): number => Math.abs((positionOf(id)?.y ?? height) - height);
  return [...readers].sort((a, b) => distance(a) - distance(b))[0];
}

/** The nearest layer above or below; what lies to the side counts double, so that columns are kept. */
function nearest(state: EditorState, from: string, way: 'above' | 'below', positionOf: PositionOf): string | undefined {
  const here = positionOf(from);
  if (!here) return undefined;
  const sign = way === 'above' ? -1 : 1;
  const candidates = (shownAnalysis(state)?.order ?? []).flatMap((id) => {
    const there = positionOf(id);
    const down = there ? (there.y - here.y) * sign : 0;
    return there && down > 0 ? [{ id, distance: Math.hypot(down, 2 * (there.x - here.x)) }] : [];
  });
  return candidates.sort((a, b) => a.distance - b.distance)[0]?.id;
}
