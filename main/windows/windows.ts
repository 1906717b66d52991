import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { Asking } from '../requests/services';
import { isFromPage } from '../security/sender';

/** The open windows, each with the session of its project. */
export class Windows {
  readonly #all = new Map<WebContents, Asking>();
  readonly #onFront: () => void;
  #front: Asking | null = null;

  /** `onFront` is called whenever another window has come to the front. */
  constructor(onFront: () => void) {
    this.#onFront = onFront;
  }

  add(asking: Asking): void {
    const { window } = asking;
    const { webContents } = window;
    this.#all.set(webContents, asking);
    this.#bringToFront(asking);
    window.on('focus', () => {
      this.#bringToFront(asking);
    });
    window.once('closed', () => {
      this.#all.delete(webContents);
      if (this.#front === asking) this.#bringToFront(this.all.at(-1) ?? null);
    });
  }

  get all(): readonly Asking[] {
    return [...this.#all.values()];
  }

  /** The window that has, or last had, the focus. */
  get front(): Asking | null {
    return this.#front;
  }

  /** Who sent a message: one of our windows; null where it was anything else than its page. */
  sender(event: IpcMainInvokeEvent, page: string): Asking | null {
    return isFromPage(event, page) ? (this.#all.get(event.sender) ?? null) : null;
  }

  #bringToFront(asking: Asking | null): void {
    this.#front = asking;
    this.#onFront();
  }
}
