import type { NetworkAnalysis } from '../analysis/analysis';
import type { EditorState } from './state';

/** The analysis of the network that is shown: of a block's inside, that of its first use. */
export const shownAnalysis = ({ analysis, selection }: EditorState): NetworkAnalysis | undefined =>
  find(analysis.root, selection.network);

function find(network: NetworkAnalysis, id: string): NetworkAnalysis | undefined {
  if (network.id === id) return network;
  for (const { instances } of network.layers)
    for (const instance of instances) {
      const found = find(instance.network, id);
      if (found) return found;
    }
  return undefined;
}
