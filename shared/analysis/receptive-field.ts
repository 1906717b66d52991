import type { Document } from '../document/document';
import { comparePorts } from '../document/ports';
import { reachOf } from '../layers/reach';
import type { Reach } from '../layers/reach';
import { spatialAxes } from '../layers/shape';
import type { Analysis, LayerAnalysis, NetworkAnalysis } from './analysis';
import { outputPorts } from './arrivals';
import { contextOf } from './explain';
import type { Field, Merged } from './field-arithmetic';
import { isWhole, mergeFields, reachThrough, wholeField } from './field-arithmetic';

/** What a layer sees of the network's input. */
export interface ReceptiveField {
  /** For each of its outputs; `null` is what cannot be said. */
  readonly outputs: readonly Field[];
  /** True where branches that differ in jump or start come together, here or inside of the block. */
  readonly misaligned: boolean;
}

const known = new WeakMap<Document, ReadonlyMap<string, ReceptiveField>>();

/**
 * What every layer of a document sees of its input, by path; inside of a block that is repeated, at the first repeat. Worked out on
 * demand, layer by layer along the connections, and remembered with the document.
 * Source: distill.pub/2019/computing-receptive-fields.
 */
export function receptiveFields(document: Document, { root }: Analysis): ReadonlyMap<string, ReceptiveField> {
  const remembered = known.get(document);
  if (remembered) return remembered;
  const fields = new Map<string, ReceptiveField>();
  walk(root, { sources: sourcesOf(document), fields, budget: { left: mostInBlocks } }, undefined, '');
  known.set(document, fields);
  return fields;
}

/** How many layers are followed inside of blocks, repeats counted. Beyond, nothing is said: a file may nest repeats without end. */
const mostInBlocks = 200_000;

/** Where a connection comes from: a layer and one of its outputs. */
interface Source {
  readonly id: string;
  readonly output: string;
  /** Where it goes in. */
  readonly port: string;
}

type Sources = ReadonlyMap<string, readonly Source[]>;

/** The connections into every layer, in port order. */
function sourcesOf({ connections }: Document): Sources {
  const sources = new Map<string, Source[]>();
  connections.forEach(({ from: [id, output], to: [target, port] }) => {
    const into = sources.get(target);
    if (into) into.push({ id, output, port });
    else sources.set(target, [{ id, output, port }]);
  });
  for (const into of sources.values()) into.sort((a, b) => comparePorts(a.port, b.port));
  return sources;
}

interface Walk {
  readonly sources: Sources;
  /** What is found; nothing is kept of the repeats of a block after the first. */
  readonly fields: Map<string, ReceptiveField> | undefined;
  /** How many layers may yet be followed inside of blocks. */
  readonly budget: { left: number };
}

/** What leaves a network, and whether branches are misaligned in it. */
interface Walked {
  readonly outputs: readonly Field[];
  readonly misaligned: boolean;
}

/** Follows the layers of a network in order. `fed` is what its input layers are given; `undefined` at the top. */
function walk(network: NetworkAnalysis, task: Walk, fed: readonly Field[] | undefined, path: string): Walked {
  if (fed) task.budget.left -= network.order.length;
  if (task.budget.left < 0) return { outputs: network.sinks.map(() => null), misaligned: false };
  const done = new Map<string, ReceptiveField>();
  let port = 0;
  for (const id of network.order) {
    const layer = network.layers.get(id);
    if (!layer) continue;
    const at = path === '' ? id : `${path}/${id}`;
    const isInput = layer.layer.kind === 'input';
    const given = isInput && fed ? (fed[port++] ?? null) : undefined;
    const field =
      given === undefined ? fieldOf(layer, network, done, task, at) : { outputs: [given], misaligned: false };
    done.set(id, field);
    task.fields?.set(at, field);
  }
  return {
    outputs: network.sinks.map((id) => done.get(id)?.outputs[0] ?? null),
    misaligned: [...done.values()].some(({ misaligned }) => misaligned),
  };
}

function fieldOf(
  layer: LayerAnalysis,
  network: NetworkAnalysis,
  done: ReadonlyMap<string, ReceptiveField>,
  task: Walk,
  path: string,
): ReceptiveField {
  const sources = task.sources.get(layer.id) ?? [];
  const arriving = sources.map((source) => arrivingField(source, layer, network, done));
  if (layer.layer.block) return blockField(layer, sources, arriving, task, path);
  if (layer.layer.kind === 'input')
    return { outputs: layer.outputs.map((_, at) => inputField(layer, at)), misaligned: false };
  const { field, misaligned } = through(arriving, layerReach(layer));
  return { outputs: layer.outputs.map(() => field), misaligned };
}

/** The field of what a connection carries. Where the layers disagree on which axes are channels, nobody can follow it. */
function arrivingField(
  { id, output }: Source,
  { order }: LayerAnalysis,
  { layers }: NetworkAnalysis,
  done: ReadonlyMap<string, ReceptiveField>,
): Field {
  const source = layers.get(id);
  if (!source) return null;
  const ports = outputPorts(source);
  const field = done.get(id)?.outputs[ports.length > 0 ? ports.indexOf(output) : 0] ?? null;
  return source.order === order || isWhole(field) ? field : null;
}

/** An input sees itself. A vector has no places, so nothing can be said of them. */
function inputField({ outputs, order }: LayerAnalysis, at: number): Field {
  const shape = outputs[at];
  if (!shape || shape.length < 2) return null;
  return spatialAxes(shape, order).map(() => ({ size: 1, jump: 1, start: 0 }));
}

/** What a layer sees of what arrives; nobody knows where it could not be worked out. */
function layerReach(layer: LayerAnalysis): Reach {
  const [context, outputs] = [contextOf(layer), layer.outputs.filter((shape) => shape !== null)];
  const { kind, weights, seen } = layer;
  const hasError = layer.findings.some(({ problem }) => problem.severity === 'error');
  if (!context || !kind || hasError || outputs.length < layer.outputs.length) return 'unknown';
  return reachOf(kind, context, { outputs, weights, ...(seen && { seen }) });
}

/** Several inputs come together; once a branch sees all, so does what it leads to. */
function through(arriving: readonly Field[], reach: Reach): Merged {
  if (arriving.length > 0 && (reach === 'whole' || arriving.some(isWhole)))
    return { field: wholeField, misaligned: false };
  return mergeFields(arriving.map((field) => reachThrough(field, reach)));
}

/** Every repeat of a block takes what the one before it gives, until nothing changes any more. */
function blockField(
  { instances, outputs }: LayerAnalysis,
  sources: readonly Source[],
  arriving: readonly Field[],
  { fields, ...task }: Walk,
  path: string,
): ReceptiveField {
  let walked: Walked | undefined;
  for (const { times, network } of instances)
    for (let done = 0; done < times; done++) {
      const fed = walked?.outputs ?? feedOf(network, sources, arriving);
      const next = walk(network, { ...task, fields: walked ? undefined : fields }, fed, path);
      const misaligned = next.misaligned || (walked?.misaligned ?? false);
      walked = { outputs: next.outputs, misaligned };
      if (task.budget.left < 0 || (fed.every(isWhole) && next.outputs.every(isWhole))) break;
    }
  return walked ?? { outputs: outputs.map(() => null), misaligned: false };
}

/** What arrives at the input layers of a block's network, whose ids are its ports. */
const feedOf = ({ order, layers }: NetworkAnalysis, sources: readonly Source[], arriving: readonly Field[]) =>
  order
    .filter((id) => layers.get(id)?.layer.kind === 'input')
    .map((id) => arriving[sources.findIndex(({ port }) => port === id)] ?? null);
