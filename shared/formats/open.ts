import type { Document } from '../document/document';
import { openFile, readObject, writeProject } from '../document/file';
import type { JsonObject } from '../json';
import type { Problem, Result } from '../result';
import { ok } from '../result';
import { importKeras, isKeras } from './keras/import';
import { quotePythonNumbers } from './python-numbers';

/** A file that was opened, whatever it was. */
export interface Opened {
  readonly document: Document;
  /** The text of the project: that of the file, or what would be saved of a model. */
  readonly text: string;
  /** What had to be repaired, or could not be taken over. */
  readonly repairs: readonly Problem[];
  /** True for a model of another program: the project has no file yet. */
  readonly imported: boolean;
}

/**
 * The project in the text of a file: one of ours, or a Keras model as JSON. This is the one way in for whatever a person opens, drops,
 * imports or names on the command line. A model that has no name is called `unnamed`. Never throws; fails as `openProject` and
 * `importKeras` do.
 */
export function openText(text: string, unnamed = 'Keras model'): Result<Opened> {
  const json = readAnyObject(text);
  if (!json.ok) return json;
  if (json.value['format'] !== 'layerwright' && isKeras(json.value)) {
    const imported = importKeras(json.value, unnamed);
    if (!imported.ok) return imported;
    const { document, warnings } = imported.value;
    return ok({ document, text: writeProject(document), repairs: warnings, imported: true });
  }
  const opened = openFile(json.value);
  return opened.ok ? ok({ ...opened.value, text, imported: false }) : opened;
}

/** As `readObject`, but for a model it reads the numbers that only Python writes. A project has none, and is not read with them. */
function readAnyObject(text: string): Result<JsonObject> {
  const json = readObject(text);
  if (json.ok || json.error.code !== 'not-json') return json;
  const quoted = readObject(quotePythonNumbers(text));
  return quoted.ok && isKeras(quoted.value) ? quoted : json;
}
