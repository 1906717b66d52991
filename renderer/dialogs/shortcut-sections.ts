import type { Command } from '@shared/editor/command';
import { menus } from '@shared/editor/command';
import { commands } from '@shared/editor/commands/index';
import type { Platform } from '@shared/editor/keys';
import { shortcutText } from '@shared/editor/keys';

export interface ShortcutLine {
  readonly label: string;
  readonly keys: readonly string[];
}

export interface ShortcutSection {
  readonly title: string;
  readonly lines: readonly ShortcutLine[];
}

/** The title for steps of the keyboard that stand in no menu. */
const elsewhere = 'Move and select';

/** The shortcuts of a platform, in the menus' order. It is made from the one list of commands. */
export function shortcutSections(platform: Platform): readonly ShortcutSection[] {
  const titles = [...menus.map(({ label }) => label), elsewhere];
  const titleOf = ({ menu }: Command): string => menus.find(({ id }) => id === menu?.in)?.label ?? elsewhere;
  return titles
    .map((title) => ({
      title,
      lines: linesOf(
        commands.filter((command) => titleOf(command) === title),
        platform,
      ),
    }))
    .filter(({ lines }) => lines.length > 0);
}

const linesOf = (list: readonly Command[], platform: Platform): readonly ShortcutLine[] =>
  list
    .map(({ label, shortcuts = [] }) => {
      const held = shortcuts.filter(({ on }) => on === undefined || on === platform);
      return { label, keys: [...new Set(held.map((shortcut) => shortcutText(shortcut, platform)))] };
    })
    .filter(({ keys }) => keys.length > 0);
