import { grow, union } from '../layout/geometry';
import type { Layout } from '../layout/layout';
import { describeNetwork } from './caption';
import { drawFrame } from './frame';
import type { Scene, SceneSource } from './scene';
import { drawFlow } from './styles/flow';

/** The white around a figure. */
const margin = 24;

/**
 * The picture of a project's top network: the only place that knows what it looks like. Pure; an item about which nothing has
 * changed is the same object as in the scene before, even where everything around it moved.
 *
 * `layout` may be of an earlier version of the document, as long as a new one is being worked out.
 */
export function buildScene(source: SceneSource, layout: Layout): Scene {
  const items = drawFlow(source, layout);
  const diagram = union(items.map(({ box }) => box));
  const frame = drawFrame(source, diagram);
  return {
    title: source.document.project.title,
    description: describeNetwork(source.analysis.root),
    diagram,
    bounds: grow(union([diagram, ...frame.map(({ box }) => box)]), margin),
    items: [...items, ...frame],
  };
}
