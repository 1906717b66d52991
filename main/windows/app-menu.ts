import { type BrowserWindow, Menu } from 'electron';
import type { Input } from '@shared/ipc';
import type { MenuSource } from './menu';
import { menuTemplate } from './menu';

type Commands = Input<'showCommands'>;

const unknown: Commands = { enabled: [], checked: [] };

/** The native menu. There is one for all windows; it shows what the one with the focus can do. */
export class AppMenu {
  readonly #shown = new WeakMap<BrowserWindow, Commands>();
  readonly #front: () => BrowserWindow | null;
  #source: MenuSource;

  /** `front` gives the window whose commands the menu shows; null where none is open. */
  constructor(source: MenuSource, front: () => BrowserWindow | null) {
    this.#front = front;
    this.#source = source;
    this.#build();
  }

  /** Makes the menu anew, with other recent files. */
  update({ recents }: Pick<MenuSource, 'recents'>): void {
    this.#source = { ...this.#source, recents };
    this.#build();
  }

  /** This window says what it can do now. */
  show(window: BrowserWindow, commands: Commands): void {
    this.#shown.set(window, commands);
    this.refresh();
  }

  /** Another window is in front now, or none is. */
  refresh(): void {
    const window = this.#front();
    const { enabled, checked } = (window && this.#shown.get(window)) ?? unknown;
    const [useful, ticked] = [new Set(enabled), new Set(checked)];
    for (const { id } of this.#source.commands) {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (!item) continue;
      item.enabled = useful.has(id) || (window === null && this.#source.withoutWindow.has(id));
      if (item.type === 'checkbox') item.checked = ticked.has(id);
    }
  }

  #build(): void {
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(this.#source)));
    this.refresh();
  }
}
