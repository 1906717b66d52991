import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { PieceLink } from './pieces';
import type { Depth, Lane, RankedSegment, Segment } from './ranks';
import { boxGap, labelHeight, laneGap } from './ranks';

type DagreGraph = InstanceType<typeof Graph<GraphLabel, NodeLabel, EdgeLabel>>;

/**
 * Ranks a segment with dagre: few crossings, and heights after Brandes and Köpf. The columns are given, as the least lengths
 * of the links; the widths are left to a later pass, which knows how many upright lines a gap must hold.
 */
export function rankByDagre({ boxes, lanes }: Segment, depth: Depth): RankedSegment {
  const graph: DagreGraph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: boxGap, edgesep: laneGap });
  for (const [index, { width, height }] of boxes) graph.setNode(String(index), { width, height });
  for (const { link, from, to } of lanes)
    graph.setEdge(String(from), String(to), {
      minlen: depth(to) - depth(from),
      width: 1,
      height: labelHeight(link.label),
      labelpos: 'c',
    });
  layout(graph);
  return {
    boxes: new Map([...boxes.keys()].map((box) => [box, Math.round(graph.node(String(box)).y ?? 0)])),
    lanes: new Map(lanes.map((link) => [link, readLane(graph, link, depth)])),
  };
}

/** The first and last points of an edge lie on its boxes; those between are one a rank, in the middle of the rank. */
function readLane(graph: DagreGraph, { from, to }: PieceLink, depth: Depth): Lane {
  const { points = [], x: labelX = 0 } = graph.edge(String(from), String(to));
  const passes = points.slice(1, -1);
  const labelled = passes.findIndex(({ x }) => Math.abs(x - labelX) < 1);
  return { ys: passes.map(({ y }) => Math.round(y)), labelRank: 2 * depth(from) + 1 + Math.max(0, labelled) };
}
