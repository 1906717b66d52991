import type { LayerAnalysis, NetworkAnalysis } from '../analysis/analysis';
import { outputPorts } from '../analysis/arrivals';
import type { Connection } from '../document/document';
import { comparePorts } from '../document/ports';
import type { SceneSource } from './scene';

/** A connection with what follows for the layers at its ends. */
export interface Tensor {
  readonly connection: Connection;
  readonly from: LayerAnalysis;
  readonly to: LayerAnalysis;
  /** Which of the target's inputs it is, from 0, and of how many. */
  readonly input: number;
  readonly inputs: number;
}

/** The layers of a network that are drawn, in topological order, so that a picture does not depend on the order of a file. */
export const drawnLayers = ({ order, layers }: NetworkAnalysis): readonly LayerAnalysis[] =>
  order.flatMap((id) => layers.get(id) ?? []);

/** The connections between them, by the layers they enter and there by port. */
export function drawnTensors({ document, analysis }: SceneSource): readonly Tensor[] {
  const { root } = analysis;
  const arriving = new Map<string, Connection[]>();
  for (const connection of document.connections) {
    if (!root.layers.has(connection.from[0]) || !root.layers.has(connection.to[0])) continue;
    const group = arriving.get(connection.to[0]);
    if (group) group.push(connection);
    else arriving.set(connection.to[0], [connection]);
  }
  return drawnLayers(root).flatMap((to) => {
    const sorted = (arriving.get(to.id) ?? []).toSorted((a, b) => comparePorts(a.to[1], b.to[1]));
    return sorted.flatMap((connection, input): Tensor[] => {
      const from = root.layers.get(connection.from[0]);
      return from ? [{ connection, from, to, input, inputs: sorted.length }] : [];
    });
  });
}

/** Which output of its source a tensor leaves, from 0, and of how many. */
export function outputOf({ connection, from }: Tensor): { readonly index: number; readonly count: number } {
  const ports = outputPorts(from);
  return { index: Math.max(0, ports.indexOf(connection.from[1])), count: Math.max(1, ports.length) };
}

/** Every layer that a picture counts: those of the network and those inside its blocks, each instance once. */
export function* allLayers(network: NetworkAnalysis): Iterable<LayerAnalysis> {
  for (const layer of drawnLayers(network)) {
    yield layer;
    for (const { network: inside } of layer.instances) yield* allLayers(inside);
  }
}
