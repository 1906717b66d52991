import type { LayerAnalysis, NetworkAnalysis } from '@shared/analysis/analysis';
import type { Command } from './command';
import { refuseUsage } from './command';
import { exitOfReading, exits } from './exit-codes';
import { explainLayer, explainNetwork } from './explain-text';
import { load } from './load';
import { sayProblem } from './outside';

/** The worked derivations, of the whole network or of one layer. */
export const explain: Command = {
  name: 'explain',
  usage: 'FILE [LAYER]',
  purpose: 'Show how each number comes about. LAYER is a name or an id, in a block BLOCK/LAYER.',
  operands: [1, 2],
  options: {},
  run: async ({ operands: [file = '', wanted] }, outside) => {
    const loaded = await load(file, outside);
    if (!loaded.ok) {
      sayProblem(outside, file, loaded.error);
      return exitOfReading(loaded.error);
    }
    const { root } = loaded.value.analysis;
    const layer = wanted === undefined ? undefined : findLayer(root, wanted);
    if (wanted !== undefined && !layer) return refuseUsage(outside, `${file} has no layer ${wanted}.`, 'explain');
    const lines = layer ? explainLayer(layer, loaded.value) : explainNetwork(loaded.value);
    await outside.write(`${lines.join('\n')}\n`);
    return exits.ok;
  },
};

/** The layer of this id or, failing that, of this name; `stage_1/conv_2` is a layer in a block. */
function findLayer(network: NetworkAnalysis, wanted: string): LayerAnalysis | undefined {
  const found = network.layers.get(wanted) ?? [...network.layers].find(({ layer }) => layer.name === wanted);
  if (found) return found;
  for (let slash = wanted.indexOf('/'); slash > 0; slash = wanted.indexOf('/', slash + 1)) {
    const inside = findLayer(network, wanted.slice(0, slash))?.instances[0]?.network;
    const layer = inside && findLayer(inside, wanted.slice(slash + 1));
    if (layer) return layer;
  }
  return undefined;
}
