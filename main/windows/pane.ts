import type { BrowserWindow } from 'electron';
import type { EventData, EventKey } from '@shared/ipc';
import { events } from '@shared/ipc';
import { windowTitle } from '../projects/name';
import type { Project } from '../projects/project';
import type { Questions } from '../projects/questions';
import type { Pane } from '../projects/session';

/** A window, as the session in it sees it. */
export class WindowPane implements Pane {
  readonly questions: Questions;
  readonly #window: BrowserWindow;

  constructor(window: BrowserWindow, questions: Questions) {
    this.#window = window;
    this.questions = questions;
  }

  /** What the table does not describe does not leave, so the data is parsed here as well. */
  send<Key extends EventKey>(key: Key, data: EventData<Key>): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(key, events[key].parse(data));
  }

  label({ name, edited, readOnly, path }: Project): void {
    if (this.#window.isDestroyed()) return;
    this.#window.setTitle(windowTitle(name, edited, readOnly, process.platform));
    this.#window.setDocumentEdited(edited);
    this.#window.setRepresentedFilename(path ?? '');
  }

  focus(): void {
    if (this.#window.isDestroyed()) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }
}
