import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Document, Layer, Network, Port } from '../document';
import { blockKind } from '../document';
import { membersOf, namesIn } from '../layer-ports';
import type { IdSource } from '../names';
import { Names } from '../names';
import type { Patch } from '../patch';
import { replace } from '../patch';
import { wiringOf } from '../wiring';
import { follow } from './add-layer';
import { Draft, existing } from './draft';

/** Networks as what blocks show: used in several places, renamed, copied. */

/** The blocks of a project that show a network. */
export const usesOf = ({ layers }: Document, network: string): readonly Layer[] =>
  [...layers].filter(({ block }) => block?.network === network);

/** The definitions that a block in a network may show: those that do not contain it. */
export const definitionsFor = (document: Document, network: string): readonly Network[] =>
  [...document.networks].filter(({ id }) => id !== document.project.root && !contains(document, id, network));

/** True where a network is another one, or contains it however deep. */
function contains(document: Document, outer: string, inner: string): boolean {
  const inside = new Set([outer]);
  // A set iterates over what is added to it meanwhile.
  for (const network of inside)
    for (const { block } of membersOf(document, network)) if (block) inside.add(block.network);
  return inside.has(inner);
}

/** Puts one more use of a definition after layers, as a new layer would go in. */
export function useDefinition(
  document: Document,
  {
    definition,
    network,
    after,
  }: { readonly definition: string; readonly network: string; readonly after: readonly string[] },
  ids: IdSource,
): Result<Patch> {
  const draft = new Draft(document, ids);
  const { name } = existing(document, 'networks', definition);
  const layer: Layer = {
    id: draft.freshId('layers'),
    network,
    name: namesIn(document, network).next(stemOf(name)),
    kind: blockKind,
    settings: {},
    block: { network: definition, repeat: 1, arguments: {} },
    extra: {},
  };
  draft.put('layers', layer);
  follow(draft, layer, after);
  return ok(draft.finish());
}

/** `Encoder block` gives `encoder_block`: what a use of it is called. */
const stemOf = (name: string): string =>
  name.trim().toLowerCase().replaceAll(/\s+/g, '_').replace(/_\d+$/, '') || 'block';

/**
 * Gives a block a definition of its own, which can be changed without changing the other uses. Blocks inside go on showing what they
 * show.
 */
export function makeUnique(document: Document, id: string, ids: IdSource): Patch {
  const draft = new Draft(document, ids);
  const layer = draft.layer(id);
  if (!layer.block) throw new Error(`${layer.name} is no block.`);
  const { network } = layer.block;
  const definition = existing(document, 'networks', network);
  const names = new Names([...document.networks].map(({ name }) => name));
  const copy: Network = { ...definition, id: draft.freshId('networks'), name: names.unique(definition.name) };
  draft.put('networks', copy);
  const copies = copyMembers(draft, network, copy.id);
  draft.put('layers', { ...layer, block: { ...layer.block, network: copy.id } });
  const portOf = ([end, port]: Port): Port => (end === id ? [end, copies.get(port) ?? port] : [end, port]);
  for (const wire of [...draft.wiring.into(id), ...draft.wiring.outOf(id)])
    draft.put('connections', { ...wire, from: portOf(wire.from), to: portOf(wire.to) });
  return draft.finish();
}

/** Copies all that stands in a network into another; gives the copy of each layer. */
function copyMembers(draft: Draft, from: string, into: string): ReadonlyMap<string, string> {
  const { document } = draft;
  const members = membersOf(document, from);
  const copies = new Map(members.map(({ id }) => [id, draft.freshId('layers')]));
  const copyOf = (id: string): string => copies.get(id) ?? id;
  for (const { weightsOf, ...member } of members) {
    const shared = weightsOf === undefined ? {} : { weightsOf: copyOf(weightsOf) };
    draft.put('layers', { ...member, ...shared, id: copyOf(member.id), network: into });
  }
  for (const wire of members.flatMap(({ id }) => wiringOf(document).into(id))) {
    const { from: source, to: target } = wire;
    draft.put('connections', {
      ...wire,
      id: draft.freshId('connections'),
      from: [copyOf(source[0]), source[1]],
      to: [copyOf(target[0]), target[1]],
    });
  }
  for (const note of document.notes)
    if (note.network === from) draft.put('notes', { ...note, id: draft.freshId('notes'), network: into });
  return copies;
}

/** Renames a definition, for all its uses. Refuses with `definition-name-empty`. */
export function renameDefinition(document: Document, network: string, wanted: string): Result<Patch> {
  const before = existing(document, 'networks', network);
  const name = wanted.trim().replaceAll(/\s+/g, ' ');
  if (name === '') return fail(definitionNameEmpty({ kept: before.name }));
  return ok(name === before.name ? [] : [replace('networks', before, { ...before, name })]);
}

const definitionNameEmpty = problem<{ kept: string }>({
  code: 'definition-name-empty',
  severity: 'error',
  text: ({ kept }) => ({
    message: 'A definition needs a name.',
    expected: 'One character or more',
    received: 'nothing',
    remedy: `Type a name. Until then it is called ${kept}.`,
  }),
});
