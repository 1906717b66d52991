import type { Connection, Document, Layer, Network, Port } from '../../document/document';
import { blockKind, emptyDocument } from '../../document/document';
import { Names, slug } from '../../document/names';
import { Table } from '../../document/table';
import type { JsonObject } from '../../json';
import type { AxisOrder } from '../../layers/shape';
import { axisOrderOf, majorityOf } from './import-axis-order';
import { sourceMissing, tensorUnread } from './import-faults';
import { isFrozen } from './import-frozen';
import type { Version } from './import-history';
import { without } from './import-json';
import type { Made, Read } from './import-layer';
import { makeLayer } from './import-layer';
import { withoutMaskOperations } from './import-masks';
import type { Call, Model, ModelLayer, Note, Tensor } from './import-model';
import { callOn, tensorsOf } from './import-model';
import type { Arranged, Ends, Ports } from './import-ports';
import { blockPorts, kindPorts } from './import-ports';

/** A call of a layer as a layer of a network. */
interface Placed {
  readonly id: string;
  readonly name: string;
  readonly ports: Ports;
  readonly arranged: Arranged;
}

/** The layers of a network by what the model calls them, one for each of their calls. */
type Places = ReadonlyMap<string, readonly Placed[]>;

/** Makes the project of a model: a network for it, and one for each model inside of it. */
export function buildDocument(model: Model, title: string, version: Version, note: Note): Document {
  const start = emptyDocument(title);
  const builder = new Builder(majorityOf(model), version, note);
  builder.add(model, start.project.root);
  return {
    ...start,
    project: { ...start.project, rules: 'keras', axisOrder: builder.order },
    networks: Table.from([...start.networks, ...builder.networks]),
    layers: Table.from(builder.layers),
    connections: Table.from(builder.connections),
  };
}

class Builder {
  readonly networks: Network[] = [];
  readonly layers: Layer[] = [];
  readonly connections: Connection[] = [];
  readonly #root = emptyDocument().project.root;
  readonly #networkIds = new Names([this.#root]);
  readonly #layerIds = new Names([]);
  readonly #connectionIds = new Names([]);

  constructor(
    readonly order: AxisOrder,
    private readonly version: Version,
    private readonly note: Note,
  ) {}

  /** Puts the layers of a model into a network. */
  add(whole: Model, network: string): Places {
    const model = withoutMaskOperations(whole);
    const names = new Names(model.layers.map(({ name }) => name));
    const reads = readsOf(model);
    const places = new Map<string, readonly Placed[]>();
    for (const layer of model.layers) {
      places.set(
        layer.key,
        this.#place(layer, network, names, (call) => reads.get(readKey(layer.key, call))),
      );
    }
    for (const placed of [...places.values()].flat()) this.#wire(placed, places);
    return places;
  }

