import { labelBox, type Label } from '../layout/layout';
import { union, type Box, type Point } from '../layout/geometry';
import type { EdgeContent } from './edge-content';
import { drawArrow, type Branch } from './line';
import { types, widthOf, write, type Type } from './marks';
import type { Mark } from './scene';

/** Distances from the line to the baselines above and below it. */
const baselines = { shape: -7, sum: 14 } as const;
/** The room kept for the texts, and that for a line without a sum. */
const room = { shape: 19, sum: 19, line: 4 } as const;
const dash = [5, 4] as const;

interface Piece {
  readonly text: string;
  readonly type: Type;
}

/** The room that the texts of an edge need about its line. */
export function measureLabel(content: EdgeContent): Label {
  const width = Math.max(lineWidth(shapePieces(content)), widthOf(content.sum, types.sum));
  return { width: Math.ceil(width), above: room.shape, below: content.sum === '' ? room.line : room.sum };
}

/** What an edge looks like on its way. */
export function drawEdge(content: EdgeContent, branch: Branch, label: Point): readonly Mark[] {
  const { line, head } = drawArrow(branch);
  const paint = content.isRefused ? 'danger' : 'edge';
  return [
    { type: 'path', d: line, stroke: paint, strokeWidth: 1.5, ...(content.isAssumed ? { dash } : {}) },
    { type: 'path', d: head, fill: paint },
    ...writeLine(shapePieces(content), label.x, label.y + baselines.shape),
    ...(content.sum === '' ? [] : [write(content.sum, types.sum, label.x, label.y + baselines.sum, 'middle')]),
  ];
}

/** The room that an edge takes in the picture. */
export const edgeBox = (content: EdgeContent, { points }: Branch, label: Point): Box =>
  union([...points.map(pointBox), labelBox(label, measureLabel(content))]);

const pointBox = ({ x, y }: Point): Box => ({
  x: x - room.line,
  y: y - room.line,
  width: 2 * room.line,
  height: 2 * room.line,
});

/** `20×20×3 → 1,200`, the flattened size in the colour of the layer that flattens; `28×28×128 assumed` after a problem. */
function shapePieces({ shape, seen, seenPaint, isAssumed, isRefused }: EdgeContent): readonly Piece[] {
  const base: Type = isRefused ? { ...types.shape, fill: 'danger' } : types.shape;
  return [
    { text: shape, type: base },
    ...(seen === '' ? [] : [{ text: `→ ${seen}`, type: { ...types.seen, fill: seenPaint } }]),
    ...(isAssumed ? [{ text: 'assumed', type: { ...types.shape, fill: 'ink-3' } as const }] : []),
  ];
}

const space = widthOf(' ', types.shape);

const lineWidth = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text, type }) => sum + widthOf(text, type) + space, -space);

/** Pieces of text in a row, the whole centred. */
function writeLine(pieces: readonly Piece[], middle: number, y: number): readonly Mark[] {
  let x = middle - lineWidth(pieces) / 2;
  return pieces.map(({ text, type }) => {
    const mark = write(text, type, x, y);
    x += widthOf(text, type) + space;
    return mark;
  });
}
