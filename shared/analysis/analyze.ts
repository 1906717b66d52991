import type { Block, Document, Layer } from '../document/document';
import type { Problem, Result } from '../result';
import { fail, ok } from '../result';
import type { Analysis, Instance, LayerAnalysis, NetworkAnalysis } from './analysis';
import type { Inside } from './analyze-block';
import { analyzeBlock } from './analyze-block';
import type { Surroundings } from './analyze-layer';
import { Twins } from './twins';
import type { Task } from './analyze-network';
import { analyzeNetwork } from './analyze-network';
import type { Feed } from './arrivals';
import { sameFeed } from './arrivals';
import { changesBetween } from './changes';
import { blockInItself, nestedTooDeeply, networkMissing, tooManyLayers } from './findings';
import type { Refusal } from './nesting';
import { deepest, largest, Nesting } from './nesting';
import type { Graph, Structure } from './structure';
import { graphOf } from './structure';

/**
 * Everything that follows from a document: shapes, weights, counts and problems, by path.
 *
 * With the previous analysis of an earlier version of the same document, only what depends on the difference is inferred;
 * the outcome is the same as from scratch. Never fails: what is wrong is a finding, and the rest is still computed.
 */
export function analyze(document: Document, previous?: Analysis): Analysis {
  return new Session(document, previous instanceof Session ? previous : undefined);
}

/** How far an edit reaches. */
interface Spread {
  readonly layers: readonly Layer[];
  /** The networks in which something changed, and all that contain one of them. */
  readonly networks: ReadonlySet<string>;
}

const refusals: Readonly<Record<Refusal, (layer: string) => Problem>> = {
  'in-itself': (layer) => blockInItself({ layer }),
  'too-deep': (layer) => nestedTooDeeply({ layer, most: deepest }),
  'too-large': (layer) => tooManyLayers({ layer, most: largest }),
};

const none: ReadonlySet<number> = new Set();

class Session implements Analysis {
  readonly root: NetworkAnalysis;
  inferred = 0;
  readonly #document: Document;
  readonly #graph: Graph;
  readonly #nesting: Nesting;
  /** What changed since the previous analysis; without one, there is nothing to take over. */
  readonly #spread: Spread | undefined;
  /** The networks of this analysis by all that they depend on: a definition used twice alike is analysed once. */
  readonly #made = new Map<string, NetworkAnalysis>();

  constructor(document: Document, previous: Session | undefined) {
    const { rules, axisOrder, root } = document.project;
    this.#document = document;
    const changes = previous && changesBetween(document, previous.#document);
    const rearranged = changes?.structures.size !== 0;
    const isStale = (network: string): boolean => changes?.structures.has(network) ?? true;
    const before = previous && { graph: previous.#graph, nesting: previous.#nesting };
    this.#graph = before && !rearranged ? before.graph : graphOf(document, before?.graph.structures, isStale);
    this.#nesting = before && !rearranged ? before.nesting : new Nesting(document.layers, this.#graph.structures);
    this.#spread = changes && { layers: changes.layers, networks: this.#nesting.around(changes.networks) };
    const scope = document.networks.get(root)?.arguments ?? {};
    this.root = this.#network(root, { rules, order: axisOrder, scope, frozen: false }, undefined, previous?.root);
  }

  at(path: string): LayerAnalysis | undefined {
    const [first = '', ...rest] = path.split('/');
    const top = this.root.layers.get(first);
    return rest.reduce((block, id) => block?.instances[0]?.network.layers.get(id), top);
  }

  /**
   * A network in its place, begun with what was found out about it before, if that was in the same surroundings. In a block that
   * repeats, the repeat before it was.
   */
  #network(
    id: string,
    surroundings: Surroundings,
    feed: Feed | undefined,
    before: NetworkAnalysis | undefined,
    last?: NetworkAnalysis,
  ): NetworkAnalysis {
    const place = JSON.stringify([id, surroundings]);
    const key = JSON.stringify([place, feed]);
    const known = this.#made.get(key);
    if (known) return known;
    const earlier = before?.place === place ? before : last;
    const holds = earlier && sameFeed(earlier.feed, feed) && !this.#spread?.networks.has(id);
    const analysis = holds ? earlier : analyzeNetwork(this.#task(id, place, surroundings, feed, last), earlier);
    this.#made.set(key, analysis);
    return analysis;
  }

  #task(
    id: string,
    place: string,
    surroundings: Surroundings,
    feed: Feed | undefined,
    last: NetworkAnalysis | undefined,
  ): Task {
    const structure = this.#graph.structures.get(id);
    if (!structure) throw new Error(`There is no network ${id}.`);
    const twins = new Twins(surroundings);
    return {
      structure,
      place,
      feed,
      last,
      graph: this.#graph,
      layers: this.#document.layers,
      dirty: this.#dirtyIn(structure),
      analyze: (layer, arrivals, before) => {
        this.inferred++;
        if (!layer.block) return twins.analyze(layer, arrivals);
        const inside = this.#inside(layer, layer.block, surroundings, before?.instances ?? []);
        return analyzeBlock(layer, layer.block, arrivals, surroundings, inside);
      },
    };
  }

  /** Changed layers, and blocks inside of which something changed. */
  #dirtyIn({ network, blocks }: Structure): ReadonlySet<number> {
    if (!this.#spread) return none;
    const { layers } = this.#document;
    const changed = this.#spread.layers.filter((layer) => layer.network === network);
    const inside = blocks.filter((slot) => this.#holdsChanges(layers.at(slot)));
    return new Set([...changed.flatMap(({ id }) => layers.slots.of(id) ?? []), ...inside]);
  }

  #holdsChanges(layer: Layer | undefined): boolean {
    return this.#spread?.networks.has(layer?.block?.network ?? '') ?? false;
  }

  #inside(layer: Layer, block: Block, surroundings: Surroundings, before: readonly Instance[]): Result<Inside> {
    const { network } = block;
    const structure = this.#graph.structures.get(network);
    if (!structure) return fail(networkMissing({ layer: layer.name, network }));
    const refusal = this.#nesting.refusal(block, layer.network);
    if (refusal) return fail(refusals[refusal](layer.name));
    const rules = layer.rules ?? surroundings.rules;
    const frozen = layer.frozen === true || surroundings.frozen;
    return ok({
      inputs: structure.inputs.flatMap((slot) => this.#document.layers.at(slot)?.id ?? []),
      defaults: this.#document.networks.get(network)?.arguments ?? {},
      analyze: (feed, scope, repeat, last) =>
        this.#network(network, { ...surroundings, rules, scope, frozen }, feed, before[repeat]?.network, last),
    });
  }
}