  /** The layer itself for its first call, and one that uses its weights for each further call. */
  #place(
    layer: ModelLayer,
    network: string,
    names: Names,
    readOf: (call: number) => Read | undefined,
  ): readonly Placed[] {
    const inside = layer.inside && this.#addInside(layer.inside, layer.name);
    const calls = layer.calls.length > 0 ? layer.calls : [callOn()];
    const prefix = network === this.#root ? '' : `${network}-`;
    let owner: string | undefined;
    return calls.map((call, index) => {
      const made = inside ? blockMade(layer) : makeLayer(layer, call, readOf(index), this.version);
      const ports = inside ? blockPorts(inside) : kindPorts(layer, made);
      const arranged = ports.arrange(call);
      const name = index === 0 ? layer.name : names.unique(`${layer.name}_${index}`);
      const id = this.#layerIds.unique(prefix + slug(name));
      if (index === 0) made.faults.forEach(this.note);
      for (const argument of arranged.unread) this.note(tensorUnread({ layer: name, argument }));
      this.layers.push({
        ...{ id, network, name, kind: made.kind, settings: made.settings },
        ...(inside && { block: { network: inside.network, repeat: 1, arguments: {}, extra: {} } }),
        ...this.#attributes(layer),
        ...(made.rules && { rules: made.rules }),
        ...(owner !== undefined && { weightsOf: owner }),
        extra: layer.implied ? {} : { keras: kept(layer, made, call, arranged.unread) },
      });
      owner ??= id;
      return { id, name, ports, arranged };
    });
  }

  #attributes(layer: ModelLayer): Partial<Layer> {
    const axisOrder = axisOrderOf(layer.className, layer.config, this.order);
    return { ...(isFrozen(layer, this.version) && { frozen: true }), ...(axisOrder && { axisOrder }) };
  }

  #addInside(model: Model, name: string): Ends & { readonly network: string } {
    const network = this.#networkIds.unique(slug(name));
    this.networks.push({ id: network, name, arguments: {}, extra: {} });
    const places = this.add(model, network);
    const inputs = model.inputs.flatMap(({ layer }) => places.get(layer)?.[0]?.id ?? []);
    const inputNames = model.inputs.map(({ layer }) => layer);
    return { network, inputs, inputNames, outputs: this.#exits(model, network, places) };
  }

  /** Where each output of a model leaves its network: at a layer that nobody inside reads, which may have to be added. */
  #exits({ outputs }: Model, network: string, places: Places): readonly string[] {
    const sources = outputs.flatMap(({ layer, call, output }) => {
      const placed = places.get(layer)?.[call];
      return placed ? [{ id: placed.id, port: placed.ports.output(output), leaves: placed.ports.leaves(output) }] : [];
    });
    const read = new Set(this.connections.map(({ from }) => from[0]));
    for (const { id, leaves } of sources) if (!leaves) read.add(id);
    return sources.map(({ id, port }) => (read.has(id) ? this.#addExit([id, port], network) : id));
  }

  #addExit(source: Port, network: string): string {
    const id = this.#layerIds.unique(`${source[0]}-output`);
    const name = id.slice(network.length + 1);
    this.layers.push({ id, network, name, kind: 'identity', settings: {}, extra: {} });
    this.#connect(source, [id, 'in']);
    return id;
  }

  #wire({ id, name, arranged }: Placed, places: Places): void {
    for (const [port, tensor] of arranged.tensors) {
      const source = this.#portOf(tensor, places);
      if (source) this.#connect(source, [id, port]);
      else this.note(sourceMissing({ layer: name, source: tensor.layer }));
    }
  }

  #portOf({ layer, call, output }: Tensor, places: Places): Port | undefined {
    const source = places.get(layer)?.[call];
    return source && [source.id, source.ports.output(output)];
  }

  #connect(from: Port, to: Port): void {
    const id = this.#connectionIds.unique(`${from[0]}-${to[0]}`);
    this.connections.push({ id, from, to, extra: {} });
  }
}

const blockMade = ({ config }: ModelLayer): Made => ({
  kind: blockKind,
  settings: {},
  rest: without(config, 'name', 'trainable'),
  faults: [],
});

/** What the file says of a layer that has no place in a project, so that nothing is lost. */
function kept(
  { className, module }: ModelLayer,
  { rest }: Made,
  { given, named }: Call,
  unread: readonly string[],
): JsonObject {
  const tensors = unread.map((name) => [
    name,
    (named.get(name) ?? []).map(({ layer, call, output }) => [layer, call, output]),
  ]);
  const call = { ...without(given), ...(Object.fromEntries(tensors) as JsonObject) };
  return {
    class_name: className,
    ...(module !== undefined && { module }),
    ...(Object.keys(rest).length > 0 && { config: rest }),
    ...(Object.keys(call).length > 0 && { call }),
  };
}

/** What of the outputs of each call is read in a model. */
function readsOf(model: Model): ReadonlyMap<string, Read> {
  const reads = new Map<string, Read>();
  for (const { layer, call, output, shape } of tensorsOf(model)) {
    const key = readKey(layer, call);
    const before = reads.get(key) ?? { outputs: 1, shape: undefined };
    const outputs = Math.max(before.outputs, output + 1);
    reads.set(key, { outputs, shape: before.shape ?? (output === 0 ? shape : undefined) });
  }
  return reads;
}

const readKey = (layer: string, call: number): string => `${call} ${layer}`;
