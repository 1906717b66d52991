import type { JsonObject } from '../json';
import { isObject } from '../json';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { checkFile } from './check';
import type { Document } from './document';
import type { FileFault } from './file-faults';
import { emptyFile, inexactNumber, notAProject, notJson, show, tooDeep, tooLarge } from './file-faults';
import { deepest, findJsonFault, longestText, placeOf } from './json-text';
import { upToDate } from './migrations';
import { documentOf } from './read';
import type { Repaired } from './repair';
import { repair } from './repair';

export type { FileFault } from './file-faults';
export { writeProject } from './write';

/**
 * The project in the text of a file. Never throws and never changes anything: what does not open is a fault with its
 * reason (`not-json`, `not-a-project`, `newer-version`, `invalid`, `duplicate-id`, `too-large`, `too-deep`,
 * `inexact-number`).
 */
export function parseProject(text: string): Result<Document> {
  const opened = openProject(text);
  return opened.ok ? ok(opened.value.document) : opened;
}

/** As `parseProject`, with a warning for everything that had to be repaired to open it. */
export function openProject(text: string): Result<Repaired> {
  const json = readObject(text);
  return json.ok ? openFile(json.value) : json;
}

/** The project that an object describes, as a file holds it. */
export function openFile(file: JsonObject): Result<Repaired> {
  if (file['format'] !== 'layerwright')
    return fail(notAProject({ received: `JSON with "format": ${show(file['format'])}` }));
  const current = upToDate(file);
  if (!current.ok) return current;
  const checked = checkFile(current.value);
  return checked.ok ? ok(repair(documentOf(checked.value))) : checked;
}

/** The object that a text holds as JSON, all of which can be kept as it is. Fails as `parseProject` does. */
export function readObject(raw: string): Result<JsonObject> {
  const text = raw.replace(/^\uFEFF/, '');
  const fault = findTextFault(text);
  if (fault) return fail(fault);
  const value: unknown = JSON.parse(text);
  return isObject(value) ? ok(value) : fail(notAProject({ received: 'Other JSON' }));
}

function findTextFault(text: string): FileFault | undefined {
  if (text.length > longestText)
    return tooLarge({ expected: `At most ${longestText} characters`, received: `${text.length} characters` });
  // A disk that lost the bytes of a file gives zeros in their place.
  if (/^[\0\s]*$/.test(text)) return emptyFile(null);
  if (!/^\s*\{/.test(text)) return notAProject({ received: 'A file of another kind' });
  const found = findJsonFault(text);
  if (!found) return undefined;
  const place = placeOf(text, found.at);
  switch (found.fault) {
    case 'syntax':
      return notJson({ ...place, cut: found.at === text.length });
    case 'depth':
      return tooDeep({ ...place, deepest });
    case 'number':
      return inexactNumber(place);
  }
}
