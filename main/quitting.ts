import { setTimeout as pause } from 'node:timers/promises';
import { app } from 'electron';
import type { Application } from './application';
import type { Asking } from './requests/services';
import { placementOf } from './windows/window';

/** How long quitting waits for what is being written. */
const patience = 10_000;

/** Less than the five seconds that Windows gives a process it wants to end, and time to write after the last page was waited for. */
const haste = 4_000;

/** Quitting asks about every window with unsaved changes, one after the other, and waits for what is being written. */
export class Quitting {
  readonly #application: Application;
  #asking = false;
  #mayQuit = false;

  constructor(application: Application) {
    this.#application = application;
  }

  /** For the event `before-quit`: holds the quitting up until nothing can be lost by it. */
  readonly hold = (event: { preventDefault: () => void }): void => {
    if (this.#mayQuit) return;
    event.preventDefault();
    if (!this.#asking) void this.#quit();
  };

  /**
   * The system ends the session, or something failed for good: nothing is asked, and the journals keep what is unsaved.
   * Resolves when they are written, or after four seconds.
   */
  readonly keepJournals = async (): Promise<void> => {
    const { desk } = this.#application;
    const journals = Promise.all(desk.sessions.map((session) => session.writeJournal()));
    await Promise.race([Promise.all([journals, this.#settled()]), pause(haste)]);
  };

  async #quit(): Promise<void> {
    this.#asking = true;
    const closed = await this.#closeAll();
    this.#asking = false;
    if (!closed) return;
    await Promise.race([this.#settled(), pause(patience)]);
    this.#mayQuit = true;
    app.quit();
  }

  /** Closes the windows as far as the person lets it: those with a question first, so that one Cancel keeps the others. */
  async #closeAll(): Promise<boolean> {
    const { windows, closing, memory } = this.#application;
    for (const { window, session } of [...windows.all.filter(isUnsaved), ...windows.all.filter(isSaved)]) {
      if (!(await closing.mayClose(session))) return false;
      memory.rememberPlacement(placementOf(window));
      window.destroy();
    }
    return true;
  }

  async #settled(): Promise<void> {
    const { saving, memory, recovery } = this.#application;
    await Promise.all([saving.settled(), memory.settled(), recovery.settled()]);
  }
}

const isUnsaved = ({ session }: Asking): boolean => session.project?.edited === true;

const isSaved = (asking: Asking): boolean => !isUnsaved(asking);
