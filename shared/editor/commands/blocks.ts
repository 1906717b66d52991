import { expandLayer } from '../../analysis/explain';
import { openingOf } from '../../analysis/opening';
import type { LayerAnalysis } from '../../analysis/analysis';
import { membersOf } from '../../document/layer-ports';
import { makeUnique, usesOf } from '../../document/edit/definitions';
import { group } from '../../document/edit/group';
import { mayOpen, openComposite } from '../../document/edit/open-composite';
import { ungroup } from '../../document/edit/ungroup';
import type { Patch } from '../../document/patch';
import { added, touched } from '../../document/patch';
import type { Command, Context, Outcome } from '../command';
import { attempt, choose, edit, onLayer } from '../command';
import { describe } from '../describe';
import { fold, foldable } from '../folding';
import { enter, leave } from '../levels';
import { selectLayers } from '../selection';
import { shapeAt, shownAnalysis } from '../shown';
import type { EditorState } from '../state';

/** Layers put together, opened, and taken apart again. */
export const blockCommands: readonly Command[] = [
  {
    id: 'block.make',
    label: 'Make Block',
    menu: { in: 'edit', group: 7 },
    shortcuts: [{ keys: 'Mod+G' }],
    keywords: ['group', 'module', 'submodel', 'nest', 'wrap', 'repeat'],
    enabled: ({ selection }) => selection.layers.length > 0,
    run: makeBlock,
  },
  onLayer({
    id: 'block.open',
    label: 'Open Block',
    menu: { in: 'edit', group: 7 },
    shortcuts: [{ keys: 'Mod+ArrowDown', canvas: true }],
    keywords: ['enter', 'inside', 'edit', 'definition'],
    enabled: (state, layer) => enter(state, layer) !== undefined,
    run: (state, layer) => choose(enter(state, layer) ?? state.selection),
  }),
  {
    id: 'block.leave',
    label: 'Go Up',
    menu: { in: 'edit', group: 7 },
    shortcuts: [{ keys: 'Mod+ArrowUp', canvas: true }],
    keywords: ['leave', 'close', 'block', 'outside', 'parent'],
    enabled: (state) => leave(state) !== undefined,
    run: (state) => choose(leave(state) ?? state.selection),
  },
  onLayer({
    id: 'block.ungroup',
    label: 'Ungroup',
    labelNow: (state) => (isComposite(selected(state)) ? 'Open into Layers' : 'Ungroup'),
    menu: { in: 'edit', group: 7 },
    shortcuts: [{ keys: 'Mod+Shift+G' }],
    keywords: ['open', 'expand', 'composite', 'transformer', 'inside', 'unroll', 'explode', 'block'],
    enabled: ({ document, ...state }, layer) => {
      const found = shownAnalysis({ document, ...state })?.layers.get(layer);
      if (!found) return false;
      return isComposite(found) ? mayOpen(document, found.layer) : openingOf(found) !== undefined;
    },
    run: takeApart,
  }),
  onLayer({
    id: 'block.unique',
    label: 'Make Unique',
    menu: { in: 'edit', group: 7 },
    keywords: ['block', 'definition', 'copy', 'duplicate', 'detach'],
    enabled: ({ document }, layer) => {
      const network = document.layers.get(layer)?.block?.network;
      return network !== undefined && document.networks.has(network) && usesOf(document, network).length > 1;
    },
    run: ({ document, selection }, layer, { ids }) =>
      edit(`Make ${describe(document, selection)} unique`, makeUnique(document, layer, ids)),
  }),
  {
    id: 'block.fold',
    label: 'Fold Repeats',
    menu: { in: 'edit', group: 7 },
    keywords: ['block', 'identical', 'runs', 'compress', 'repeat', 'same'],
    enabled: ({ document, selection }) => membersOf(document, selection.network).length > 2,
    run: (state, { ids }) => fold(state, foldable(state), ids),
  },
];

const selected = (state: EditorState): LayerAnalysis | undefined =>
  shownAnalysis(state)?.layers.get(state.selection.layers.at(-1) ?? '');

const isComposite = (layer: LayerAnalysis | undefined): boolean =>
  layer !== undefined && expandLayer(layer) !== undefined;

function makeBlock(state: EditorState, { ids }: Context): Outcome {
  const { document, selection } = state;
  const { network, layers, notes } = selection;
  const made = group(document, { network, layers, notes, shapeAt: (port) => shapeAt(state, port) }, ids);
  return attempt(made, (patch) => ({
    label: `Make a block of ${describe(document, { ...selection, notes: [] })}`,
    selection: selectLayers(network, addedTo(network, patch).slice(0, 1)),
  }));
}

/** What stands for others is replaced by them: a block by what is inside, a composite by what it is made of. */
function takeApart(state: EditorState, id: string, { ids }: Context): Outcome {
  const { document, selection } = state;
  const layer = shownAnalysis(state)?.layers.get(id);
  const expansion = layer && expandLayer(layer);
  if (expansion) {
    const patch = openComposite(document, id, expansion, ids);
    const inside = addedTo(selection.network, patch);
    return edit(`Open ${layer.layer.name} into layers`, patch, { selection: selectLayers(selection.network, inside) });
  }
  const opening = layer && openingOf(layer);
  if (!opening) throw new Error(`${id} is not made of layers.`);
  return attempt(ungroup(document, id, opening, ids), (patch) => ({
    label: `Ungroup ${layer.layer.name}`,
    selection: selectLayers(selection.network, broughtTo(selection.network, patch)),
  }));
}

const addedTo = (network: string, patch: Patch): readonly string[] =>
  added(patch, 'layers')
    .filter((layer) => layer.network === network)
    .map(({ id }) => id);

/** The layers that stand in a network after a patch and did not before. */
function broughtTo(network: string, patch: Patch): readonly string[] {
  const isHere = (item: unknown): boolean =>
    typeof item === 'object' && item !== null && 'network' in item && item.network === network;
  const brought = new Set(patch.flatMap(({ id, before, after }) => (isHere(after) && !isHere(before) ? [id] : [])));
  return touched(patch, 'layers').filter((id) => brought.has(id));
}
