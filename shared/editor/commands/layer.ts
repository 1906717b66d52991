import type { Command } from '../command';
import { onLayer } from '../command';

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
];
