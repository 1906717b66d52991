import type { Document, Position } from '../document';
import { membersOf } from '../layer-ports';
import type { Patch } from '../patch';
import { replace } from '../patch';
import { existing } from './draft';

/** Puts layers and notes where a hand put them, by id. Positions are kept to a thousandth, as the file writes them. */
export const setPositions = (document: Document, positions: ReadonlyMap<string, Position>): Patch =>
  [...positions].flatMap(([id, { x, y }]) => {
    const position = { x: rounded(x), y: rounded(y) };
    const note = document.notes.get(id);
    if (note) return [replace('notes', note, { ...note, position })];
    const layer = existing(document, 'layers', id);
    return samePosition(layer.position, position) ? [] : [replace('layers', layer, { ...layer, position })];
  });

/** Gives layers back to the automatic layout: those named, or all of a network. */
export const clearPositions = (document: Document, network: string, layers?: readonly string[]): Patch =>
  (layers?.map((id) => existing(document, 'layers', id)) ?? membersOf(document, network)).flatMap((layer) => {
    const { position, ...unplaced } = layer;
    return position ? [replace('layers', layer, unplaced)] : [];
  });

const rounded = (value: number): number => Math.round(value * 1000) / 1000 + 0;

const samePosition = (a: Position | undefined, b: Position): boolean => a?.x === b.x && a.y === b.y;
