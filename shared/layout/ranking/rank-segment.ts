import type { PieceLink } from '../pieces';
import type { Depth, RankedSegment, Segment } from '../ranks';
import { placeHeights } from './heights';
import { buildHierarchy } from './hierarchy';
import { orderRanks } from './order';

/**
 * The heights of a segment whose columns are known, in three passes:
 *
 * 1. `hierarchy`: a vertex for every rank that a line passes, one trunk for all links of an output.
 * 2. `order`: what stands over what, with few crossings.
 * 3. `heights`: how high everything stands, with straight lines.
 */
export function rankSegment(segment: Segment, depth: Depth): RankedSegment {
  if (segment.boxes.size <= 2 && segment.lanes.length <= 1) return straight(segment, depth);
  const hierarchy = buildHierarchy(segment, depth);
  const heights = placeHeights(hierarchy, orderRanks(hierarchy));
  const heightOf = (vertex: number): number => Math.round(heights[vertex] ?? 0);
  return {
    boxes: new Map(hierarchy.boxes.map((box, vertex) => [box, heightOf(vertex)])),
    lanes: new Map(
      [...hierarchy.ways].map(([link, way]) => [link, { ys: way.map(heightOf), labelRank: 2 * depth(link.to) - 1 }]),
    ),
  };
}

/** Most segments of a long network are one link between two boxes, which is level. */
const straight = ({ boxes, lanes }: Segment, depth: Depth): RankedSegment => ({
  boxes: new Map([...boxes.keys()].map((box) => [box, 0])),
  lanes: new Map(
    lanes.map((link) => [link, { ys: between(link, depth).map(() => 0), labelRank: 2 * depth(link.to) - 1 }]),
  ),
});

/** The ranks that a link passes. */
const between = ({ from, to }: PieceLink, depth: Depth): readonly number[] =>
  Array.from({ length: 2 * (depth(to) - depth(from)) - 1 }, (_, index) => 2 * depth(from) + 1 + index);
