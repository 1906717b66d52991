import { dirname, join } from 'node:path';
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { dialog } from 'electron';
import type { Problem } from '@shared/result';
import { extension } from '../projects/name';
import type { FileSuggestion, Questions } from '../projects/questions';
import { inSystemOrder } from './button-order';

/** The folder of the last file dialog. Systems no longer remember it for us. */
export interface FolderMemory {
  readonly folder: string;
  rememberFolder(folder: string): void;
}

interface Choice<Answer> {
  readonly label: string;
  readonly answer: Answer;
}

const projectFiles = { name: 'Layerwright projects', extensions: [extension.slice(1)] };
const modelFiles = { name: 'Keras models', extensions: ['json'] };
const allFiles = { name: 'All files', extensions: ['*'] };

/** The questions of one window, asked in the system's own dialogs, which stay with the window. */
export class Dialogs implements Questions {
  readonly #window: BrowserWindow;
  readonly #memory: FolderMemory;

  constructor(window: BrowserWindow, memory: FolderMemory) {
    this.#window = window;
    this.#memory = memory;
  }

  async whichToOpen(sort: 'project' | 'model'): Promise<string | null> {
    const { filePaths } = await dialog.showOpenDialog(this.#window, {
      defaultPath: this.#memory.folder,
      filters: [...(sort === 'project' ? [projectFiles] : []), modelFiles, allFiles],
      properties: ['openFile'],
    });
    return this.#remembered(filePaths[0]);
  }

  async whereToSave({ name, extension: wanted, sort }: FileSuggestion): Promise<string | null> {
    const { filePath } = await dialog.showSaveDialog(this.#window, {
      defaultPath: join(this.#memory.folder, name),
      filters: [{ name: sort, extensions: [wanted.slice(1)] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    // Electron 25 leaves it out, 45 gives an empty one, where the dialog was cancelled.
    return this.#remembered(filePath || undefined);
  }

  aboutUnsaved(name: string): Promise<'save' | 'discard' | 'cancel'> {
    return this.#ask(
      { message: `Do you want to save the changes to ${name}?`, detail: 'They are lost if you do not save them.' },
      { label: 'Save', answer: 'save' },
      [{ label: "Don't Save", answer: 'discard' }],
    );
  }

  aboutSilentPage(name: string): Promise<'save' | 'cancel'> {
    return this.#ask(
      {
        message: `The window of ${name} does not answer.`,
        detail: 'Its newest changes may not be in what can be saved.',
      },
      { label: 'Save What Is Known', answer: 'save' },
      [],
    );
  }

  aboutChangedFile(name: string): Promise<'overwrite' | 'save as' | 'cancel'> {
    return this.#ask(
      {
        message: `${name} has been changed or removed by another program.`,
        detail: 'Saving over it loses what is there now. Saved under another name, both are kept.',
      },
      { label: 'Save As…', answer: 'save as' },
      [{ label: 'Overwrite', answer: 'overwrite' }],
    );
  }

  aboutFailedSave(problem: Problem): Promise<'save as' | 'cancel'> {
    const { message, remedy } = problem.text();
    return this.#ask({ message, detail: remedy }, { label: 'Save As…', answer: 'save as' }, []);
  }

  #remembered(path: string | undefined): string | null {
    if (path === undefined) return null;
    this.#memory.rememberFolder(dirname(path));
    return path;
  }

  async #ask<Answer extends string>(
    words: Pick<MessageBoxOptions, 'message'> & { readonly detail: string },
    first: Choice<Answer>,
    others: readonly Choice<Answer>[],
  ): Promise<Answer | 'cancel'> {
    const choices = inSystemOrder([first, ...others, { label: 'Cancel', answer: 'cancel' } as const], process.platform);
    const { response } = await dialog.showMessageBox(this.#window, {
      type: 'warning',
      ...words,
      buttons: choices.map(({ label }) => label),
      defaultId: choices.indexOf(first),
      cancelId: choices.findIndex(({ answer }) => answer === 'cancel'),
      noLink: true,
    });
    return choices[response]?.answer ?? 'cancel';
  }
}
