import { formatCount } from '../../format-number';
import type { Result } from '../../result';
import { fail, ok, problem } from '../../result';
import type { Block, Connection, Document, Layer, Port } from '../document';
import { membersOf, namesIn } from '../layer-ports';
import type { IdSource, Names } from '../names';
import type { Patch } from '../patch';
import { inputKind, outputLayer, standsForOutput } from './block-ports';
import { Draft, existing } from './draft';
import { mayOpen } from './open-composite';
import { moveOutput, wiresAtOutput } from './outer-ports';
import type { Meanings } from './substitution';
import { objectWith, withArguments } from './substitution';
import { closeGaps, unlink } from './wire';

/** What the analysis knows of the inside of a block. */
export interface Opening {
  /** Its input layers, in their order. */
  readonly inputs: readonly string[];
  /** Where a tensor leaves it, in the order in which one repeat feeds the next. */
  readonly outputs: readonly Port[];
  readonly holdsWeights: (layer: string) => boolean;
}

/** Copies of layers beyond this are refused. */
const mostCopies = 10_000;

/**
 * Puts the layers inside of a block in its place, once for each repeat, with its arguments worked into their settings. Copies have
 * weights of their own or, where the repeats share them, those of the first. No number changes. The definition goes with
 * its last use. Refuses with `ungroup-parts-weights` or `too-many-copies`.
 */
export function ungroup(document: Document, id: string, opening: Opening, ids: IdSource): Result<Patch> {
  const draft = new Draft(document, ids);
  const layer = draft.layer(id);
  const { block } = layer;
  if (!block) throw new Error(`${layer.name} is no block.`);
  const copies = block.repeat * membersOf(document, block.network).length;
  if (!mayOpen(document, layer)) return fail(ungroupPartsWeights({ layer: layer.name }));
  if (copies > mostCopies) return fail(tooManyCopies({ layer: layer.name, copies }));
  new Unrolling(draft, layer, block, opening).run();
  return ok(draft.finish());
}

