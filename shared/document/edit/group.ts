import type { JsonObject } from '../../json';
import { kindOf } from '../../layers/index';
import type { Shape } from '../../layers/shape';
import type { Result } from '../../result';
import { fail, ok } from '../../result';
import type { Connection, Layer, Network, Port, Position } from '../document';
import { blockKind } from '../document';
import type { Document } from '../document';
import { membersOf, namesIn } from '../layer-ports';
import type { IdSource } from '../names';
import { Names } from '../names';
import type { Patch } from '../patch';
import { wiringOf } from '../wiring';
import { addInner, inputKind, outputLayer } from './block-ports';
import { Draft, existing } from './draft';
import { groupRefusal } from './group-refusals';
import { isInside, moveOutput, wiresAtOutput } from './outer-ports';
import { formulaNames } from './substitution';
import { exit, link } from './wire';

/** What is to be made a block. */
export interface Grouping {
  readonly network: string;
  readonly layers: readonly string[];
  readonly notes?: readonly string[];
  /** The shape at a port, which the block's input there states; it is fed anyway. */
  readonly shapeAt?: (port: Port) => Shape | null | undefined;
}

/**
 * Moves layers into a network of their own, for which a block stands in their place. It gets one input for each tensor that entered
 * them, however many of them read it, and one output for each that left. Input layers stay where they are: they feed the block.
 * No number changes. Refuses with `nothing-to-group`, `group-around-layer` or `group-parts-weights`.
 */
export function group(document: Document, grouping: Grouping, ids: IdSource): Result<Patch> {
  const draft = new Draft(document, ids);
  const chosen = new Set(grouping.layers);
  const members = membersOf(document, grouping.network).filter(({ id, kind }) => chosen.has(id) && kind !== inputKind);
  const refused = groupRefusal(document, members);
  if (refused) return fail(refused);
  const inside = newNetwork(draft, grouping.network, members);
  const block = newBlock(draft, grouping.network, inside, members);
  draft.put('networks', inside);
  draft.put('layers', block);
  for (const member of members) draft.put('layers', { ...member, network: inside.id });
  for (const id of grouping.notes ?? []) draft.put('notes', { ...existing(document, 'notes', id), network: inside.id });
  const cut = cutAround(document, members);
  joinInputs(draft, block, inside.id, cut.entering, grouping.shapeAt);
  joinOutputs(draft, block, inside.id, cut.leaving);
  if (isInside(document, grouping.network)) keepOutputs(draft, block, inside.id, endsOf(document, members));
  return ok(draft.finish());
}

/** The network that layers are moved to, with the arguments that their formulas use. */
function newNetwork(draft: Draft, outside: string, members: readonly Layer[]): Network {
  const { arguments: outer } = existing(draft.document, 'networks', outside);
  const used = new Set(members.flatMap(({ settings, block }) => formulaNames([settings, block?.arguments ?? {}])));
  const taken = [...draft.document.networks].map(({ name }) => name.replace(/^Block (\d+)$/, 'Block_$1'));
  return {
    id: draft.freshId('networks'),
    name: new Names(taken).next('Block').replace('_', ' '),
    arguments: Object.fromEntries(Object.entries(outer).filter(([name]) => used.has(name))),
    extra: {},
  };
}

function newBlock(draft: Draft, network: string, inside: Network, members: readonly Layer[]): Layer {
  const position = cornerOf(members);
  return {
    id: draft.freshId('layers'),
    network,
    name: namesIn(draft.document, network).next('block'),
    kind: blockKind,
    settings: {},
    block: {
      network: inside.id,
      repeat: 1,
      arguments: Object.fromEntries(Object.keys(inside.arguments).map((name) => [name, `=${name}`])),
    },
    ...(position ? { position } : {}),
    extra: {},
  };
}

/** Where a block stands whose members were all placed by hand. */
function cornerOf(members: readonly Layer[]): Position | undefined {
  const places = members.flatMap(({ position }) => position ?? []);
  if (places.length < members.length) return undefined;
  return { x: Math.min(...places.map(({ x }) => x)), y: Math.min(...places.map(({ y }) => y)) };
}

/** The wires that cross the border of a block to be. */
interface Cut {
  readonly entering: readonly Connection[];
  readonly leaving: readonly Connection[];
}

function cutAround(document: Document, members: readonly Layer[]): Cut {
  const wiring = wiringOf(document);
  const inside = new Set(members.map(({ id }) => id));
  return {
    entering: members.flatMap(({ id }) => wiring.into(id).filter(({ from }) => !inside.has(from[0]))),
    leaving: members.flatMap(({ id }) => wiring.outOf(id).filter(({ to }) => !inside.has(to[0]))),
  };
}

/** One input for each tensor that comes from outside. */
function joinInputs(
  draft: Draft,
  block: Layer,
  inside: string,
  entering: readonly Connection[],
  shapeAt: Grouping['shapeAt'] = () => undefined,
): void {
  for (const wires of byPort(entering)) {
    const [{ from }] = wires;
    const settings: JsonObject = { shape: shapeAt(from) ?? kindOf(inputKind)?.fields['shape']?.initial ?? [] };
    const input = addInner(draft, inside, { kind: inputKind, stem: 'input', settings });
    for (const wire of wires) draft.put('connections', { ...wire, from: [input.id, 'out'] });
    link(draft, from, [block.id, input.id]);
  }
}

/** One output for each tensor that is read outside. */
function joinOutputs(draft: Draft, block: Layer, inside: string, leaving: readonly Connection[]): void {
  for (const wires of byPort(leaving)) {
    const [{ from }] = wires;
    const port = outputLayer(draft, inside, from);
    for (const wire of wires) draft.put('connections', { ...wire, from: [block.id, port] });
  }
}

/** The members at which blocks around the network let a tensor leave. */
const endsOf = (document: Document, members: readonly Layer[]): readonly Layer[] =>
  members.filter(({ id }) => wiringOf(document).outOf(id).length === 0);

/** What left the network at a member leaves it at the block now. */
function keepOutputs(draft: Draft, block: Layer, inside: string, ends: readonly Layer[]): void {
  for (const end of ends) {
    const wires = wiresAtOutput(draft, end.id).filter(({ from }) => from[0] !== block.id);
    const port = exit(draft, end);
    const leaving = port && outputLayer(draft, inside, port);
    moveOutput(draft, wires, leaving && outputLayer(draft, block.network, [block.id, leaving]));
  }
}

/** Wires by the port that they begin at. */
function byPort(wires: readonly Connection[]): Iterable<readonly [Connection, ...Connection[]]> {
  const groups = new Map<string, [Connection, ...Connection[]]>();
  for (const wire of wires) {
    const key = JSON.stringify(wire.from);
    const known = groups.get(key);
    if (known) known.push(wire);
    else groups.set(key, [wire]);
  }
  return groups.values();
}
