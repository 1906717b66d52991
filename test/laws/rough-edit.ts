import type { Block, Document, Layer, Network } from '@shared/document/document';
import { blockKind } from '@shared/document/document';
import type { Patch } from '@shared/document/patch';
import { add, remove, replace } from '@shared/document/patch';
import { kindOf } from '@shared/layers/index';
import type { Random } from './random';
import { randomSettings } from './random-settings';

/**
 * Changes that no verb makes, but that two merged versions of a file, a script or a later version of this program may leave behind:
 * cycles, inputs taken twice, ports that are not there, blocks in themselves, settings that are refused, formulas without their
 * argument. Whatever a document holds, it can be analysed.
 */
export function roughEdit(document: Document, random: Random): { readonly name: string; readonly patch: Patch } {
  const layers = [...document.layers];
  const [one, other] = [random.any(layers), random.any(layers)];
  const [name, make] = random.any(Object.entries(changes)) ?? ['nothing', () => []];
  return { name, patch: one && other ? make({ document, one, other, random }) : [] };
}

interface Around {
  readonly document: Document;
  readonly one: Layer;
  readonly other: Layer;
  readonly random: Random;
}

const changes: Readonly<Record<string, (around: Around) => Patch>> = {
  connect: ({ document, one, other, random }) => {
    const port = random.pick(['in', '1', '2', ...portsOf(document, other)]);
    const from = [one.id, random.pick(['out', ...portsOf(document, one)])] as const;
    return [add('connections', { id: random.id(), from, to: [other.id, port], extra: {} })];
  },
  disconnect: ({ document, random }) => {
    const connection = random.any([...document.connections]);
    return connection ? [remove('connections', connection)] : [];
  },
  change: ({ one, random }) => {
    const kind = kindOf(one.kind);
    const broken = { filters: 0, units: 1e9, shape: [1e9, 1e9, 1e9], kernel: '=none', padding: 'valid' };
    const settings = kind && random.chance(0.7) ? randomSettings(kind, random, 'width') : broken;
    return [replace('layers', one, { ...one, settings: { ...one.settings, ...settings } })];
  },
  retype: ({ one, random }) => {
    const kind = random.pick(['add', 'dense', 'conv2d', 'input', 'flatten', 'kind-of-tomorrow']);
    return one.block ? [] : [replace('layers', one, { ...one, kind })];
  },
  share: ({ one, other }) => [replace('layers', one, { ...one, weightsOf: other.id })],
  delete: ({ one }) => [remove('layers', one)],
  move: ({ document, one, random }) => {
    const network = random.any([...document.networks]) ?? { id: one.network };
    return [replace('layers', one, { ...one, network: network.id })];
  },
  open: ({ document, one, random }) => {
    const { id } = random.any([...document.networks]) ?? { id: one.network };
    return [replace('layers', one, { ...one, kind: blockKind, block: randomBlock(id, random) })];
  },
  argue: ({ document, random }) => {
    const network = random.any([...document.networks]);
    return network ? [replace('networks', network, { ...network, arguments: { width: random.below(5) } })] : [];
  },
  network: ({ document, one, random }) => {
    const fresh: Network = { id: random.id(), name: 'Another', arguments: { width: 2 }, extra: {} };
    const root = random.chance(0.1)
      ? [replace('project', document.project, { ...document.project, root: fresh.id })]
      : [];
    return [add('networks', fresh), replace('layers', one, { ...one, network: fresh.id }), ...root];
  },
};

const randomBlock = (network: string, random: Random): Block => ({
  network,
  repeat: random.pick([1, 2, 3, 40]),
  arguments: random.pick<Block['arguments']>([{}, { width: 3 }, { width: '=width+1' }]),
  ...(random.chance(0.3) ? { sharedAcrossRepeats: true as const } : {}),
});

/** Layers that may be ports of a block. */
const portsOf = ({ layers }: Document, { block }: Layer): readonly string[] =>
  block ? [...layers].filter(({ network }) => network === block.network).map(({ id }) => id) : [];