/** One act of ungrouping. */
class Unrolling {
  readonly #members: readonly Layer[];
  readonly #wires: readonly Connection[];
  readonly #names: Names;
  /** Identity layers that only stand for an output, with the port that they read. */
  readonly #standIns: ReadonlyMap<string, Port>;
  /** True where this is the only use of the definition: its layers move, and keep their ids and places. */
  readonly #isLast: boolean;
  readonly #meanings: Meanings;
  #first: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly draft: Draft,
    private readonly outer: Layer,
    private readonly block: Block,
    private readonly opening: Opening,
  ) {
    const { document, wiring } = draft;
    const all = membersOf(document, block.network);
    const standIns = all.filter((layer) => standsForOutput(draft, layer));
    this.#standIns = new Map(
      standIns.flatMap(({ id }) => wiring.into(id).map(({ from }): readonly [string, Port] => [id, from])),
    );
    this.#members = all.filter(({ id, kind }) => kind !== inputKind && !this.#standIns.has(id));
    this.#wires = this.#members.flatMap(({ id }) => wiring.into(id));
    this.#isLast = [...document.layers].filter((other) => other.block?.network === block.network).length === 1;
    this.#names = namesIn(document, outer.network);
    this.#meanings = { ...existing(document, 'networks', block.network).arguments, ...block.arguments };
  }

  run(): void {
    const { draft, outer, block } = this;
    const readers = draft.wiring.outOf(outer.id);
    const entering = draft.wiring.into(outer.id);
    let sources: readonly (Port | undefined)[] = this.opening.inputs.map(
      (input) => entering.find(({ to }) => to[1] === input)?.from,
    );
    for (let repeat = 0; repeat < block.repeat; repeat++) sources = this.#unroll(repeat, sources);
    for (const wire of readers) {
      const output = this.opening.outputs.findIndex(([layer]) => layer === wire.from[1]);
      this.#rejoin(wire, sources[output]);
    }
    this.#keepOutput(sources[0]);
    for (const wire of entering) draft.remove('connections', wire.id);
    draft.remove('layers', outer.id);
    if (this.#isLast) this.#removeDefinition();
  }

  /** Puts one repeat in; gives the ports at which its outputs leave. */
  #unroll(repeat: number, sources: readonly (Port | undefined)[]): readonly (Port | undefined)[] {
    const { draft, opening } = this;
    const moves = this.#isLast && repeat === 0;
    const ids = new Map(this.#members.map(({ id }) => [id, moves ? id : draft.freshId('layers')]));
    if (repeat === 0) this.#first = ids;
    for (const member of this.#members) draft.put('layers', this.#copy(member, repeat, ids));
    const portOf = (port: Port): Port | undefined => this.#portOf(port, ids, sources);
    for (const wire of this.#wires) this.#rewire(wire, portOf(wire.from), ids, moves);
    for (const id of ids.values()) closeGaps(draft, id);
    return opening.outputs.map((output) => portOf(this.#standIns.get(output[0]) ?? output));
  }

  /** Where the tensor of a port inside comes from in this repeat: a copy, or what feeds the block. */
  #portOf(
    [layer, port]: Port,
    ids: ReadonlyMap<string, string>,
    sources: readonly (Port | undefined)[],
  ): Port | undefined {
    const input = this.opening.inputs.indexOf(layer);
    if (input >= 0) return sources[input];
    const copy = ids.get(layer);
    return copy === undefined ? undefined : [copy, port];
  }

  #copy(member: Layer, repeat: number, ids: ReadonlyMap<string, string>): Layer {
    const { outer, block } = this;
    const { weightsOf, position, settings, frozen = outer.frozen, rules = outer.rules, ...rest } = member;
    const owner = this.#ownerFor(member.id, weightsOf, repeat, ids);
    const keepsPlace = position !== undefined && block.repeat === 1;
    return {
      ...rest,
      id: ids.get(member.id) ?? member.id,
      network: outer.network,
      name: this.#names.unique(member.name),
      settings: objectWith(settings, this.#meanings),
      ...(rest.block ? { block: withArguments(rest.block, this.#meanings) } : {}),
      ...(frozen ? { frozen } : {}),
      ...(rules ? { rules } : {}),
      ...(keepsPlace ? { position } : {}),
      ...(owner === undefined ? {} : { weightsOf: owner }),
    };
  }

  /** Whose weights a copy uses: those of the copy of its owner, or of the first copy of it where the repeats share theirs. */
  #ownerFor(
    id: string,
    weightsOf: string | undefined,
    repeat: number,
    ids: ReadonlyMap<string, string>,
  ): string | undefined {
    const { sharedAcrossRepeats } = this.block;
    const follows = sharedAcrossRepeats && repeat > 0;
    if (!follows) return weightsOf === undefined ? undefined : ids.get(weightsOf);
    if (weightsOf !== undefined) return this.#first.get(weightsOf);
    return this.opening.holdsWeights(id) ? this.#first.get(id) : undefined;
  }

  #rewire(wire: Connection, from: Port | undefined, ids: ReadonlyMap<string, string>, moves: boolean): void {
    const { draft } = this;
    const to: Port = [ids.get(wire.to[0]) ?? wire.to[0], wire.to[1]];
    if (!moves && from) draft.put('connections', { ...wire, id: draft.freshId('connections'), from, to });
    else if (from) draft.put('connections', { ...wire, from, to });
    else if (moves) draft.remove('connections', wire.id);
  }

  #rejoin(wire: Connection, from: Port | undefined): void {
    if (from) this.draft.put('connections', { ...wire, from });
    else unlink(this.draft, wire);
  }

  /** What left the network around at the block leaves it at the end of the last repeat. */
  #keepOutput(end: Port | undefined): void {
    const { draft, outer } = this;
    const wires = wiresAtOutput(draft, outer.id);
    if (wires.length > 0) moveOutput(draft, wires, end && outputLayer(draft, outer.network, end));
  }

  /** What is left of it: its inputs, what stands for its outputs, its notes. */
  #removeDefinition(): void {
    const { draft, outer, block } = this;
    for (const { id } of membersOf(draft.document, block.network)) {
      for (const wire of draft.wiring.into(id)) draft.remove('connections', wire.id);
      draft.remove('layers', id);
    }
    for (const note of draft.document.notes)
      if (note.network === block.network) draft.put('notes', { ...note, network: outer.network });
    draft.remove('networks', block.network);
  }
}

const ungroupPartsWeights = problem<{ layer: string }>({
  code: 'ungroup-parts-weights',
  severity: 'error',
  text: ({ layer }) => ({
    message: `${layer} shares its weights with another block.`,
    expected: 'A block with weights of its own, which no other uses',
    received: layer,
    remedy: 'Give each block weights of its own first.',
  }),
});

const tooManyCopies = problem<{ layer: string; copies: number }>({
  code: 'too-many-copies',
  severity: 'error',
  text: ({ layer, copies }) => ({
    message: `${layer} stands for too many layers to be put in its place.`,
    expected: `At most ${formatCount(mostCopies)}`,
    received: formatCount(copies),
    remedy: 'Repeat it less often first.',
  }),
});
