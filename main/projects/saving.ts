import type { Answer } from '@shared/ipc';
import type { Document } from '@shared/document/document';
import { entitled } from '@shared/document/edit/project';
import { parseProject } from '@shared/document/file';
import { writeProject } from '@shared/document/write';
import type { Problem, Result } from '@shared/result';
import { ok, problem } from '@shared/result';
import type { Expected, Saved } from '../files/save';
import { save } from '../files/save';
import { WriteQueue } from '../files/write-queue';
import { realPath } from './load';
import { extension, projectName, suggestedFile, withExtension } from './name';
import type { Project } from './project';
import type { Session } from './session';

type Outcome = Result<Answer<'save'>>;

/** Two windows of one file would overwrite each other's work. */
const openElsewhere = problem<{ readonly name: string }>({
  code: 'open-elsewhere',
  severity: 'error',
  text: ({ name }) => ({
    message: `${name} is open in another window.`,
    expected: 'A file that no other window shows.',
    received: 'One that another window shows.',
    remedy: 'Save it under another name, or close the other window first.',
  }),
});

/** What the file at a path will hold: the text as it came, unless that lacks a title. */
function textIn(path: string, { text, document }: Draft): string {
  const project = entitled(document.project, projectName(path));
  return project === document.project ? text : writeProject({ ...document, project });
}

/** A project on its way to a file. */
interface Draft {
  readonly session: Session;
  readonly project: Project;
  readonly text: string;
  /** What the text says. */
  readonly document: Document;
}

/**
 * Saves projects, asking the person where a file, or what is on the disk, needs their word.
 * One save a project at a time; the queue lasts through its questions, so that none is asked twice.
 */
export class Saving {
  readonly #isOpenElsewhere: (path: string, session: Session) => boolean;
  readonly #onSaved: (path: string, text: string) => void;
  readonly #queue = new WriteQueue<Outcome>();

  constructor(
    isOpenElsewhere: (path: string, session: Session) => boolean,
    onSaved: (path: string, text: string) => void,
  ) {
    this.#isOpenElsewhere = isOpenElsewhere;
    this.#onSaved = onSaved;
  }

  /** Saves to the project's own file, or asks for one where it has none. `done` is false where the person cancelled. */
  save(session: Session, project: Project, text: string): Promise<Outcome> {
    return this.#inTurn(session, project, text, (draft) => {
      const { path, stamp } = draft.project;
      return path === null ? this.#toChosenFile(draft) : this.#toFile(draft, path, stamp);
    });
  }

  /** Asks for a file and saves to that. */
  saveAs(session: Session, project: Project, text: string): Promise<Outcome> {
    return this.#inTurn(session, project, text, (draft) => this.#toChosenFile(draft));
  }

  /** Resolves when nothing is being saved any more. */
  settled(): Promise<void> {
    return this.#queue.settled();
  }

  #inTurn(session: Session, asked: Project, text: string, work: (draft: Draft) => Promise<Outcome>): Promise<Outcome> {
    return this.#queue.run(asked.handle, async () => {
      // The page serialises, main checks: what cannot be opened again is never written over what can.
      const parsed = parseProject(text);
      if (!parsed.ok) return parsed;
      // While it waited, the save before it may have given the project a file.
      const project = session.current(asked.handle) ?? asked;
      return work({ session, project, text, document: parsed.value });
    });
  }

  async #toChosenFile(draft: Draft): Promise<Outcome> {
    const { project, document } = draft;
    // What the person calls the project is what its first file is called, unless they say otherwise.
    const name = suggestedFile(project.path === null ? document.project.title : project.name, extension);
    const chosen = await draft.session.pane.questions.whereToSave({ name, extension, sort: 'Layerwright project' });
    if (chosen === null) return cancelled(draft);
    const path = withExtension(chosen, extension);
    // The dialog asked whether to overwrite what was chosen; where the extension came after that, nobody has asked yet.
    return this.#toFile(draft, await realPath(path), path === chosen ? 'anything' : null);
  }

  async #toFile(draft: Draft, path: string, expected: Expected): Promise<Outcome> {
    if (this.#isOpenElsewhere(path, draft.session))
      return this.#afterFailure(draft, openElsewhere({ name: projectName(path) }));
    const text = textIn(path, draft);
    const written = await save(path, new TextEncoder().encode(text), expected);
    if (written.ok) return this.#done(draft, path, text, written.value);
    if (written.error.code === 'changed-on-disk') return this.#afterConflict(draft, path);
    return this.#afterFailure(draft, written.error);
  }

  #done({ session, project }: Draft, path: string, text: string, { stamp }: Saved): Outcome {
    const name = projectName(path);
    session.saved(project.handle, { name, path, stamp, text });
    this.#onSaved(path, text);
    return ok({ done: true, name });
  }

  async #afterConflict(draft: Draft, path: string): Promise<Outcome> {
    switch (await draft.session.pane.questions.aboutChangedFile(projectName(path))) {
      case 'overwrite':
        return this.#toFile(draft, path, 'anything');
      case 'save as':
        return this.#toChosenFile(draft);
      case 'cancel':
        return cancelled(draft);
    }
  }

  async #afterFailure(draft: Draft, failure: Problem): Promise<Outcome> {
    const choice = await draft.session.pane.questions.aboutFailedSave(failure);
    return choice === 'save as' ? this.#toChosenFile(draft) : cancelled(draft);
  }
}

const cancelled = ({ project }: Draft): Outcome => ok({ done: false, name: project.name });
