import type { Block, Document, Layer } from '../document/document';
import type { Shape } from '../layers/shape';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Analysis, LayerAnalysis, NetworkAnalysis } from './analysis';
import type { Inside } from './analyze-block';
import { analyzeBlock } from './analyze-block';
import type { Arrivals, Surroundings } from './analyze-layer';
import { analyzeLayer } from './analyze-layer';
import type { Task } from './analyze-network';
import { analyzeNetwork } from './analyze-network';
import type { Changes } from './changes';
import { changesBetween } from './changes';
import { blockInItself, networkMissing } from './findings';
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

/** What is fed to a network that stands inside a block. */
interface Feed {
  readonly shapes: readonly (Shape | null)[];
  readonly assumed: boolean;
}

/** A network's analysis, and the version of the document for which it holds. */
interface Remembered {
  readonly document: Document;
  readonly analysis: NetworkAnalysis;
}

/** How many networks are remembered; the least recently used go first. */
const memorySize = 500;

class Session implements Analysis {
  readonly root: NetworkAnalysis;
  inferred = 0;
  readonly #document: Document;
  readonly #structures: ReadonlyMap<string, Structure>;
  /** What was found out about networks in this and earlier versions, by all it depends on besides the document. */
  readonly #memory: Map<string, Remembered>;
  readonly #changes = new Map<Document, Changes>();
  /** The networks being analysed, outermost first: a block may not contain itself. */
  readonly #open: string[] = [];

  constructor(document: Document, previous: Session | undefined) {
    const { rules, axisOrder, root } = document.project;
    this.#document = document;
    this.#memory = previous ? previous.#memory : new Map<string, Remembered>();
    this.#structures = this.#structuresSince(previous);
    const scope = document.networks.get(root)?.arguments ?? {};
    this.root = this.#network(root, { rules, order: axisOrder, scope }, undefined);
  }

  at(path: string): LayerAnalysis | undefined {
    const [first = '', ...rest] = path.split('/');
    const top = this.root.layers.get(first);
    return rest.reduce((block, id) => block?.instances[0]?.network.layers.get(id), top);
  }

  #structuresSince(previous: Session | undefined): ReadonlyMap<string, Structure> {
    if (!previous) return structuresOf(this.#document, new Map(), () => true);
    const { structures, networks } = this.#changesSince(previous.#document);
    if (structures.size === 0 && networks.size === 0) return previous.#structures;
    return structuresOf(this.#document, previous.#structures, (network) => structures.has(network));
  }

  #changesSince(document: Document): Changes {
    const known = this.#changes.get(document);
    if (known) return known;
    const changes = changesBetween(this.#document, document);
    this.#changes.set(document, changes);
    return changes;
  }

  #network(id: string, surroundings: Surroundings, feed: Feed | undefined): NetworkAnalysis {
    const key = JSON.stringify([id, surroundings, feed]);
    const earlier = this.#memory.get(key);
    const changes = earlier && this.#changesSince(earlier.document);
    if (earlier && !changes?.networks.has(id)) return this.#remember(key, earlier.analysis);
    this.#open.push(id);
    const analysis = analyzeNetwork(this.#task(id, surroundings, feed, changes), earlier?.analysis);
    this.#open.pop();
    return this.#remember(key, analysis);
  }

  #remember(key: string, analysis: NetworkAnalysis): NetworkAnalysis {
    this.#memory.delete(key);
    this.#memory.set(key, { document: this.#document, analysis });
    const [oldest] = this.#memory.keys();
    if (this.#memory.size > memorySize && oldest !== undefined) this.#memory.delete(oldest);
    return analysis;
  }

  #task(id: string, surroundings: Surroundings, feed: Feed | undefined, changes: Changes | undefined): Task {
    const structure = this.#structures.get(id);
    if (!structure) throw new Error(`There is no network ${id}.`);
    return {
      structure,
      surroundings,
      fed: feed?.shapes,
      fedAssumed: feed?.assumed ?? false,
      layerOf: (layer) => this.#document.layers.get(layer),
      dirty: changes ? this.#dirtyIn(structure, changes) : new Set(),
      analyze: (layer, arrivals, around) => this.#layer(layer, arrivals, around),
    };
  }

  /** Changed layers, and blocks inside of which something changed. */
  #dirtyIn({ position, blocks }: Structure, { layers, networks }: Changes): ReadonlySet<string> {
    const changed = [...layers].filter((id) => position.has(id));
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
    if (this.#open.includes(network)) return fail(blockInItself({ layer: layer.name }));
    const rules = layer.rules ?? surroundings.rules;
    return ok({
      inputs: structure.inputs,
      defaults: this.#document.networks.get(network)?.arguments ?? {},
      analyze: (shapes, scope, assumed) =>
        this.#network(network, { ...surroundings, rules, scope }, { shapes, assumed }),
    });
  }
}
