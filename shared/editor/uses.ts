import type { LayerAnalysis } from '../analysis/analysis';
import type { Network } from '../document/document';
import { definitionsFor, useDefinition } from '../document/edit/definitions';
import type { IdSource } from '../document/names';
import { added } from '../document/patch';
import type { Outcome } from './command';
import { attempt } from './command';
import { selectLayers } from './selection';
import type { EditorState } from './state';

/** The definitions that one more block in the shown network may show. */
export const usable = ({ document, selection }: EditorState): readonly Network[] =>
  definitionsFor(document, selection.network);

/** Adds one more use of a definition after the selected layers, and selects it. */
export function useAgain({ document, selection }: EditorState, definition: string, ids: IdSource): Outcome {
  const { network, layers: after } = selection;
  return attempt(useDefinition(document, { definition, network, after }, ids), (patch) => {
    const layers = added(patch, 'layers');
    const name = layers[0]?.name ?? 'a block';
    return {
      label: `Add ${name}`,
      selection: selectLayers(
        network,
        layers.map(({ id }) => id),
      ),
    };
  });
}

/** A block that shows a definition, wherever it stands: what it looks like is taken from there. */
export function someUse({ analysis }: EditorState, definition: string): LayerAnalysis | undefined {
  const waiting = [analysis.root];
  // A list is read while it grows: this walks down all blocks.
  for (const network of waiting)
    for (const layer of network.layers) {
      if (layer.layer.block?.network === definition) return layer;
      waiting.push(...layer.instances.slice(0, 1).map((instance) => instance.network));
    }
  return undefined;
}
