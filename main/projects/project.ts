import { randomUUID } from 'node:crypto';
import type { Handle, OpenedProject } from '@shared/ipc';
import type { Stamp } from '../files/stamp';
import type { Snapshot } from '../user-data/recovery';

/** What main knows of the project in a window. */
export interface Project {
  readonly handle: Handle;
  /** The file's name without its extension, or a title for what has no file yet. */
  readonly name: string;
  /** Null until it is saved for the first time. */
  readonly path: string | null;
  /** What the file held when we last read or wrote it. */
  readonly stamp: Stamp | null;
  readonly readOnly: boolean;
  /** The text as main last heard it: what was opened or saved, or a later snapshot. */
  readonly text: string;
  /** It has changes that its file does not have. */
  readonly edited: boolean;
  /** There is something in it: it is not a new project that nobody touched. */
  readonly filled: boolean;
}

const fresh = { path: null, stamp: null, readOnly: false, edited: false, filled: true } as const;

export const newProject = (text: string): Project => ({
  ...fresh,
  handle: randomUUID(),
  name: 'Untitled',
  text,
  filled: false,
});

/** An example is opened as a copy that has no file. */
export const exampleProject = (name: string, text: string): Project => ({
  ...fresh,
  handle: randomUUID(),
  name,
  text,
});

/** A model of another program has become a project that has no file yet; its own is left as it is. */
export const importedProject = exampleProject;

/** A project as its recovery journal has it. It keeps its handle, and with it its journal. */
export const recoveredProject = ({ id, name, path, stamp, text }: Snapshot): Project => ({
  ...fresh,
  handle: id,
  name,
  path,
  stamp,
  text,
  edited: true,
});

/** What the window is told of it. */
export const toOpened = ({ handle, name, text, edited, readOnly }: Project): OpenedProject => ({
  handle,
  name,
  text,
  edited,
  readOnly,
});

export const toSnapshot = ({ handle, name, path, stamp, text }: Project, changed: number): Snapshot => ({
  id: handle,
  name,
  path,
  stamp,
  text,
  changed,
});
