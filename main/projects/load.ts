import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseProject } from '@shared/document/file';
import type { Problem, Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { systemCode } from '../files/file-system';
import { readText } from '../files/read';
import { projectName } from './name';
import type { Project } from './project';

/** Opens a project file. Nothing changes where that fails; the problem names the file. */
export async function loadProject(path: string): Promise<Result<Project>> {
  const read = await readText(path);
  if (!read.ok) return read;
  const parsed = parseProject(read.value.text);
  if (!parsed.ok) return fail(about(path, parsed.error));
  const project = {
    handle: randomUUID(),
    name: projectName(path),
    path: await realPath(path),
    stamp: read.value.stamp,
    readOnly: !(await mayWrite(path)),
    text: read.value.text,
    edited: false,
    filled: true,
  };
  return ok(project);
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
