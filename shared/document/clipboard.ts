import type { Result } from '../result';
import { fail, ok, problem } from '../result';
import type { Document } from './document';
import { parseProject } from './file';
import { membersOf } from './layer-ports';
import { Table } from './table';
import { writeProject } from './write';

/**
 * What is copied is a small project of its own: the layers, what connects them, the networks inside their blocks. So the
 * clipboard's text is a project file, which any window, the command line and an editor can read.
 */
export function fragmentOf(
  document: Document,
  network: string,
  layers: readonly string[],
  notes: readonly string[] = [],
): Document {
  const inside = networksInside(document, layers);
  const chosen = new Set(layers);
  const isIn = (id: string): boolean => chosen.has(id) || inside.has(document.layers.get(id)?.network ?? '');
  return {
    project: { ...document.project, title: 'Clipboard', root: network, extra: {} },
    networks: Table.from([...document.networks].filter(({ id }) => id === network || inside.has(id))),
    layers: Table.from([...document.layers].filter(({ id }) => isIn(id))),
    connections: Table.from([...document.connections].filter(({ from, to }) => isIn(from[0]) && isIn(to[0]))),
    notes: Table.from([...document.notes].filter((note) => notes.includes(note.id) || inside.has(note.network))),
  };
}

/** The networks that blocks among the layers show, and those inside them. */
function networksInside(document: Document, layers: readonly string[]): ReadonlySet<string> {
  const shown = (id: string): string | undefined => document.layers.get(id)?.block?.network;
  const found = new Set(layers.map(shown).filter((network) => network !== undefined));
  // A set iterates over what is added to it meanwhile: this walks down all blocks.
  for (const network of found)
    for (const { block } of membersOf(document, network)) if (block) found.add(block.network);
  return found;
}

/** The text of a selection, to be pasted here, in another window or into a file. */
export const copyText = (
  document: Document,
  network: string,
  layers: readonly string[],
  notes: readonly string[],
): string => writeProject(fragmentOf(document, network, layers, notes));

/** The fragment in the clipboard's text. Fails with `nothing-to-paste` where that is no project, or an empty one. */
export function readClipboard(text: string): Result<Document> {
  const parsed = parseProject(text);
  if (!parsed.ok) return fail(nothingToPaste({ reason: parsed.error.code }));
  const { layers, notes } = parsed.value;
  return layers.size + notes.size > 0 ? ok(parsed.value) : fail(nothingToPaste({ reason: 'empty' }));
}

const nothingToPaste = problem<{ reason: string }>({
  code: 'nothing-to-paste',
  severity: 'advice',
  text: () => ({
    message: 'The clipboard holds no layers.',
    expected: 'Layers that were copied here or in another window',
    received: 'something else, or nothing',
    remedy: 'Select layers and copy them first.',
  }),
});
