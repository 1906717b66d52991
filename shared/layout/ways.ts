import { bottom, right, union, type Box, type Point } from './geometry';

/** How far a line runs straight before it first bends. */
const stub = 24;
/** How far above or below both boxes a line passes that finds no way between. */
const detour = 48;

/** How close by a box a detour goes, and how many edges are tried on each side. */
const clearance = 12;
const tried = 8;

/** The plain shapes: one step, or along a height between, above or below the two boxes. */
export function findPlainWays(start: Point, end: Point, from: Box, to: Box): readonly (readonly Point[])[] {
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
  const heights = [
    (bottom(upper) + lower.y) / 2,
    Math.min(from.y, to.y) - detour,
    Math.max(bottom(from), bottom(to)) + detour,
  ];
  const bends = [(start.x + end.x) / 2, end.x - stub, start.x + stub];
  return [
    ...bends.filter((x) => x - start.x >= stub && end.x - x >= stub).map((x) => stepAt(start, end, x)),
    ...heights.map((y) => goBy(start, end, start.x + stub, end.x - stub, y)),
  ];
}

/** Level, up or down once, level. */
const stepAt = (start: Point, end: Point, x: number): readonly Point[] => [
  start,
  { x, y: start.y },
  { x, y: end.y },
  end,
];

/** Out to the right, along a height, and in from the left. */
const goBy = (start: Point, end: Point, out: number, into: number, y: number): readonly Point[] => [
  start,
  { x: out, y: start.y },
  { x: out, y },
  { x: into, y },
  { x: into, y: end.y },
  end,
];

/** Ways close by the edges of the boxes: up or down once, or out, along a height and in again. */
export function findDetours(start: Point, end: Point, boxes: readonly Box[]): readonly (readonly Point[])[] {
  const edges = boxes.flatMap((box) => [box.x - clearance, right(box) + clearance]);
  const outs = [
    start.x + clearance,
    ...nearest(
      edges.filter((x) => x > start.x),
      start.x,
    ),
  ];
  const intos = [
    end.x - clearance,
    ...nearest(
      edges.filter((x) => x < end.x),
      end.x,
    ),
  ];
  const steps = [...outs, ...intos].filter((x) => x > start.x && x < end.x).map((x) => stepAt(start, end, x));
  const around = union(boxes);
  const heights = [
    ...nearest(
      boxes.flatMap((box) => [box.y - clearance, bottom(box) + clearance]),
      (start.y + end.y) / 2,
    ),
    around.y - clearance,
    bottom(around) + clearance,
  ];
  return [
    ...steps,
    ...outs.flatMap((out) => intos.flatMap((into) => heights.map((y) => goBy(start, end, out, into, y)))),
  ];
}

/** So many of the numbers, the nearest first: in a large network the way around is not looked for everywhere. */
const nearest = (all: readonly number[], to: number): readonly number[] =>
  [...new Set(all)].toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to)).slice(0, tried);
