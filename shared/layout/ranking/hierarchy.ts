import type { PieceLink } from '../pieces';
import { boxGap, labelHeight, laneGap, type Depth, type Segment } from '../ranks';

/**
 * A segment in which every edge leads from one rank to the next (a proper hierarchy after Sugiyama, Tagawa and Toda, 1981). Its
 * vertices are numbers: the boxes, and on every rank that a link passes a place for its line.
 *
 * All links of one output pass the ranks as one **trunk**, of which each branches off in the last gap before its box, where its
 * label stands. A tensor that forty blocks use is one line, and the hierarchy grows with the reach of the outputs, not with the
 * sum of all links.
 */
export interface Hierarchy {
  readonly count: number;
  /** The vertices of every rank, in the order in which they were found: from the boxes that nothing leads to, in depth. */
  readonly ranks: Order;
  /** What leads to a vertex, and where it leads. */
  readonly above: Neighbours;
  readonly below: Neighbours;
  /** The height that a vertex needs, and the room that is to be kept to the next. */
  readonly heights: Float64Array;
  readonly gaps: Float64Array;
  /** For a vertex of a trunk the next one, else -1. */
  readonly onward: Int32Array;
  /** True for the boxes. */
  isBox(vertex: number): boolean;
  /** The vertices that a link passes; the last one has its label. */
  readonly ways: ReadonlyMap<PieceLink, readonly number[]>;
  /** The boxes of the piece by vertex. */
  readonly boxes: readonly number[];
}

/** Vertices by rank, each rank from the top down. */
export type Order = readonly (readonly number[])[];

export type Neighbours = readonly (readonly number[])[];

interface Vertex {
  readonly rank: number;
  readonly height: number;
  readonly gap: number;
}

/** Makes the hierarchy of a segment whose columns are known. */
export function buildHierarchy(segment: Segment, depth: Depth): Hierarchy {
  const boxes = [...segment.boxes.keys()];
  const vertexOf = new Map(boxes.map((box, vertex) => [box, vertex]));
  const vertices: Vertex[] = [];
  const above: number[][] = [];
  const below: number[][] = [];
  const onward = new Map<number, number>();

  const add = (vertex: Vertex): number => {
    above.push([]);
    below.push([]);
    return vertices.push(vertex) - 1;
  };
  const join = (from: number, to: number): void => {
    below[from]?.push(to);
    above[to]?.push(from);
  };

  for (const [box, { height }] of segment.boxes) add({ rank: 2 * depth(box), height, gap: boxGap });

  const trunks = new Map<string, number[]>();
  const ways = new Map<PieceLink, readonly number[]>();
  for (const lane of segment.lanes) {
    const trunk = trunkOf(trunks, lane);
    const [source, target] = [vertexOf.get(lane.from) ?? 0, vertexOf.get(lane.to) ?? 0];
    const start = 2 * depth(lane.from);
    const labelRank = 2 * depth(lane.to) - 1;
    const passed = labelRank - start - 1;
    while (trunk.length < passed) {
      const before = trunk.at(-1) ?? source;
      const next = add({ rank: start + trunk.length + 1, height: 0, gap: laneGap });
      join(before, next);
      if (before !== source) onward.set(before, next);
      trunk.push(next);
    }
    const label = add({ rank: labelRank, height: labelHeight(lane.link.label), gap: laneGap });
    join(trunk[passed - 1] ?? source, label);
    join(label, target);
    ways.set(lane, [...trunk.slice(0, passed), label]);
  }

  return {
    count: vertices.length,
    ranks: discover(vertices, above, below),
    above,
    below,
    heights: Float64Array.from(vertices, ({ height }) => height),
    gaps: Float64Array.from(vertices, ({ gap }) => gap),
    onward: Int32Array.from(vertices, (_, vertex) => onward.get(vertex) ?? -1),
    isBox: (vertex) => vertex < boxes.length,
    ways,
    boxes,
  };
}

function trunkOf(trunks: Map<string, number[]>, { from, link }: PieceLink): number[] {
  const key = `${from} ${link.output.index}`;
  const known = trunks.get(key) ?? [];
  trunks.set(key, known);
  return known;
}

/** The vertices of every rank in the order of a walk in depth (iterative: a network may be very deep). */
function discover(vertices: readonly Vertex[], above: Neighbours, below: Neighbours): Order {
  const first = vertices.reduce((least, { rank }) => Math.min(least, rank), Infinity);
  const last = vertices.reduce((most, { rank }) => Math.max(most, rank), -Infinity);
  const ranks = Array.from({ length: Math.max(0, last - first + 1) }, (): number[] => []);
  const seen = new Uint8Array(vertices.length);
  const walkFrom = (start: number): void => {
    const waiting = [start];
    for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) {
      if (seen[vertex]) continue;
      seen[vertex] = 1;
      ranks[(vertices[vertex]?.rank ?? 0) - first]?.push(vertex);
      for (const next of below[vertex]?.toReversed() ?? []) waiting.push(next);
    }
  };
  for (const vertex of vertices.keys()) if (above[vertex]?.length === 0) walkFrom(vertex);
  return ranks;
}
