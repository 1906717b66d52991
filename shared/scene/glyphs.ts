/**
 * The signs of the diagram: one for each category of layers, and a few for what a layer may carry. All are drawn on a
 * grid of 16 × 16, in the colour they are asked for in.
 *
 * Colour never says anything alone: the glyph says the same without it.
 */
import { type Category } from '../layers/kind';
import { type Paint } from './palette';
import { type Mark } from './scene';

/** The side of the grid. */
export const glyphSize = 16;

/** A sign that is not a category: what a layer may be (frozen, wrong, worth a look) and what may be done (add). */
export type Sign = keyof typeof signs;

type Part = (paint: Paint) => Mark;

const line =
  (d: string, strokeWidth = 1.5): Part =>
  (stroke) => ({ type: 'path', d, stroke, strokeWidth, round: true });

const frame =
  (x: number, y: number, width: number, height: number, radius: number): Part =>
  (stroke) => ({ type: 'rect', x, y, width, height, radius, stroke, strokeWidth: 1.5 });

const dashedFrame =
  (x: number, y: number, width: number, height: number, radius: number): Part =>
  (stroke) => ({ type: 'rect', x, y, width, height, radius, stroke, strokeWidth: 1.5, dash: [2.4, 2], round: true });

const block =
  (x: number, y: number, width: number, height: number, radius: number): Part =>
  (fill) => ({ type: 'rect', x, y, width, height, radius, fill });

/** A block that lets what lies under it show. */
const veil =
  (x: number, y: number, width: number, height: number, radius: number): Part =>
  (fill) => ({ type: 'rect', x, y, width, height, radius, fill, opacity: 0.55 });

const dot =
  (x: number, y: number, radius: number): Part =>
  (fill) => ({ type: 'circle', x, y, radius, fill });

const glyphs: Readonly<Record<Category, readonly Part[]>> = {
  /** An arrow to a bar. */
  io: [line('M2.5 8H10M7 4.8 10.2 8 7 11.2M13.2 3v10')],
  /** A kernel on a grid. */
  conv: [
    frame(2.5, 2.5, 11, 11, 1.2),
    line('M2.5 6.2h11M2.5 9.8h11M6.2 2.5v11M9.8 2.5v11', 1),
    veil(2.5, 2.5, 7.3, 7.3, 1),
  ],
  /** Many become one. */
  pool: [line('M2.5 3h11M4.5 6.3h7M6.3 9.6h3.4'), dot(8, 13, 1)],
  /** Every node to every node. */
  dense: [
    line('M4 3.2 12 5.6M4 3.2 12 10.4M4 8l8-2.4M4 8l8 2.4M4 12.8l8-7.2M4 12.8l8-2.4', 0.9),
    ...[3.2, 8, 12.8].map((y) => dot(3.8, y, 1.6)),
    ...[5.6, 10.4].map((y) => dot(12.2, y, 1.6)),
  ],
  /** A bell curve. */
  norm: [line('M2 12.5h12M2.6 12.2C6 12 5.8 3.5 8 3.5s2 8.5 5.4 8.7')],
  /** A rectifier over its axis. */
  act: [line('M2 11.8h5.6L13.6 4'), line('M2 14h12', 0.8)],
  /** Nodes, two of them crossed out. */
  reg: [
    dot(3.6, 3.6, 1.5),
    dot(12.4, 3.6, 1.5),
    dot(8, 8, 1.5),
    dot(3.6, 12.4, 1.5),
    line('M6.6 2.2l2.8 2.8M9.4 2.2 6.6 5M11 11l2.8 2.8M13.8 11 11 13.8', 1.2),
  ],
  /** A block beside what it is spread out to. */
  shape: [frame(2.3, 4, 4.4, 8, 0.8), line('M9 5.2h5M9 8h5M9 10.8h5')],
  /** A plus in a circle. */
  merge: [line('M13.8 8A5.8 5.8 0 1 1 2.2 8a5.8 5.8 0 1 1 11.6 0M8 4.9v6.2M4.9 8h6.2')],
  /** An arrow back to its start. */
  recur: [line('M12.9 6.2A5.3 5.3 0 1 0 13.3 9M13.5 2.8v3.6H9.9')],
  /** One looks at three, at one of them most. */
  attn: [dot(3.5, 8, 1.7), line('M5 7.2 12.5 3M5 8.8 12.5 13', 0.9), line('M5.2 8h8', 2.4)],
  /** One row of a table. */
  embed: [line('M2.5 3h11M2.5 13h11M2.5 10h11', 1.2), block(2.2, 5.2, 11.6, 2.8, 0.8)],
  /** A question in a dashed frame. */
  custom: [
    dashedFrame(2.5, 2.5, 11, 11, 2),
    line('M6.3 6.4a1.8 1.8 0 1 1 2.5 1.7c-.6.2-.8.6-.8 1.2'),
    dot(8, 11.3, 0.8),
  ],
};

const signs = {
  frozen: [frame(3, 7, 10, 7, 1.5), line('M5.2 7V4.8a2.8 2.8 0 0 1 5.6 0V7')],
  problem: [line('M8 3.5v5.5', 2), dot(8, 12.3, 1.2)],
  advice: [dot(8, 4, 1.2), line('M8 7.5v5', 2)],
  add: [line('M8 3.5v9M3.5 8h9', 1.75)],
} as const satisfies Record<string, readonly Part[]>;

export const glyphMarks = (category: Category, paint: Paint): readonly Mark[] =>
  glyphs[category].map((part) => part(paint));

export const signMarks = (sign: Sign, paint: Paint): readonly Mark[] => signs[sign].map((part) => part(paint));
