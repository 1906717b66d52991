import type { Saving } from './saving';
import type { Session } from './session';

/** Asks about unsaved changes when windows close: once a window, however often it is told to. */
export class Closing {
  readonly #saving: Saving;
  readonly #asked = new Map<Session, Promise<boolean>>();

  constructor(saving: Saving) {
    this.#saving = saving;
  }

  /** Resolves to true where the window may close: nothing was unsaved, or it is saved now, or may be lost. */
  async mayClose(session: Session): Promise<boolean> {
    const asked = this.#asked.get(session) ?? this.#ask(session);
    this.#asked.set(session, asked);
    const answer = await asked;
    this.#asked.delete(session);
    return answer;
  }

  async #ask(session: Session): Promise<boolean> {
    const { project, pane } = session;
    if (!project?.edited) return true;
    pane.focus();
    const answer = await pane.questions.aboutUnsaved(project.name);
    if (answer === 'cancel') return false;
    if (answer === 'save' && !(await this.#save(session))) return false;
    await session.dropJournal();
    return true;
  }

  /** A project whose saving fails or is cancelled keeps its window. What a silent page may have had since is not claimed to be saved. */
  async #save(session: Session): Promise<boolean> {
    if (session.project === null) return true;
    const { project: latest, answered } = await session.latest(session.project);
    if (!answered && (await session.pane.questions.aboutSilentPage(latest.name)) === 'cancel') return false;
    const saved = await this.#saving.save(session, latest, latest.text);
    if (!saved.ok) session.complain(saved.error);
    return saved.ok && saved.value.done;
  }
}
