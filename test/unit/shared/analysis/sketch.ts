import type { Block, Connection, Document, Layer, Network, Port, Project } from '@shared/document/document';
import { blockKind, emptyDocument } from '@shared/document/document';
import { inputPort, isMerge } from '@shared/document/ports';
import { Table } from '@shared/document/table';
import { kindOf } from '@shared/layers/index';
import type { Analysis } from '@shared/analysis/analysis';

// Projects of several networks as tests write them down. A layer's id is its name, and no name stands in two networks.

type SketchedLayer = Partial<Layer> & Pick<Layer, 'kind'>;

export interface SketchedNetwork {
  readonly arguments?: Network['arguments'];
  readonly layers: Readonly<Record<string, SketchedLayer>>;
  /** `'x conv dense'`, or with ports where they are not `out` and `in`: `'stage.left sum.2'`. */
  readonly wires?: readonly string[];
}

export const layer = (kind: string, settings: Layer['settings'] = {}, more: Partial<Layer> = {}): SketchedLayer => ({
  kind,
  settings,
  ...more,
});

export const input = (...shape: readonly (number | string | null)[]): SketchedLayer => layer('input', { shape });

export const conv = (filters: number | string, settings: Layer['settings'] = {}): SketchedLayer =>
  layer('conv2d', { filters, kernel: 3, ...settings });

export const dense = (units: number | string, settings: Layer['settings'] = {}): SketchedLayer =>
  layer('dense', { units, ...settings });

export const block = (network: string, more: Partial<Block> = {}, layerMore: Partial<Layer> = {}): SketchedLayer =>
  layer(blockKind, {}, { block: { network, repeat: 1, arguments: {}, ...more }, ...layerMore });

/** A project of these networks, of which the first is the root. */
export function sketch(
  networks: Readonly<Record<string, SketchedNetwork>>,
  project: Partial<Pick<Project, 'rules' | 'axisOrder'>> = {},
): Document {
  const [root = ''] = Object.keys(networks);
  const layers = Object.entries(networks).flatMap(([network, { layers }]) => layersOf(network, layers));
  const byId = new Map(layers.map((each) => [each.id, each]));
  return {
    ...emptyDocument(),
    project: { ...emptyDocument().project, root, ...project },
    networks: Table.from(
      Object.entries(networks).map(([id, { arguments: given = {} }]) => ({
        id,
        name: id,
        arguments: given,
        extra: {},
      })),
    ),
    layers: Table.from(layers),
    connections: Table.from(Object.values(networks).flatMap(({ wires = [] }) => connectionsOf(wires, byId))),
  };
}

const layersOf = (network: string, layers: SketchedNetwork['layers']): readonly Layer[] =>
  Object.entries(layers).map(([id, given]) => ({ id, network, name: id, settings: {}, extra: {}, ...given }));

function connectionsOf(wires: readonly string[], layers: ReadonlyMap<string, Layer>): readonly Connection[] {
  const connections: Connection[] = [];
  for (const wire of wires) {
    const ends = wire.split(' ');
    ends.slice(1).forEach((end, index) => {
      const [source = '', out = 'out'] = (ends[index] ?? '').split('.');
      const [target = '', port] = end.split('.');
      const to: Port = [target, port ?? nextPort(layers.get(target), connections)];
      connections.push({ id: `${source}-${target}-${connections.length}`, from: [source, out], to, extra: {} });
    });
  }
  return connections;
}

function nextPort(target: Layer | undefined, connections: readonly Connection[]): string {
  const kind = kindOf(target?.kind ?? '');
  const taken = connections.filter(({ to }) => to[0] === target?.id).length;
  return kind && isMerge(kind) ? inputPort(kind, taken) : 'in';
}

/** The codes of all findings, each with where it sits: `'conv_1 window-too-large'`. */
export const problemsIn = ({ root }: Analysis): readonly string[] =>
  root.findings.map(({ at, problem }) => `${at ?? 'all'} ${problem.code}`);
