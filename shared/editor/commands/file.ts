import type { Command, Scale } from '../command';
import { ask } from '../command';

const scales: readonly Scale[] = [1, 2, 3, 4];

/** PNG is exported and copied at this scale unless another is asked for: sharp on any screen. */
const usualScale: Scale = 2;

export const fileCommands: readonly Command[] = [
  {
    id: 'file.new',
    label: 'New',
    menu: { in: 'file', group: 1 },
    shortcuts: [{ keys: 'Mod+N' }],
    keywords: ['create', 'window'],
    inFields: true,
    run: () => ask('new'),
  },
  {
    id: 'file.open',
    label: 'Open…',
    menu: { in: 'file', group: 1 },
    shortcuts: [{ keys: 'Mod+O' }],
    inFields: true,
    run: () => ask('open'),
  },
  {
    id: 'file.import',
    label: 'Import…',
    menu: { in: 'file', group: 1 },
    keywords: ['keras', 'tensorflow', 'model', 'json', 'convert'],
    inFields: true,
    run: () => ask('import'),
  },
  {
    id: 'file.save',
    label: 'Save',
    menu: { in: 'file', group: 2 },
    shortcuts: [{ keys: 'Mod+S' }],
    inFields: true,
    run: () => ask('save'),
  },
  {
    id: 'file.save-as',
    label: 'Save As…',
    menu: { in: 'file', group: 2 },
    shortcuts: [{ keys: 'Mod+Shift+S' }],
    inFields: true,
    run: () => ask('saveAs'),
  },
  {
    id: 'file.export-svg',
    label: 'Export SVG…',
    menu: { in: 'file', group: 3 },
    shortcuts: [{ keys: 'Mod+Shift+E' }],
    keywords: ['picture', 'figure', 'vector'],
    inFields: true,
    run: () => ({ do: 'request', request: { request: 'export', format: 'svg' } }),
  },
  ...scales.map((scale): Command => ({
    id: `file.export-png-${scale}`,
    label: `Export PNG at ${scale}×…`,
    menu: { in: 'file', group: 3, under: 'Export PNG', label: `${scale}×…` },
    ...(scale === usualScale ? { shortcuts: [{ keys: 'Mod+Shift+X' }] } : {}),
    keywords: ['picture', 'image', 'bitmap', 'pixels'],
    inFields: true,
    run: () => ({ do: 'request', request: { request: 'export', format: 'png', scale } }),
  })),
  {
    id: 'file.copy-svg',
    label: 'Copy Diagram as SVG',
    menu: { in: 'file', group: 4 },
    keywords: ['picture', 'clipboard'],
    run: () => ({ do: 'request', request: { request: 'copyDiagram', format: 'svg' } }),
  },
  {
    id: 'file.copy-png',
    label: 'Copy Diagram as PNG',
    menu: { in: 'file', group: 4 },
    shortcuts: [{ keys: 'Mod+Shift+C' }],
    keywords: ['picture', 'image', 'clipboard'],
    run: () => ({ do: 'request', request: { request: 'copyDiagram', format: 'png', scale: usualScale } }),
  },
  {
    id: 'file.close',
    label: 'Close',
    menu: { in: 'file', group: 5 },
    shortcuts: [{ keys: 'Mod+W' }],
    inFields: true,
    run: () => ask('close'),
  },
];
