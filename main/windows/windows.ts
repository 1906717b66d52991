import type { BrowserWindow, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Asking } from '../requests/services';
import { isFromPage } from '../security/sender';

/** The open windows, each with the session of its project. */
export class Windows {
  readonly #all = new Map<WebContents, Asking>();
  #front: BrowserWindow | null = null;

  add(asking: Asking): void {
    const { window } = asking;
    const { webContents } = window;
    this.#all.set(webContents, asking);
    this.#front ??= window;
    window.on('focus', () => {
      this.#front = window;
    });
    window.once('closed', () => {
      this.#all.delete(webContents);
      if (this.#front === window) this.#front = this.all[0]?.window ?? null;
    });
  }

  get all(): readonly Asking[] {
    return [...this.#all.values()];
  }

  /** The window that has, or last had, the focus. */
  get front(): Asking | null {
    return (this.#front && this.#all.get(this.#front.webContents)) ?? null;
  }

  /** Who sent a message: one of our windows; null where it was anything else than its page. */
  sender(event: IpcMainInvokeEvent, page: string): Asking | null {
    return isFromPage(event, page) ? (this.#all.get(event.sender) ?? null) : null;
  }
}
