import type { Problem, Result } from '@shared/result';
import { ok, problem } from '@shared/result';
import { loadProject, realPath } from './load';
import type { Project } from './project';
import type { Session } from './session';

/** All windows, and which project goes into which: one window is one project, and one file is in one window at most. */
export class Desk {
  readonly #sessions = new Set<Session>();
  readonly #openWindow: () => Session;
  readonly #onOpened: (path: string, text: string) => void;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(openWindow: () => Session, onOpened: (path: string, text: string) => void) {
    this.#openWindow = openWindow;
    this.#onOpened = onOpened;
  }

  get sessions(): readonly Session[] {
    return [...this.#sessions];
  }

  /** Opens a window with the start screen. */
  openStart(): Session {
    const session = this.#openWindow();
    this.#sessions.add(session);
    return session;
  }

  /** The window is gone. */
  remove(session: Session): void {
    this.#sessions.delete(session);
  }

  /** True where a window shows the project with this handle. */
  isShown(handle: string): boolean {
    return this.sessions.some((session) => session.current(handle) !== null);
  }

  isOpenElsewhere(path: string, session: Session): boolean {
    return this.sessions.some((other) => other !== session && other.project?.path === path);
  }

  /** Shows a project in the asking window if that is free, else in a new one. */
  show(project: Project, from: Session): void {
    const session = from.isFree ? from : this.openStart();
    session.show(project);
    session.pane.focus();
  }

  /**
   * Opens a project, or a model as a new one: in the window that shows the file already, else in the asking window, any free one, or a new one.
   * Openings take turns, so that a file asked for twice at once is not opened twice.
   */
  openFile(path: string, from: Session | null): Promise<Result<Session>> {
    const opened = this.#turn.then(() => this.#openFile(path, from));
    this.#turn = opened.catch(() => undefined);
    return opened;
  }

  /** Opens files that no page asked for: named on the command line, double-clicked, or chosen in the menu. */
  async openFiles(paths: readonly string[], from: Session | null): Promise<void> {
    for (const path of paths) {
      const opened = await this.openFile(path, from);
      if (!opened.ok) (from ?? this.sessions[0] ?? this.openStart()).complain(opened.error);
    }
  }

  async #openFile(path: string, from: Session | null): Promise<Result<Session>> {
    const real = await realPath(path);
    const shown = this.sessions.find(({ project }) => project?.path === real);
    if (shown !== undefined) {
      shown.pane.focus();
      return ok(shown);
    }
    const loaded = await loadProject(real);
    if (!loaded.ok) return loaded;
    const { project, left } = loaded.value;
    const session = this.#roomFor(from);
    session.show(project);
    session.pane.focus();
    if (left.length > 0) session.complain(notAllTaken({ name: project.name, left }));
    this.#onOpened(real, project.text);
    return ok(session);
  }

  #roomFor(from: Session | null): Session {
    if (from?.isFree) return from;
    return this.sessions.find(({ isFree }) => isFree) ?? this.openStart();
  }
}

/** A model was opened without some of what its file says. */
const notAllTaken = problem<{ readonly name: string; readonly left: readonly Problem[] }>({
  code: 'not-all-taken',
  severity: 'warning',
  text: ({ name, left: [first, ...others] }) => ({
    message: `${name} was opened, but not all of it could be taken over. ${first?.text().message ?? ''}`,
    expected: first?.text().expected ?? '',
    received: first?.text().received ?? '',
    remedy:
      others.length === 0 ? (first?.text().remedy ?? '') : `layerwright validate names this and ${others.length} more.`,
  }),
});
