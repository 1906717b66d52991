import type { Command } from '../command';
import { ask } from '../command';

export const helpCommands: readonly Command[] = [
  {
    id: 'help.shortcuts',
    label: 'Keyboard Shortcuts',
    menu: { in: 'help', group: 1 },
    shortcuts: [{ keys: 'F1' }, { keys: '?', canvas: true }],
    keywords: ['keys', 'help'],
    inFields: true,
    run: () => ask('shortcuts'),
  },
  {
    id: 'help.about',
    label: 'About Layerwright',
    menu: { in: 'help', group: 2 },
    keywords: ['version', 'licence', 'license'],
    run: () => ask('about'),
  },
];
