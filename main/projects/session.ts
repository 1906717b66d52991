import type { EventData, EventKey, Fault } from '@shared/ipc';
import type { Problem } from '@shared/result';
import { problem } from '@shared/result';
import { toFault } from '../fault';
import type { RecoveryFolder } from '../user-data/recovery';
import { JournalClock } from './journal';
import type { Project } from './project';
import { toOpened, toSnapshot } from './project';
import type { Questions } from './questions';

/** A window, as far as its project is concerned. */
export interface Pane {
  readonly questions: Questions;
  send<Key extends EventKey>(key: Key, data: EventData<Key>): void;
  /** Puts the project's name, its unsaved mark and its file where the system shows them. */
  label(project: Project): void;
  focus(): void;
}

/** How long a page may take to say what its project is now. One that hangs does not keep the window from closing. */
const patience = 2_000;

/** Editing goes on without its journal, but the person should know. */
const journalNotWritten = problem<{ readonly name: string; readonly cause: Problem }>({
  code: 'journal-not-written',
  severity: 'warning',
  text: ({ name, cause }) => ({
    message: `The unsaved changes of ${name} cannot be kept for recovery.`,
    expected: 'A data folder that can be written to.',
    received: cause.text().received,
    remedy: 'Save the project often, and see to the disk.',
  }),
});

/** The project in one window: what main knows of it, and its recovery journal. */
export class Session {
  readonly pane: Pane;
  readonly #recovery: RecoveryFolder;
  readonly #clock = new JournalClock(() => void this.writeJournal());
  #project: Project | null = null;
  #heard = (): void => undefined;
  #asking: Promise<boolean> | undefined;
  #journalFailed = false;
  #listening = false;
  #faults: readonly Fault[] = [];

  constructor(pane: Pane, recovery: RecoveryFolder) {
    this.pane = pane;
    this.#recovery = recovery;
  }

  /** Null while the window shows the start screen. */
  get project(): Project | null {
    return this.#project;
  }

  /** True where another project may take the window's place: on the start screen, or over a new one nobody touched. */
  get isFree(): boolean {
    return !this.#project?.filled;
  }

  show(project: Project): void {
    this.#project = project;
    this.#asking = undefined;
    this.#clock.stop();
    this.pane.label(project);
    this.pane.send('onOpened', toOpened(project));
  }

  /** The page has begun to listen. What it could not hear before is handed out, once. */
  listen(): readonly Fault[] {
    this.#listening = true;
    const faults = this.#faults;
    this.#faults = [];
    return faults;
  }

  /** Tells the window of a problem that it did not ask for. */
  complain(found: Problem): void {
    const fault = toFault(found);
    if (this.#listening) this.pane.send('onFault', fault);
    else this.#faults = [...this.#faults, fault];
  }

  /** The project with this handle; null for one that the window showed before. */
  current(handle: string): Project | null {
    return this.#project?.handle === handle ? this.#project : null;
  }

  /** The page says that the project was changed or saved. Without changes that no file has, it needs no journal. */
  changed(handle: string, edited: boolean): void {
    if (!this.#update(handle, { edited, filled: true })) return;
    if (edited) this.#clock.note();
    else void this.dropJournal();
  }

  /** The page says what the project is now. */
  heard(handle: string, text: string): void {
    if (this.#update(handle, { text })) this.#heard();
  }

  /** The project was written to its file. Whether changes came after that, the page will say. */
  saved(handle: string, file: Pick<Project, 'name' | 'path' | 'stamp' | 'text'>): void {
    this.#update(handle, { ...file, readOnly: false });
  }

  /** The file was found with another content: the page shows that from now on. */
  reload(handle: string, file: Pick<Project, 'stamp' | 'text'>): void {
    if (this.#update(handle, file)) this.pane.send('onReloaded', { handle, text: file.text });
  }

  /** The project as the page has it now; where the page does not answer in time, as main last knew it, which is then said. */
  async latest(project: Project): Promise<{ readonly project: Project; readonly answered: boolean }> {
    this.#asking ??= this.#ask(project.handle);
    const answered = await this.#asking;
    this.#asking = undefined;
    return { project: this.current(project.handle) ?? project, answered };
  }

  /** Writes what the project is now to its journal, if it has changes that no file has. */
  async writeJournal(): Promise<void> {
    if (!this.#project?.edited) return;
    const { project: latest } = await this.latest(this.#project);
    if (!this.current(latest.handle)?.edited) return;
    const written = await this.#recovery.write(toSnapshot(latest, Date.now()));
    if (!written.ok && !this.#journalFailed)
      this.complain(journalNotWritten({ name: latest.name, cause: written.error }));
    this.#journalFailed = !written.ok;
  }

  /** The project was saved, or the person said that its changes may go. */
  async dropJournal(): Promise<void> {
    this.#clock.stop();
    if (this.#project !== null) await this.#recovery.remove(this.#project.handle);
  }

  /** True once the page has said what the project is now, false where it does not in time. */
  #ask(handle: string): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve(false);
      }, patience);
      this.#heard = () => {
        clearTimeout(timer);
        resolve(true);
      };
      this.pane.send('onSnapshotWanted', { handle });
    });
  }

  #update(handle: string, news: Partial<Project>): boolean {
    const project = this.current(handle);
    if (project === null) return false;
    this.#project = { ...project, ...news };
    this.pane.label(this.#project);
    return true;
  }
}
