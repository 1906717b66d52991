import type { Problem } from '../../result';
import { problem } from '../../result';
import type { Document, Layer } from '../document';
import type { WiringView } from '../wiring';
import { wiringOf } from '../wiring';

/** Why layers of one network cannot be made a block; `undefined` where they can. */
export function groupRefusal(document: Document, members: readonly Layer[]): Problem | undefined {
  if (members.length === 0) return nothingToGroup({});
  const outside = layerBetween(document, members);
  if (outside) return groupAroundLayer({ outside: outside.name });
  const parted = partedWeights(document, members);
  return parted && groupPartsWeights({ layer: parted.sharer.name, owner: parted.owner.name });
}

/** The first layer outside that is fed by one of the layers and feeds another: a block of them would feed itself through it. */
function layerBetween(document: Document, members: readonly Layer[]): Layer | undefined {
  const wiring = wiringOf(document);
  const inside = new Set(members.map(({ id }) => id));
  const before = wiring.upstreamOf([...inside]);
  const between = [...downstreamOf(wiring, inside)].find((id) => before.has(id) && !inside.has(id));
  return between === undefined ? undefined : document.layers.get(between);
}

function downstreamOf(wiring: WiringView, layers: Iterable<string>): ReadonlySet<string> {
  const found = new Set(layers);
  // A set iterates over what is added to it meanwhile: this is a breadth-first walk.
  for (const layer of found) for (const { to } of wiring.outOf(layer)) found.add(to[0]);
  return found;
}

/** A layer and the owner of its weights of which one would be inside and the other outside: weights are shared in one network. */
function partedWeights(
  document: Document,
  members: readonly Layer[],
): { readonly sharer: Layer; readonly owner: Layer } | undefined {
  const inside = new Set(members.map(({ id }) => id));
  for (const sharer of document.layers) {
    const owner = document.layers.get(sharer.weightsOf ?? '');
    if (owner && inside.has(sharer.id) !== inside.has(owner.id)) return { sharer, owner };
  }
  return undefined;
}

const nothingToGroup = problem<Record<string, never>>({
  code: 'nothing-to-group',
  severity: 'advice',
  text: () => ({
    message: 'There is nothing here to make a block of.',
    expected: 'One layer or more that is no input',
    received: 'none',
    remedy: 'Select the layers that belong together.',
  }),
});

const groupAroundLayer = problem<{ outside: string }>({
  code: 'group-around-layer',
  severity: 'error',
  text: ({ outside }) => ({
    message: `${outside} stands between the selected layers: the block would feed it and be fed by it.`,
    expected: 'Layers with nothing of the flow between them',
    received: `a selection around ${outside}`,
    remedy: `Select ${outside} too, or only the layers on one side of it.`,
  }),
});

const groupPartsWeights = problem<{ layer: string; owner: string }>({
  code: 'group-parts-weights',
  severity: 'error',
  text: ({ layer, owner }) => ({
    message: `${layer} uses the weights of ${owner}, and only one of them would be in the block.`,
    expected: 'Layers that share weights, all inside or all outside',
    received: `a border between ${layer} and ${owner}`,
    remedy: `Select both, or let ${layer} have weights of its own.`,
  }),
});
