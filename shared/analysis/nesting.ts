import type { Block, Layer } from '../document/document';
import type { Table } from '../document/table';
import type { Structure } from './structure';

/** Blocks inside of blocks beyond this are refused: a crafted file could exhaust the stack. */
export const deepest = 100;

/** Blocks with more layers inside, every repeat counted, are refused: a few lines of a file could keep the window busy for hours. */
export const largest = 2_000_000;

/** Why a block may not be. */
export type Refusal = 'in-itself' | 'too-deep' | 'too-large';

/** Which networks stand inside of which, by way of blocks. */
type Contained = ReadonlyMap<string, ReadonlySet<string>>;

/** What a network is made of. */
interface Parts {
  readonly layers: number;
  readonly blocks: readonly Block[];
}

/**
 * Which networks contain which, and so which blocks may not be: those that contain the network they stand in, and those of
 * which there would be no end. It changes only when the structure of a network does.
 */
export class Nesting {
  readonly #parts: ReadonlyMap<string, Parts>;
  readonly #contained: Contained;
  readonly #containing = new Map<string, string[]>();
  /** The networks in which blocks go on beyond the deepest, be it in a circle. Nearly always empty. */
  readonly #endless: ReadonlySet<string>;
  /** Those of them that do so although circles are cut. */
  readonly #deep: ReadonlySet<string>;
  readonly #sizes = new Map<string, number>();

  constructor(layers: Table<Layer>, structures: ReadonlyMap<string, Structure>) {
    this.#parts = partsOf(layers, structures);
    this.#contained = new Map(
      [...this.#parts].map(([id, { blocks }]) => [id, new Set(blocks.map((block) => block.network))]),
    );
    for (const [outer, inside] of this.#contained)
      for (const inner of inside) this.#containing.set(inner, [...(this.#containing.get(inner) ?? []), outer]);
    this.#endless = networksBeyond(deepest, this.#contained);
    this.#deep = this.#endless.size === 0 ? this.#endless : networksBeyond(deepest, this.#withoutCircles());
  }

  /** Why a block may not stand in a network. */
  refusal(block: Block, outside: string): Refusal | undefined {
    return this.#endlessness(block.network, outside) ?? (this.#sizeOf(block) > largest ? 'too-large' : undefined);
  }

  #endlessness(inside: string, outside: string): Refusal | undefined {
    if (!this.#endless.has(inside)) return undefined;
    if (this.#contains(inside, outside)) return 'in-itself';
    return this.#deep.has(inside) ? 'too-deep' : undefined;
  }

  /** The layers of a block, every repeat counted. It has an end, and is not deep. */
  #sizeOf({ network, repeat }: Block): number {
    let size = this.#sizes.get(network);
    if (size === undefined) {
      const { layers = 0, blocks = [] } = this.#parts.get(network) ?? {};
      const inner = blocks.filter((block) => this.#endlessness(block.network, network) === undefined);
      size = inner.reduce((sum, block) => sum + this.#sizeOf(block), layers);
      this.#sizes.set(network, size);
    }
    return repeat * size;
  }

  /** These networks, and all that contain one of them, however deep. */
  around(networks: ReadonlySet<string>): ReadonlySet<string> {
    const all = new Set(networks);
    // A set iterates over what is added to it meanwhile.
    for (const network of all) for (const outer of this.#containing.get(network) ?? []) all.add(outer);
    return all;
  }

  /** True where a network is another one, or contains it however deep. */
  #contains(outer: string, inner: string): boolean {
    const seen = new Set([outer]);
    for (const network of seen) for (const id of this.#contained.get(network) ?? []) seen.add(id);
    return seen.has(inner);
  }

  #withoutCircles(): Contained {
    return new Map(
      [...this.#contained].map(([outer, inside]) => [
        outer,
        new Set([...inside].filter((inner) => !this.#endless.has(inner) || !this.#contains(inner, outer))),
      ]),
    );
  }
}

const partsOf = (layers: Table<Layer>, structures: ReadonlyMap<string, Structure>): ReadonlyMap<string, Parts> =>
  new Map(
    Array.from(structures, ([id, { order, blocks }]) => [
      id,
      { layers: order.length, blocks: blocks.flatMap((slot) => layers.at(slot)?.block ?? []) },
    ]),
  );

/** The networks from which more than so many lead inwards, one inside the other. */
function networksBeyond(most: number, contained: Contained): ReadonlySet<string> {
  let beyond = new Set(contained.keys());
  for (let level = 0; level <= most && beyond.size > 0; level++) {
    const outer = beyond;
    const leadsOn = (id: string): boolean => [...(contained.get(id) ?? [])].some((inner) => outer.has(inner));
    beyond = new Set([...outer].filter(leadsOn));
  }
  return beyond;
}
