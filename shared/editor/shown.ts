import type { MaybeShape, NetworkAnalysis } from '../analysis/analysis';
import { argumentsOf } from '../analysis/analyze-block';
import { outputPorts } from '../analysis/arrivals';
import type { Port } from '../document/document';
import type { Scope } from '../layers/expression';
import type { SceneSource } from '../scene/scene';
import type { EditorState } from './state';

/** The analysis of the network that is shown, by the path that one came: its shapes are those that arrive there. */
export function shownAnalysis({ analysis, selection }: EditorState): NetworkAnalysis | undefined {
  const { network, path = [] } = selection;
  const inside = path.reduce<NetworkAnalysis | undefined>(
    (around, id) => around?.layers.get(id)?.instances[0]?.network,
    analysis.root,
  );
  return inside?.id === network ? inside : find(analysis.root, network);
}

/** The first use of a network that could be worked out. */
function find(network: NetworkAnalysis, id: string): NetworkAnalysis | undefined {
  if (network.id === id) return network;
  for (const { instances } of network.layers)
    for (const instance of instances) {
      const found = find(instance.network, id);
      if (found) return found;
    }
  return undefined;
}

/** The values that the arguments of the shown network have on the way that one came. */
export function shownScope({ document, selection }: EditorState): Scope {
  const scopeOf = (network: string): Scope => document.networks.get(network)?.arguments ?? {};
  return (selection.path ?? []).reduce<Scope>((outer, id) => {
    const block = document.layers.get(id)?.block;
    const inner = block && argumentsOf(block, scopeOf(block.network), outer);
    return inner?.ok ? inner.value : {};
  }, scopeOf(document.project.root));
}

/** The shape at a port of the shown network; `null` or `undefined` where it is not known. */
export function shapeAt(state: EditorState, [id, port]: Port): MaybeShape | undefined {
  const layer = shownAnalysis(state)?.layers.get(id);
  return layer?.outputs[Math.max(0, outputPorts(layer).indexOf(port))];
}

/** What the picture of the shown network is made of: inside of a block, the block is all there is. */
export function shownSource(state: EditorState): SceneSource {
  const { document, analysis, selection } = state;
  const root = shownAnalysis(state);
  if (!root || root === analysis.root) return state;
  const { path = [] } = selection;
  return {
    document,
    analysis: { root, inferred: analysis.inferred, at: (inner) => analysis.at([...path, inner].join('/')) },
  };
}
