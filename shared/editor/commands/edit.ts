import type { Command } from '../command';
import { attempt, choose } from '../command';
import { afterRemoval, removal } from '../removal';
import { isEmpty, nothing, selectAll } from '../selection';

export const editCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    label: 'Undo',
    labelNow: ({ history }) => ['Undo', history.done.at(-1)?.label].join(' ').trim(),
    menu: { in: 'edit', group: 1 },
    shortcuts: [{ keys: 'Mod+Z' }],
    native: 'undo',
    enabled: ({ history }) => history.done.length > 0,
    run: () => ({ do: 'undo' }),
  },
  {
    id: 'edit.redo',
    label: 'Redo',
    labelNow: ({ history }) => ['Redo', history.undone.at(-1)?.label].join(' ').trim(),
    menu: { in: 'edit', group: 1 },
    shortcuts: [{ keys: 'Mod+Y', on: 'other' }, { keys: 'Mod+Shift+Z' }],
    native: 'redo',
    enabled: ({ history }) => history.undone.length > 0,
    run: () => ({ do: 'redo' }),
  },
  {
    id: 'edit.delete',
    label: 'Delete',
    menu: { in: 'edit', group: 2 },
    shortcuts: [
      { keys: 'Backspace', canvas: true, on: 'mac' },
      { keys: 'Delete', canvas: true },
      { keys: 'Backspace', canvas: true },
    ],
    keywords: ['remove', 'disconnect'],
    enabled: ({ selection }) => !isEmpty(selection),
    run: (state) => attempt(removal(state), () => afterRemoval('Delete', state)),
  },
  {
    id: 'edit.select-all',
    label: 'Select All',
    menu: { in: 'edit', group: 3 },
    shortcuts: [{ keys: 'Mod+A' }],
    native: 'selectAll',
    run: ({ document, selection }) => choose(selectAll(document, selection.network)),
  },
  {
    id: 'edit.select-none',
    label: 'Select Nothing',
    menu: { in: 'edit', group: 3 },
    shortcuts: [{ keys: 'Escape', canvas: true }],
    keywords: ['deselect', 'clear'],
    enabled: ({ selection }) => !isEmpty(selection),
    run: ({ selection }) => choose(nothing(selection.network)),
  },
];
