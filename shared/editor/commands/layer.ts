import { expandLayer } from '../../analysis/explain';
import { mayOpen, openComposite } from '../../document/edit/open-composite';
import { added } from '../../document/patch';
import type { Command } from '../command';
import { edit, onLayer } from '../command';
import { selectLayers } from '../selection';

/** What is done to the selected layer with the window's help. */
export const layerCommands: readonly Command[] = [
  onLayer({
    id: 'layer.settings',
    label: 'Edit Settings',
    menu: { in: 'edit', group: 4 },
    shortcuts: [{ keys: 'Enter', canvas: true }],
    keywords: ['form', 'inspector', 'field'],
    run: (_, layer) => ({ do: 'request', request: { request: 'editSettings', layer } }),
  }),
  onLayer({
    id: 'layer.rename',
    label: 'Rename',
    menu: { in: 'edit', group: 4 },
    shortcuts: [{ keys: 'F2' }],
    keywords: ['name', 'title'],
    run: (_, layer) => ({ do: 'request', request: { request: 'rename', layer } }),
  }),
  onLayer({
    id: 'layer.connect',
    label: 'Connect To…',
    menu: { in: 'edit', group: 4 },
    shortcuts: [{ keys: 'L', canvas: true }],
    keywords: ['edge', 'link', 'wire', 'skip', 'branch'],
    run: (_, from) => ({ do: 'request', request: { request: 'connect', from } }),
  }),
  onLayer({
    id: 'layer.open',
    label: 'Open into Layers',
    menu: { in: 'edit', group: 4 },
    shortcuts: [{ keys: 'Mod+Shift+G' }],
    keywords: ['expand', 'composite', 'transformer', 'ungroup', 'inside'],
    enabled: ({ document, analysis }, layer) => {
      const found = analysis.at(layer);
      return found !== undefined && expandLayer(found) !== undefined && mayOpen(document, found.layer);
    },
    run: ({ document, analysis, selection }, layer, { ids }) => {
      const found = analysis.at(layer);
      const expansion = found && expandLayer(found);
      if (!expansion) throw new Error(`${layer} is not made of layers.`);
      const patch = openComposite(document, layer, expansion, ids);
      const inside = added(patch, 'layers').map(({ id }) => id);
      return edit(`Open ${found.layer.name} into layers`, patch, {
        selection: selectLayers(selection.network, inside),
      });
    },
  }),
];
