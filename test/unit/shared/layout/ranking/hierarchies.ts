import { findLateDepths } from '@shared/layout/depths';
import { findPieces } from '@shared/layout/pieces';
import { buildHierarchy, type Hierarchy } from '@shared/layout/ranking/hierarchy';
import { network } from '../boxes';

/** The hierarchy of a network without skips: `hierarchyOf('a b c', 'a d c')`. Its first vertices are the boxes as they come. */
export function hierarchyOf(...chains: readonly string[]): Hierarchy {
  const [piece = { boxes: [], links: [] }] = findPieces(network(...chains));
  const depths = findLateDepths(piece.boxes.length, piece.links);
  return buildHierarchy({ boxes: new Map(piece.boxes.entries()), lanes: piece.links }, (box) => depths[box] ?? 0);
}
