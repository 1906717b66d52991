import type { Block, Document, Layer } from '../document/document';
import type { Scope } from '../layers/expression';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Analysis, LayerAnalysis, NetworkAnalysis } from './analysis';
import type { Inside } from './analyze-block';
import { analyzeBlock } from './analyze-block';
import type { Surroundings } from './analyze-layer';
import { analyzeLayer } from './analyze-layer';
import type { Task } from './analyze-network';
import { analyzeNetwork } from './analyze-network';
import type { Arrivals, Feed } from './arrivals';
import type { Changes } from './changes';
import { changesBetween } from './changes';
import { blockInItself, nestedTooDeeply, networkMissing } from './findings';
import { Memory } from './memory';
import { deepest, Nesting } from './nesting';
import type { Structure } from './structure';
import { structuresOf } from './structure';

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
  readonly layers: ReadonlySet<string>;
  /** The networks in which something changed, and all that contain one of them. */
  readonly networks: ReadonlySet<string>;
}

class Session implements Analysis {
  readonly root: NetworkAnalysis;
  inferred = 0;
  readonly #document: Document;
  readonly #structures: ReadonlyMap<string, Structure>;
  readonly #nesting: Nesting;
  readonly #memory: Memory;
  /** What an edit means, since each earlier version that a memory is of. */
  readonly #changes = new Map<Document, Spread>();

  constructor(document: Document, previous: Session | undefined) {
    const { rules, axisOrder, root } = document.project;
    this.#document = document;
    this.#memory = previous ? previous.#memory : new Memory();
    const changes = previous && changesBetween(document, previous.#document);
    const rearranged = changes?.structures.size !== 0;
    const known = previous ? previous.#structures : new Map<string, Structure>();
    const isStale = (network: string): boolean => changes?.structures.has(network) ?? true;
    this.#structures = rearranged ? structuresOf(document, known, isStale) : known;
    this.#nesting = previous && !rearranged ? previous.#nesting : new Nesting(document);
    if (previous && changes) this.#changes.set(previous.#document, this.#spread(changes));
    const scope = document.networks.get(root)?.arguments ?? {};
    this.root = this.#network(root, { rules, order: axisOrder, scope, frozen: false }, undefined);
  }

  at(path: string): LayerAnalysis | undefined {
    const [first = '', ...rest] = path.split('/');
    const top = this.root.layers.get(first);
    return rest.reduce((block, id) => block?.instances[0]?.network.layers.get(id), top);
  }

  #changesSince(document: Document): Spread {
    const known = this.#changes.get(document);
    if (known) return known;
    const changes = this.#spread(changesBetween(this.#document, document));
    this.#changes.set(document, changes);
    return changes;
  }

  #spread(changes: Changes): Spread {
    return { layers: changes.layers, networks: this.#nesting.around(changes.networks) };
  }

  #network(id: string, surroundings: Surroundings, feed: Feed | undefined): NetworkAnalysis {
    const { exact, near } = this.#memory.recall(id, surroundings, feed);
    const earlier = exact ?? near;
    const changes = earlier && this.#changesSince(earlier.document);
    const holds = exact && changes && !changes.networks.has(id);
    const analysis = holds
      ? exact.analysis
      : analyzeNetwork(this.#task(id, surroundings, feed, changes), earlier?.analysis);
    this.#memory.remember(id, surroundings, feed, { document: this.#document, analysis });
    return analysis;
  }

  #task(id: string, surroundings: Surroundings, feed: Feed | undefined, changes: Spread | undefined): Task {
    const structure = this.#structures.get(id);
    if (!structure) throw new Error(`There is no network ${id}.`);
    return {
      structure,
      surroundings,
      feed,
      layerOf: (layer) => this.#document.layers.get(layer),
      dirty: changes ? this.#dirtyIn(structure, changes) : new Set(),
      analyze: (layer, arrivals, around) => this.#layer(layer, arrivals, around),
    };
  }

  /** Changed layers, and blocks inside of which something changed. */
  #dirtyIn({ nodes, blocks }: Structure, { layers, networks }: Spread): ReadonlySet<string> {
    const changed = [...layers].filter((id) => nodes.has(id));
    const inside = blocks.filter((id) => networks.has(this.#document.layers.get(id)?.block?.network ?? ''));
    return new Set([...changed, ...inside]);
  }

  #layer(layer: Layer, arrivals: Arrivals, surroundings: Surroundings): LayerAnalysis {
    this.inferred++;
    const { block } = layer;
    if (!block) return analyzeLayer(layer, arrivals, surroundings);
    return analyzeBlock(layer, block, arrivals, surroundings, this.#inside(layer, block, surroundings));
  }

  #inside(layer: Layer, { network }: Block, surroundings: Surroundings): Result<Inside> {
    const structure = this.#structures.get(network);
    if (!structure) return fail(networkMissing({ layer: layer.name, network }));
    const refusal = this.#nesting.refusal(network, layer.network);
    if (refusal === 'in-itself') return fail(blockInItself({ layer: layer.name }));
    if (refusal === 'too-deep') return fail(nestedTooDeeply({ layer: layer.name, most: deepest }));
    const rules = layer.rules ?? surroundings.rules;
    const frozen = layer.frozen === true || surroundings.frozen;
    return ok({
      inputs: structure.inputs,
      defaults: this.#document.networks.get(network)?.arguments ?? {},
      analyze: (feed: Feed, scope: Scope) => this.#network(network, { ...surroundings, rules, scope, frozen }, feed),
    });
  }
}
