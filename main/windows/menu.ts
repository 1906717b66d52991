import type { MenuItemConstructorOptions } from 'electron';
import type { Recent } from '@shared/ipc';
import type { Command, Menu } from '@shared/editor/command';
import { menus } from '@shared/editor/command';
import type { Shortcut } from '@shared/editor/keys';
import { accelerator } from '@shared/editor/keys';

/** What a menu is made from. */
export interface MenuSource {
  readonly commands: readonly Command[];
  /** Those that make sense where no window is open, as may be on a Mac. */
  readonly withoutWindow: ReadonlySet<string>;
  readonly recents: readonly Recent[];
  readonly platform: NodeJS.Platform;
  /** Adds what only developers need. */
  readonly development: boolean;
  /** A command was chosen. */
  readonly choose: (id: string) => void;
  /** A recent file was chosen, by its id. */
  readonly openRecent: (id: string) => void;
  readonly clearRecents: () => void;
}

type Item = MenuItemConstructorOptions;

/** The application's menu: the one list of commands, and what each system expects beside it. */
export function menuTemplate(source: MenuSource): Item[] {
  const isMac = source.platform === 'darwin';
  const own = menus.map(({ id, label }) => ({ label, submenu: [...itemsOf(id, source), ...systemItems(id, source)] }));
  const [help] = own.splice(-1);
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    ...own,
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    ...(help ? [{ ...help, role: 'help' } as const] : []),
  ];
}

const line: Item = { type: 'separator' };

/** The commands of one menu: a line between the groups, a submenu for those that share one. */
function itemsOf(menu: Menu, source: MenuSource): Item[] {
  const commands = source.commands.filter(({ menu: place }) => place?.in === menu);
  const groups = [...new Set(commands.map(({ menu: place }) => place?.group ?? 0))].sort((a, b) => a - b);
  return groups.flatMap((group, index) => [
    ...(index === 0 ? [] : [line]),
    ...groupItems(
      commands.filter(({ menu: place }) => place?.group === group),
      source,
    ),
  ]);
}

function groupItems(commands: readonly Command[], source: MenuSource): Item[] {
  const under = new Map<string, Item[]>();
  return commands.flatMap((command) => {
    const item = commandItem(command, source);
    const title = command.menu?.under;
    if (title === undefined) return [item, ...extraItems(command.id, source)];
    const submenu = under.get(title);
    if (submenu !== undefined) {
      submenu.push(item);
      return [];
    }
    const first = [item];
    under.set(title, first);
    return [{ label: title, submenu: first }];
  });
}

function commandItem({ id, label, menu, shortcuts, checked }: Command, { platform, choose }: MenuSource): Item {
  const shortcut = shortcuts?.find((candidate) => isShown(candidate, platform));
  return {
    id,
    label: menu?.label ?? label,
    type: checked === undefined ? 'normal' : 'checkbox',
    ...(shortcut === undefined ? {} : { accelerator: accelerator(shortcut) }),
    // The window takes the keys: only it knows whether someone is typing. A Mac asks the menu when the window did not want one.
    registerAccelerator: platform === 'darwin',
    click: () => {
      choose(id);
    },
  };
}

/** Keys that act on the canvas only would fire everywhere from a menu. */
const isShown = ({ on, canvas }: Shortcut, platform: NodeJS.Platform): boolean =>
  !canvas && (on === undefined || on === (platform === 'darwin' ? 'mac' : 'other'));

const extraItems = (after: string, source: MenuSource): Item[] => (after === 'file.open' ? [recentItems(source)] : []);

function recentItems({ recents, openRecent, clearRecents }: MenuSource): Item {
  const items = recents.map(({ id, name, folder, missing }): Item => ({
    // A lone & marks the letter that picks an item.
    label: `${name} (${folder})`.replaceAll('&', '&&'),
    enabled: !missing,
    click: () => {
      openRecent(id);
    },
  }));
  const clear: Item = { label: 'Clear Recent', enabled: recents.length > 0, click: clearRecents };
  return { label: 'Open Recent', submenu: [...items, ...(items.length > 0 ? [line] : []), clear] };
}

function systemItems(menu: Menu, { platform, development }: MenuSource): Item[] {
  const tools: Item[] = development ? [line, { role: 'reload' }, { role: 'toggleDevTools' }] : [];
  if (menu === 'view') return [line, { role: 'togglefullscreen' }, ...tools];
  if (menu === 'file' && platform !== 'darwin') return [line, { role: 'quit' }];
  return [];
}
