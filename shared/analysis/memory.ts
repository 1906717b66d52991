import type { Document } from '../document/document';
import type { NetworkAnalysis } from './analysis';
import type { Surroundings } from './analyze-layer';
import type { Feed } from './arrivals';

/** A network's analysis, and the version of the document for which it holds. */
export interface Remembered {
  readonly document: Document;
  readonly analysis: NetworkAnalysis;
}

/** How many analyses are remembered; the least recently used go first. */
const size = 500;

/**
 * What was found out about networks, by all it depends on besides the document. It is handed on from one analysis of a project to
 * the next; as each memory says for which version it holds, it does not matter which of them are asked for again.
 */
export class Memory {
  readonly #byFeed = new Map<string, Remembered>();
  /** The last analysis of a network in its surroundings, whatever it was fed. */
  readonly #latest = new Map<string, Remembered>();

  /** The analysis of exactly this; else the nearest to begin with, in which only the feed was another one. */
  recall(
    network: string,
    surroundings: Surroundings,
    feed: Feed | undefined,
  ): { exact?: Remembered; near?: Remembered } {
    const [place, key] = keysOf(network, surroundings, feed);
    const exact = this.#byFeed.get(key);
    const near = feed && this.#latest.get(place);
    return exact ? { exact } : near ? { near } : {};
  }

  remember(network: string, surroundings: Surroundings, feed: Feed | undefined, memory: Remembered): void {
    const [place, key] = keysOf(network, surroundings, feed);
    keep(this.#byFeed, key, memory);
    keep(this.#latest, place, memory);
  }
}

const keysOf = (network: string, surroundings: Surroundings, feed: Feed | undefined): readonly [string, string] => {
  const place = JSON.stringify([network, surroundings]);
  return [place, `${place} ${JSON.stringify(feed ?? null)}`];
};

/** Puts an entry at the end and lets go of the first one where there are too many. */
function keep(memories: Map<string, Remembered>, key: string, memory: Remembered): void {
  memories.delete(key);
  memories.set(key, memory);
  const [oldest] = memories.keys();
  if (memories.size > size && oldest !== undefined) memories.delete(oldest);
}
