import type { Problem } from '@shared/result';

/** What only the person can decide. Each is asked in the system's manner, at the window it is about. */
export interface Questions {
  /** Which file to open, a project or a model of another program; null for none after all. */
  whichToOpen(sort: 'project' | 'model'): Promise<string | null>;
  /** Where to save; null for nowhere after all. */
  whereToSave(suggestion: FileSuggestion): Promise<string | null>;
  /** The window is closing and its project has changes that no file has. */
  aboutUnsaved(name: string): Promise<'save' | 'discard' | 'cancel'>;
  /** The page does not answer, so its newest changes cannot be had; those before may be saved all the same. */
  aboutSilentPage(name: string): Promise<'save' | 'cancel'>;
  /** The file is no longer what was opened. */
  aboutChangedFile(name: string): Promise<'overwrite' | 'save as' | 'cancel'>;
  /** The file could not be written. */
  aboutFailedSave(problem: Problem): Promise<'save as' | 'cancel'>;
}

/** A name for a file, with its extension, and the folder where the dialog begins if it is known. */
export interface FileSuggestion {
  readonly name: string;
  readonly extension: string;
  /** What files of this sort are called: `Layerwright project`. */
  readonly sort: string;
}
