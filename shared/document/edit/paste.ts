import type { Result } from '../../result';
import { ok } from '../../result';
import { fragmentOf } from '../clipboard';
import type { Block, Connection, Document, Layer, Network, Note, Port, Position } from '../document';
import { inputPorts, membersOf, namesIn } from '../layer-ports';
import type { IdSource, Names } from '../names';
import type { Patch } from '../patch';
import { writeProject } from '../write';
import { follow } from './add-layer';
import { Draft } from './draft';
import { closeGaps, lastInFlow } from './wire';

/** How far a copy lies from what was copied, so that both are seen. */
const shift = 24;

/**
 * Puts the layers of a fragment (`clipboard.ts`) into a network, with what connects them. A fragment with one beginning goes in
 * after the last of the given layers, as one new layer would. Names are made unique; hand positions are shifted.
 */
export function paste(
  document: Document,
  fragment: Document,
  { network, after }: { readonly network: string; readonly after: readonly string[] },
  ids: IdSource,
): Result<Patch> {
  const draft = new Draft(document, ids);
  const pasted = new Copy(draft, fragment, network).make();
  // Some inputs of a merge may have stayed behind.
  for (const { id } of pasted) closeGaps(draft, id);
  join(draft, pasted, after);
  return ok(draft.finish());
}

/** Copies layers beside themselves, after the last of them. */
export function duplicate(
  document: Document,
  network: string,
  { layers, notes }: { readonly layers: readonly string[]; readonly notes: readonly string[] },
  ids: IdSource,
): Result<Patch> {
  return paste(document, fragmentOf(document, network, layers, notes), { network, after: layers }, ids);
}

/** Connects what was pasted: its one beginning after the source, its one end to what the source fed. */
function join(draft: Draft, pasted: readonly Layer[], after: readonly string[]): void {
  const [head, ...heads] = pasted.filter(({ id }) => draft.wiring.into(id).length === 0);
  const [tail, ...tails] = pasted.filter(({ id }) => draft.wiring.outOf(id).length === 0);
  const source = lastInFlow(draft, after);
  if (!head || heads.length > 0 || source === undefined || inputPorts(draft.document, head).length === 0) return;
  if (tail && tails.length === 0) follow(draft, head, [source], tail);
}

/** One act of copying: which new id stands for which of the fragment's. */
class Copy {
  readonly #layers = new Map<string, string>();
  readonly #networks = new Map<string, string>();
  readonly #names = new Map<string, Names>();

  constructor(
    private readonly draft: Draft,
    private readonly fragment: Document,
    private readonly target: string,
  ) {}

  /** Makes all copies; gives the layers that now stand in the target network. */
  make(): readonly Layer[] {
    const { fragment, draft } = this;
    for (const network of fragment.networks) this.#networks.set(network.id, this.#place(network));
    const copied = [...fragment.layers].filter(({ network }) => this.#isNew(network));
    for (const { id } of copied) this.#layers.set(id, draft.freshId('layers'));
    for (const layer of copied) draft.put('layers', this.#layer(layer));
    for (const wire of fragment.connections)
      if (this.#layers.has(wire.to[0])) draft.put('connections', this.#wire(wire));
    for (const note of fragment.notes) if (this.#isNew(note.network)) draft.put('notes', this.#note(note));
    return copied
      .filter(({ network }) => network === fragment.project.root)
      .map(({ id }) => draft.layer(this.#idOf(id)));
  }

  /** Where a network of the fragment comes to stand: the one it was copied to, the same one if it is here already, or a new one. */
  #place(network: Network): string {
    const { draft, fragment, target } = this;
    if (network.id === fragment.project.root) return target;
    if (isSame(draft.document, fragment, network.id)) return network.id;
    const id = draft.freshId('networks');
    draft.put('networks', { ...network, id });
    return id;
  }

  #isNew(network: string): boolean {
    return network === this.fragment.project.root || this.#networks.get(network) !== network;
  }

  #layer(layer: Layer): Layer {
    const { weightsOf, position, block, ...rest } = layer;
    const network = this.#networks.get(layer.network) ?? this.target;
    const owner = this.#ownerFor(weightsOf, network);
    return {
      ...rest,
      id: this.#idOf(layer.id),
      network,
      name: this.#name(layer.name, network),
      ...(block ? { block: this.#block(block) } : {}),
      ...(owner === undefined ? {} : { weightsOf: owner }),
      ...(position ? { position: network === this.target ? shifted(position) : position } : {}),
    };
  }

  #name(wanted: string, network: string): string {
    const names = this.#names.get(network) ?? namesIn(this.draft.document, network);
    this.#names.set(network, names);
    return names.unique(wanted);
  }

  #block(block: Block): Block {
    return { ...block, network: this.#networks.get(block.network) ?? block.network };
  }

  /** The layer whose weights a copy uses: the copy of it, else the same one where it stands in this network. */
  #ownerFor(weightsOf: string | undefined, network: string): string | undefined {
    if (weightsOf === undefined) return undefined;
    const copy = this.#layers.get(weightsOf);
    return copy ?? (this.draft.document.layers.get(weightsOf)?.network === network ? weightsOf : undefined);
  }

  #wire(wire: Connection): Connection {
    return { ...wire, id: this.draft.freshId('connections'), from: this.#port(wire.from), to: this.#port(wire.to) };
  }

  /** A block's ports are named after layers inside, which may have been copied too. */
  #port([layer, port]: Port): Port {
    return [this.#idOf(layer), this.#layers.get(port) ?? port];
  }

  #note(note: Note): Note {
    const network = this.#networks.get(note.network) ?? this.target;
    const position = network === this.target ? shifted(note.position) : note.position;
    return { ...note, id: this.draft.freshId('notes'), network, position };
  }

  #idOf(layer: string): string {
    return this.#layers.get(layer) ?? layer;
  }
}

const shifted = (position: Position): Position => ({ ...position, x: position.x + shift, y: position.y + shift });

/** True where a document has a network of this id that is the same to the last setting, with all inside it. */
const isSame = (document: Document, fragment: Document, network: string): boolean =>
  document.networks.has(network) && contents(document, network) === contents(fragment, network);

const contents = (document: Document, network: string): string =>
  writeProject(
    fragmentOf(
      document,
      network,
      membersOf(document, network).map(({ id }) => id),
    ),
  );
