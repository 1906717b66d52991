import type { Selection } from './selection';
import { nothing, selectLayers } from './selection';
import { shownAnalysis } from './shown';
import type { EditorState } from './state';
import { networkAt } from './path';

/** The way into blocks and out of them again. What is shown is the network of the selection. */

/** The selection that shows the inside of a block; `undefined` for another layer, and for a block that has no inside now. */
export function enter(state: EditorState, block: string): Selection | undefined {
  const inside = shownAnalysis(state)?.layers.get(block)?.instances[0]?.network;
  const { path = [] } = state.selection;
  return inside && { ...nothing(inside.id), path: [...path, block] };
}

/** The selection that shows what is around the open block, which is selected; `undefined` at the top. */
export const leave = (state: EditorState): Selection | undefined =>
  climb(state, (state.selection.path?.length ?? 0) - 1);

/** The selection that shows the layer at a path from what is shown: a layer inside of a block is gone to where it stands. */
export function goTo({ document, selection }: EditorState, at: string): Selection | undefined {
  const ids = at.split('/');
  const path = [...(selection.path ?? []), ...ids.slice(0, -1)];
  const network = networkAt(document, path);
  return network === undefined ? undefined : { ...selectLayers(network, ids.slice(-1)), path };
}

/** One step of the way that led to what is shown. */
export interface Level {
  readonly name: string;
  /** `×12`, for what is repeated. */
  readonly times: number;
  /** How many blocks are around it. */
  readonly depth: number;
}

/** The way that led to what is shown, from the project down. */
export function levels({ document, selection }: EditorState): readonly Level[] {
  const blocks = (selection.path ?? []).map((id, index): Level => {
    const layer = document.layers.get(id);
    return { name: layer?.name ?? id, times: layer?.block?.repeat ?? 1, depth: index + 1 };
  });
  return [{ name: document.project.title, times: 1, depth: 0 }, ...blocks];
}

/** The selection that shows a level above, with the block selected that was open in it; `undefined` where there is none. */
export function climb({ document, selection }: EditorState, depth: number): Selection | undefined {
  const { path = [] } = selection;
  const block = path[depth];
  const network = depth < 0 ? undefined : networkAt(document, path.slice(0, depth));
  if (block === undefined || network === undefined) return undefined;
  return { ...selectLayers(network, [block]), path: path.slice(0, depth) };
}
