import type { Connection, Document, Layer, Network, Port } from '../../shared/document/document';
import { emptyDocument } from '../../shared/document/document';
import { slug } from '../../shared/document/names';
import { inputPort, outputPort } from '../../shared/document/ports';
import { Table } from '../../shared/document/table';
import { kindOf } from '../../shared/layers/index';
import type { About, Described, DescribedNetwork } from './describe';

/** The project of a list of layers. Ids are made of names, so that the same description always gives the same file. */
export function describe(title: string, layers: readonly Described[], about: About): Document {
  const empty = emptyDocument(title);
  const { root } = empty.project;
  const networks = [new Assembly({ name: 'Main', values: {}, layers }, root), ...insidesOf(layers).map(assembled)];
  return {
    ...empty,
    project: { ...empty.project, ...about },
    networks: Table.from(networks.map(({ network }) => network)),
    layers: Table.from(networks.flatMap((assembly) => assembly.layers)),
    connections: Table.from(networks.flatMap((assembly) => assembly.connections)),
  };
}

const assembled = (inside: DescribedNetwork): Assembly => new Assembly(inside, slug(inside.name), slug(inside.name));

/** The networks that blocks stand for, those of blocks inside them as well, each once. */
function insidesOf(layers: readonly Described[]): readonly DescribedNetwork[] {
  const own = layers.flatMap(({ inside }) => (inside ? [inside, ...insidesOf(inside.layers)] : []));
  return [...new Set(own)];
}

/** A described network on its way into the tables of a document. */
class Assembly {
  readonly network: Network;
  readonly layers: readonly Layer[];
  readonly connections: readonly Connection[];

  /** @param prefix of the ids of its layers, which would else be those of another network's. */
  constructor(
    private readonly described: DescribedNetwork,
    id: string,
    private readonly prefix = '',
  ) {
    this.network = { id, name: described.name, arguments: described.values, extra: {} };
    this.layers = described.layers.map((layer) => this.#layer(layer));
    this.connections = described.layers.flatMap((layer, index) => this.#into(layer, described.layers[index - 1]));
  }

  /** The id of a layer by its name. */
  readonly #id = (name: string): string => idIn(this.prefix, name);

  #layer({ name, kind, settings, inside, repeat = 1, values = {}, weightsOf, position }: Described): Layer {
    return {
      ...{ id: this.#id(name), network: this.network.id, name, kind, settings },
      ...(inside && { block: { network: slug(inside.name), repeat, arguments: values } }),
      ...(weightsOf !== undefined && { weightsOf: this.#id(weightsOf) }),
      ...(position && { position }),
      extra: {},
    };
  }

  #into(layer: Described, previous: Described | undefined): readonly Connection[] {
    const takesNone = kindOf(layer.kind)?.inputs === 0;
    const sources = layer.after ?? (previous && !takesNone ? [previous.name] : []);
    return sources.map((source, index) => {
      const [from, to] = [this.#from(source), [this.#id(layer.name), portInto(layer, index)] as const];
      const id = [from[0], ...(source.includes(':') ? [slug(source.split(':')[1] ?? '')] : []), 'to', to[0]].join('-');
      return { id, from, to, extra: {} };
    });
  }

  /** The output that `name` or `name:port` says. */
  #from(source: string): Port {
    const [name = '', port] = source.split(':');
    const layer = this.described.layers.find((other) => other.name === name);
    if (!layer) throw new Error(`Nothing in ${this.described.name} is called ${name}.`);
    return [this.#id(name), portOutOf(layer, port)];
  }
}

const idIn = (prefix: string, name: string): string => (prefix === '' ? slug(name) : `${prefix}-${slug(name)}`);

/** The n-th input: of a block, the n-th input layer of its network. */
function portInto({ kind, inside }: Described, index: number): string {
  const inputs = inside?.layers.filter((inner) => inner.kind === 'input') ?? [];
  if (inside) return idIn(slug(inside.name), inputs[index]?.name ?? '');
  const declared = kindOf(kind);
  return declared ? inputPort(declared, index) : 'in';
}

/** An output by its name, else the first: of a block, the last layer of its network. */
function portOutOf({ kind, inside }: Described, port: string | undefined): string {
  if (inside) return idIn(slug(inside.name), port ?? inside.layers.at(-1)?.name ?? '');
  const declared = kindOf(kind);
  return port ?? (declared ? outputPort(declared) : 'out');
}
