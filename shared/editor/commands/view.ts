import type { Command, ThemeChoice } from '../command';
import { ask } from '../command';
import { isEmpty } from '../selection';

const themes: readonly { readonly theme: ThemeChoice; readonly label: string }[] = [
  { theme: 'system', label: "The System's" },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
];

export const viewCommands: readonly Command[] = [
  {
    id: 'view.command-palette',
    label: 'Command Palette…',
    menu: { in: 'view', group: 1 },
    shortcuts: [{ keys: 'Mod+K' }, { keys: 'Mod+Shift+P' }],
    inFields: true,
    unlisted: true,
    run: () => ask('commandPalette'),
  },
  {
    id: 'view.palette',
    label: 'Layers',
    menu: { in: 'view', group: 2 },
    shortcuts: [{ keys: 'Mod+1' }],
    keywords: ['palette', 'panel', 'show', 'hide'],
    inFields: true,
    run: () => ask('togglePalette'),
  },
  {
    id: 'view.find-layer',
    label: 'Find a Layer to Add',
    shortcuts: [{ keys: '/', canvas: true }],
    keywords: ['palette', 'search', 'insert'],
    run: () => ask('searchPalette'),
  },
  {
    id: 'view.inspector',
    label: 'Inspector',
    menu: { in: 'view', group: 2 },
    shortcuts: [{ keys: 'Mod+2' }],
    keywords: ['settings', 'form', 'panel', 'show', 'hide'],
    inFields: true,
    run: () => ask('toggleInspector'),
  },
  {
    id: 'view.summary',
    label: 'Summary Table',
    menu: { in: 'view', group: 2 },
    shortcuts: [{ keys: 'Mod+3' }],
    keywords: ['layers', 'list', 'panel', 'show', 'hide'],
    inFields: true,
    run: () => ask('toggleSummary'),
  },
  {
    id: 'view.zoom-in',
    label: 'Zoom In',
    menu: { in: 'view', group: 3 },
    shortcuts: [{ keys: 'Mod+=' }, { keys: 'Mod+Plus' }],
    inFields: true,
    run: () => ask('zoomIn'),
  },
  {
    id: 'view.zoom-out',
    label: 'Zoom Out',
    menu: { in: 'view', group: 3 },
    shortcuts: [{ keys: 'Mod+-' }],
    inFields: true,
    run: () => ask('zoomOut'),
  },
  {
    id: 'view.zoom-actual',
    label: 'Zoom to 100 %',
    menu: { in: 'view', group: 3 },
    shortcuts: [{ keys: 'Mod+0' }],
    keywords: ['actual', 'reset'],
    inFields: true,
    run: () => ask('zoomActual'),
  },
  {
    id: 'view.zoom-fit',
    label: 'Zoom to Fit',
    menu: { in: 'view', group: 3 },
    shortcuts: [{ keys: 'Shift+1', canvas: true }],
    keywords: ['all', 'whole'],
    run: () => ask('zoomFit'),
  },
  {
    id: 'view.zoom-selection',
    label: 'Zoom to Selection',
    menu: { in: 'view', group: 3 },
    shortcuts: [{ keys: 'Shift+2', canvas: true }],
    enabled: ({ selection }) => !isEmpty(selection),
    run: () => ask('zoomSelection'),
  },
  ...themes.map(({ theme, label }): Command => ({
    id: `view.theme-${theme}`,
    label: `Theme: ${label}`,
    menu: { in: 'view', group: 4, under: 'Theme', label },
    keywords: ['appearance', 'colours', 'night', 'bright'],
    run: () => ({ do: 'request', request: { request: 'theme', theme } }),
  })),
];
