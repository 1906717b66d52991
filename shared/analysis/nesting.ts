import type { Document } from '../document/document';

/** Blocks inside of blocks beyond this are refused: a crafted file could exhaust the stack. */
export const deepest = 100;

/** Which networks stand inside of which, by way of blocks. */
type Contained = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Which networks contain which, and so which blocks may not be: those that contain the network they stand in, and those that
 * are nested too deeply. It changes only when the structure of a network does.
 */
export class Nesting {
  readonly #contained: Contained;
  readonly #containing = new Map<string, string[]>();
  /** The networks in which blocks go on beyond the deepest, be it in a circle. Nearly always empty. */
  readonly #endless: ReadonlySet<string>;
  /** Those of them that do so although circles are cut. */
  readonly #deep: ReadonlySet<string>;

  constructor(document: Document) {
    this.#contained = containedIn(document);
    for (const [outer, inside] of this.#contained)
      for (const inner of inside) this.#containing.set(inner, [...(this.#containing.get(inner) ?? []), outer]);
    this.#endless = networksBeyond(deepest, this.#contained);
    this.#deep = this.#endless.size === 0 ? this.#endless : networksBeyond(deepest, this.#withoutCircles());
  }

  /** Why a block of one network may not stand in another. */
  refusal(inside: string, outside: string): 'in-itself' | 'too-deep' | undefined {
    if (!this.#endless.has(inside)) return undefined;
    if (this.#contains(inside, outside)) return 'in-itself';
    return this.#deep.has(inside) ? 'too-deep' : undefined;
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

function containedIn({ layers, networks }: Document): Contained {
  const contained = new Map([...networks].map(({ id }) => [id, new Set<string>()]));
  for (const { block, network } of layers) if (block) contained.get(network)?.add(block.network);
  return contained;
}

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
