import { parseProject } from '@shared/document/file';
import type { Problem } from '@shared/result';
import { problem } from '@shared/result';
import type { ReadText } from '../files/read';
import { readText } from '../files/read';
import type { Project } from './project';
import type { Saving } from './saving';
import type { Session } from './session';

interface Named {
  readonly name: string;
}

/** The window shows what the file holds now. */
const readAgain = problem<Named>({
  code: 'read-again',
  severity: 'advice',
  text: ({ name }) => ({
    message: `${name} was changed by another program, and is shown as it is now.`,
    expected: 'The file as it was when it was opened or last saved.',
    received: 'Another project.',
    remedy: 'Undo brings back what was shown before.',
  }),
});

/** The window shows something else than its file, because it has changes of its own or the file does not open. */
const changedMeanwhile = problem<Named>({
  code: 'changed-meanwhile',
  severity: 'warning',
  text: ({ name }) => ({
    message: `The file of ${name} was changed by another program. Nothing here is lost.`,
    expected: 'The file as it was when it was opened or last saved.',
    received: 'Something else.',
    remedy: 'Saving asks which of the two to keep; saved under another name, both are kept.',
  }),
});

const fileGone = problem<Named>({
  code: 'file-gone',
  severity: 'warning',
  text: ({ name }) => ({
    message: `The file of ${name} was moved or deleted. Nothing here is lost.`,
    expected: 'The file where it was opened or last saved.',
    received: 'Nothing.',
    remedy: 'Save the project to have a file of it again.',
  }),
});

/**
 * Notices what other programs do to the files of open projects: looked for when a window comes to the front. Saving looks
 * once more, so nothing is ever overwritten unasked.
 */
export class OutsideChanges {
  readonly #saving: Pick<Saving, 'settled'>;
  /** What was last said of the file in a window. It is said once. */
  readonly #said = new WeakMap<Session, string>();

  constructor(saving: Pick<Saving, 'settled'>) {
    this.#saving = saving;
  }

  /** Compares the file of a window's project with what it held when we last read or wrote it. */
  async look(session: Session): Promise<void> {
    const { project } = session;
    if (project === null || project.path === null) return;
    const found = await readText(project.path);
    await this.#saving.settled();
    // Where a save has come between, what was found is of no meaning any more.
    if (session.current(project.handle)?.stamp !== project.stamp) return;
    if (found.ok && found.value.stamp === project.stamp) this.#said.delete(session);
    else if (found.ok) this.#meetOther(session, project, found.value);
    else if (found.error.code === 'file-missing') this.#say(session, fileGone({ name: project.name }), 'gone');
  }

  /** A window without changes follows its file; any other only hears of it. */
  #meetOther(session: Session, { handle, name }: Project, file: ReadText): void {
    if (session.project?.edited === false && parseProject(file.text).ok) {
      session.reload(handle, file);
      session.complain(readAgain({ name }));
    } else this.#say(session, changedMeanwhile({ name }), file.stamp);
  }

  #say(session: Session, found: Problem, about: string): void {
    if (this.#said.get(session) === about) return;
    this.#said.set(session, about);
    session.complain(found);
  }
}
