import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { openText } from '@shared/formats/open';
import type { Problem, Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { systemCode } from '../files/file-system';
import { readText } from '../files/read';
import { fileStem, projectName } from './name';
import type { Project } from './project';
import { importedProject } from './project';

/** A project that was loaded, and what of the file could not be taken over where it was a model of another program. */
export interface LoadedProject {
  readonly project: Project;
  readonly left: readonly Problem[];
}

/** Opens a file: a project, or a model that becomes one. Nothing changes where that fails; the problem names the file. */
export async function loadProject(path: string): Promise<Result<LoadedProject>> {
  const read = await readText(path);
  if (!read.ok) return read;
  const opened = openText(read.value.text, fileStem(path));
  if (!opened.ok) return fail(about(path, opened.error));
  const { document, text, repairs, imported } = opened.value;
  if (imported) return ok({ project: importedProject(document.project.title, text), left: repairs });
  const project = {
    handle: randomUUID(),
    name: projectName(path),
    path: await realPath(path),
    stamp: read.value.stamp,
    readOnly: !(await mayWrite(path)),
    text,
    edited: false,
    filled: true,
  };
  return ok({ project, left: [] });
}

/** Where the file really is: two ways to one file lead to one window. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    systemCode(error);
    return path;
  }
}

async function mayWrite(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return true;
  } catch (error) {
    systemCode(error);
    return false;
  }
}

/** The core reads texts and knows of no files; a person wants to hear which file it is. */
function about(path: string, problem: Problem): Problem {
  const text = (): ReturnType<Problem['text']> => {
    const words = problem.text();
    return { ...words, message: `${basename(path)} could not be opened. ${words.message}` };
  };
  return { ...problem, text };
}
