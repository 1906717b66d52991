import type { Command } from '@shared/editor/command';
import { commandOf, shortcutOf } from '@shared/editor/commands/index';
import type { Platform } from '@shared/editor/keys';
import { shortcutText } from '@shared/editor/keys';
import type { EditorState } from '@shared/editor/state';
import type { MenuItem } from './menu-item';

/** The keys of a command as they are written on this platform; empty for one that has none. */
export function keysOf(command: Command, platform: Platform): string {
  const shortcut = shortcutOf(command, platform);
  return shortcut ? shortcutText(shortcut, platform) : '';
}

/** A tooltip: the name of what a button does, and its keys. */
export function tipOf(id: string, platform: Platform, name = commandOf(id).label): string {
  const keys = keysOf(commandOf(id), platform);
  return keys === '' ? name : `${name} (${keys})`;
}

/** Menu items for commands, in groups that lines part. */
export const commandItems = (
  groups: readonly (readonly string[])[],
  state: EditorState,
  platform: Platform,
): readonly MenuItem[] =>
  groups.flatMap((ids) =>
    ids.map((id, index) => ({ ...commandItem(commandOf(id), state, platform), parted: index === 0 })),
  );

const commandItem = (command: Command, state: EditorState, platform: Platform): MenuItem => ({
  id: command.id,
  label: command.labelNow?.(state) ?? command.label,
  keys: keysOf(command, platform),
  enabled: command.enabled?.(state) ?? true,
  ...(command.checked ? { checked: command.checked(state) } : {}),
});
