import type { Document, Layer } from '../document/document';

/**
 * The blocks that were opened, one inside the other, to come to the network that is shown: ids of layers from the top down. One
 * definition used twice is two paths, and has two sets of numbers.
 */
export type Path = readonly string[];

/** The network at the end of a path; `undefined` where the path does not exist (any more). */
export function networkAt({ layers, project }: Document, path: Path): string | undefined {
  let network: string | undefined = project.root;
  for (const id of path) {
    const layer: Layer | undefined = layers.get(id);
    network = layer && layer.network === network ? layer.block?.network : undefined;
    if (network === undefined) return undefined;
  }
  return network;
}

/** The shortest path to a network; `undefined` for one that no block on the way from the top shows. */
export function pathTo({ layers, project }: Document, network: string): Path | undefined {
  const blocks = [...layers].filter(({ block }) => block !== undefined);
  const found = new Map<string, Path>([[project.root, []]]);
  // A map iterates over what is added to it meanwhile: this is a breadth-first walk.
  for (const [outer, path] of found)
    for (const { id, network: around, block } of blocks)
      if (block && around === outer && !found.has(block.network)) found.set(block.network, [...path, id]);
  return found.get(network);
}
