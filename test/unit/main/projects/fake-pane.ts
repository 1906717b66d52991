import type { EventData, EventKey } from '@shared/ipc';
import type { Problem } from '@shared/result';
import type { Project } from '../../../../main/projects/project';
import type { FileSuggestion, Questions } from '../../../../main/projects/questions';
import type { Pane } from '../../../../main/projects/session';

/** What a person would answer; each question is noted. The first answer is given to the first question of its sort, and so on. */
export class FakeQuestions implements Questions {
  readonly asked: string[] = [];
  readonly open: (string | null)[] = [];
  readonly save: (string | null)[] = [];
  readonly unsaved: ('save' | 'discard' | 'cancel')[] = [];
  readonly changed: ('overwrite' | 'save as' | 'cancel')[] = [];
  readonly failed: ('save as' | 'cancel')[] = [];
  readonly silent: ('save' | 'cancel')[] = [];

  whichToOpen(sort: 'project' | 'model'): Promise<string | null> {
    return this.#answer(`which ${sort} to open`, this.open, null);
  }

  whereToSave({ name }: FileSuggestion): Promise<string | null> {
    return this.#answer(`where to save ${name}`, this.save, null);
  }

  aboutUnsaved(name: string): Promise<'save' | 'discard' | 'cancel'> {
    return this.#answer(`unsaved ${name}`, this.unsaved, 'cancel');
  }

  aboutSilentPage(name: string): Promise<'save' | 'cancel'> {
    return this.#answer(`silent ${name}`, this.silent, 'cancel');
  }

  aboutChangedFile(name: string): Promise<'overwrite' | 'save as' | 'cancel'> {
    return this.#answer(`changed ${name}`, this.changed, 'cancel');
  }

  aboutFailedSave({ code }: Problem): Promise<'save as' | 'cancel'> {
    return this.#answer(`failed ${code}`, this.failed, 'cancel');
  }

  #answer<Answer>(question: string, answers: Answer[], otherwise: Answer): Promise<Answer> {
    this.asked.push(question);
    return Promise.resolve(answers.shift() ?? otherwise);
  }
}

/** A window that notes what it is told. A test may let its page answer. */
export class FakePane implements Pane {
  readonly questions = new FakeQuestions();
  readonly sent: [EventKey, unknown][] = [];
  readonly labels: string[] = [];
  focused = 0;
  /** Called with every message, after it was noted: the page. */
  page: (key: EventKey, data: unknown) => void = () => undefined;

  send<Key extends EventKey>(key: Key, data: EventData<Key>): void {
    this.sent.push([key, data]);
    this.page(key, data);
  }

  label({ name, edited }: Project): void {
    this.labels.push(edited ? `${name}*` : name);
  }

  focus(): void {
    this.focused += 1;
  }

  /** The messages of one sort. */
  heard(key: EventKey): unknown[] {
    return this.sent.filter(([sent]) => sent === key).map(([, data]) => data);
  }
}
