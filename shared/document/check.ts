import type { Json, JsonObject } from '../json';
import { isObject } from '../json';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { FileFault } from './file-faults';
import { duplicateId, invalidValue, show } from './file-faults';
import type { ProjectFile } from './schema';
import { projectFile } from './schema';
import { findUnfoldFault } from './unfold';

/** The lists of a file, and what one of their items is called in a sentence. */
const nouns = {
  networks: 'network',
  layers: 'layer',
  connections: 'connection',
  notes: 'note',
  positions: 'position',
} as const;

type ListName = keyof typeof nouns;

const isListName = (key: PropertyKey | undefined): key is ListName => key !== undefined && Object.hasOwn(nouns, key);

/** Checks a file of the current version. Fails with `invalid`, `duplicate-id` or `too-large`. */
export function checkFile(file: JsonObject): Result<ProjectFile> {
  const { error } = projectFile.safeParse(file);
  const [issue] = error?.issues ?? [];
  if (issue) return fail(invalidFault(file, issue));
  // The checked copy lacks keys named __proto__, the file has them.
  const checked = file as ProjectFile;
  const duplicate = findDuplicate(checked);
  if (duplicate !== undefined) return fail(duplicateId({ item: duplicate }));
  const tooLarge = findUnfoldFault(checked);
  return tooLarge ? fail(tooLarge) : ok(checked);
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function invalidFault(file: JsonObject, { path, message }: Issue): FileFault {
  const [list, index] = path;
  const item = isListName(list) && typeof index === 'number' ? nameItem(file, list, index) : undefined;
  const key = path.slice(item === undefined ? 0 : 2).join('.');
  return invalidValue({
    where: [key, item ?? 'the project'].filter((part) => part !== '').join(' of '),
    expected: message,
    received: show(valueAt(file, path)),
  });
}

/** `layer "conv_1"`, or `layer 4` where the fourth has no id to name it by. */
function nameItem(file: JsonObject, list: ListName, index: number): string {
  const id = valueAt(file, [list, index, 'id']);
  return typeof id === 'string' ? quoteItem(list, id) : `${nouns[list]} ${index + 1}`;
}

const quoteItem = (list: ListName, id: string): string => `${nouns[list]} "${id}"`;

function valueAt(value: Json | undefined, path: readonly PropertyKey[]): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const inside = isObject(value) || Array.isArray(value) ? Object.entries(value) : [];
  return valueAt(inside.find(([name]) => name === String(key))?.[1] as Json | undefined, rest);
}

function findDuplicate(file: ProjectFile): string | undefined {
  for (const list of Object.keys(nouns).filter(isListName)) {
    const seen = new Set<string>();
    for (const { id } of file[list] ?? []) {
      if (seen.has(id)) return quoteItem(list, id);
      seen.add(id);
    }
  }
  return undefined;
}
