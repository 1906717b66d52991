import type { Document, Position } from '../document';
import { farthest } from '../document';
import { membersOf } from '../layer-ports';
import type { Patch } from '../patch';
import { replace } from '../patch';
import { existing } from './draft';

/** Puts layers and notes where a hand put them, by id. A place off the canvas becomes one at its border. */
export const setPositions = (document: Document, positions: ReadonlyMap<string, Position>): Patch =>
  [...positions].flatMap(([id, { x, y }]) => place(document, id, { x: onCanvas(x), y: onCanvas(y) }));

function place(document: Document, id: string, position: Position): Patch {
  const note = document.notes.get(id);
  if (note) return isAt(note, position) ? [] : [replace('notes', note, { ...note, position })];
  const layer = existing(document, 'layers', id);
  if (isAt(layer, position)) return [];
  return [replace('layers', layer, { ...layer, position: { ...layer.position, ...position } })];
}

const isAt = (item: { readonly position?: Position }, { x, y }: Position): boolean =>
  item.position?.x === x && item.position.y === y;

/** To a thousandth, as the file keeps it, and no further out than it takes. Adding 0 makes -0 plain. */
const onCanvas = (value: number): number =>
  Math.round(Math.max(-farthest, Math.min(farthest, value)) * 1000) / 1000 + 0;

/** Gives layers back to the automatic layout: those named, or all of a network. */
export const clearPositions = (document: Document, network: string, layers?: readonly string[]): Patch =>
  (layers?.map((id) => existing(document, 'layers', id)) ?? membersOf(document, network)).flatMap((layer) => {
    const { position, ...unplaced } = layer;
    return position ? [replace('layers', layer, unplaced)] : [];
  });
