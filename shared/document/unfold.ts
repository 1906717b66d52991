import type { FileFault } from './file-faults';
import { tooManyLayers } from './file-faults';

/** Layers of the whole network, with those inside of a block counted at every place and every repeat. */
const mostLayers = 250_000;

/** Blocks inside one another. */
const deepest = 64;

/** Blocks in networks that contain themselves. The ways through them are followed and reported one by one. */
const mostCircular = 24;

/** What counts of a block, be it of a file or of a document. */
interface Unfolding {
  readonly network: string;
  readonly repeat: number;
}

interface Member {
  readonly network: string;
  readonly block?: Unfolding | undefined;
}

interface Inside {
  layers: number;
  readonly blocks: Unfolding[];
}

/**
 * Why a project is too large to be worked out, although its file is small: thirty networks, each of which stands twice in the
 * one before it, are a thousand million layers.
 */
export function findUnfoldFault({ layers }: { readonly layers: Iterable<Member> }): FileFault | undefined {
  const waiting = insidesOf(layers);
  const sizes = new Map<string, number>();
  for (let depth = 0; depth <= deepest; depth++) {
    const ready = [...waiting].filter(([, { blocks }]) => blocks.every(({ network }) => !waiting.has(network)));
    if (ready.length === 0) return circularFault(waiting);
    for (const [network, inside] of ready) {
      const size = unfold(inside, sizes);
      if (size > mostLayers)
        return tooManyLayers({ expected: `At most ${mostLayers} layers with all blocks unfolded` });
      sizes.set(network, size);
      waiting.delete(network);
    }
  }
  return waiting.size === 0 ? undefined : tooManyLayers({ expected: `At most ${deepest} blocks inside one another` });
}

/** What each network consists of. */
function insidesOf(layers: Iterable<Member>): Map<string, Inside> {
  const insides = new Map<string, Inside>();
  for (const { network, block } of layers) {
    const inside = insides.get(network) ?? { layers: 0, blocks: [] };
    inside.layers++;
    if (block) inside.blocks.push(block);
    insides.set(network, inside);
  }
  return insides;
}

const unfold = ({ layers, blocks }: Inside, sizes: ReadonlyMap<string, number>): number =>
  blocks.reduce((sum, { network, repeat }) => sum + repeat * (sizes.get(network) ?? 0), layers);

/** A network that contains itself is the block's problem, and shown there; many of them in each other are too much. */
function circularFault(circular: ReadonlyMap<string, Inside>): FileFault | undefined {
  const blocks = [...circular.values()].reduce((sum, inside) => sum + inside.blocks.length, 0);
  if (blocks <= mostCircular) return undefined;
  return tooManyLayers({ expected: `At most ${mostCircular} blocks in networks that contain themselves` });
}
