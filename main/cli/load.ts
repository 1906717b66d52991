import type { Analysis } from '@shared/analysis/analysis';
import { analyze } from '@shared/analysis/analyze';
import type { Document } from '@shared/document/document';
import { longestText } from '@shared/document/json-text';
import { openText } from '@shared/formats/open';
import type { Problem, Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { fileTooLarge, notText } from '../files/problems';
import { decode, readText } from '../files/read';
import { fileStem } from '../projects/name';
import type { Exit } from './exit-codes';
import { exitOfReading, exits } from './exit-codes';
import type { Outside } from './outside';
import { sayProblem } from './outside';

/** A project, or a model that was read as one, worked out. */
export interface Loaded {
  /** The file as it was given; `-` is standard input. */
  readonly file: string;
  /** As a project file has it. */
  readonly text: string;
  readonly document: Document;
  readonly analysis: Analysis;
  /** What had to be repaired to open it, or could not be taken over. */
  readonly repairs: readonly Problem[];
}

/** Reads a project and works it out. Fails with what is wrong with the file; a network with errors is none of that. */
export async function load(file: string, outside: Outside): Promise<Result<Loaded>> {
  const read = await (file === '-' ? readStandardInput(outside) : readPath(file));
  if (!read.ok) return read;
  const opened = openText(read.value, file === '-' ? undefined : fileStem(file));
  if (!opened.ok) return opened;
  const { document, text, repairs } = opened.value;
  return ok({ file, text, document, analysis: analyze(document), repairs });
}

async function readPath(path: string): Promise<Result<string>> {
  const read = await readText(path);
  return read.ok ? ok(read.value.text) : read;
}

async function readStandardInput(outside: Outside): Promise<Result<string>> {
  const path = 'Standard input';
  const bytes = await outside.readStandardInput(longestText);
  if (bytes === null) return fail(fileTooLarge({ path, limit: longestText }));
  const text = decode(bytes);
  return text === null ? fail(notText({ path })) : ok(text);
}

/**
 * Does something with every file, in the order given. One that cannot be read gets a line on standard error, and the
 * others go on. Returns the first exit code that is not 0.
 */
export async function forEachFile(
  files: readonly string[],
  outside: Outside,
  visit: (loaded: Loaded) => Promise<Exit>,
  missed: (file: string, problem: Problem) => Promise<void> = () => Promise.resolve(),
): Promise<Exit> {
  let first: Exit = exits.ok;
  for (const file of files) {
    const loaded = await load(file, outside);
    if (!loaded.ok) {
      sayProblem(outside, file, loaded.error);
      await missed(file, loaded.error);
    }
    const exit = loaded.ok ? await visit(loaded.value) : exitOfReading(loaded.error);
    first ||= exit;
  }
  return first;
}
