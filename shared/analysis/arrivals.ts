import { outputNames } from '../layers/kind';
import { sameShape } from '../layers/shape';
import type { LayerAnalysis, MaybeShape } from './analysis';
import type { Node, Structure } from './structure';

/** What is fed to the input layers of a network that stands inside a block, in their order. */
export interface Feed {
  readonly shapes: readonly MaybeShape[];
  /** Some shape rests on an assumption made after a problem. */
  readonly assumed: boolean;
}

/** What arrives at a layer, in port order. */
export interface Arrivals {
  readonly shapes: readonly MaybeShape[];
  /** At which ports. */
  readonly ports: readonly string[];
  /** Some shape rests on an assumption made after a problem. */
  readonly assumed: boolean;
  /** The inputs at which nothing can arrive. */
  readonly broken: readonly BrokenInput[];
  /** The shape that a block's surroundings feed to this input layer, in place of its own setting. */
  readonly fed?: MaybeShape;
}

/** An input that would close a cycle, or whose source has no output of that name. */
export interface BrokenInput {
  readonly input: number;
  readonly why: 'cycle' | 'no-such-output';
}

/** The analysis of a layer that comes before. */
export type Look = (id: string) => LayerAnalysis | undefined;

const noneBroken: readonly BrokenInput[] = [];
const nothing: Arrivals = { shapes: [], ports: [], assumed: false, broken: noneBroken };

export function arrivalsAt(node: Node, structure: Structure, feed: Feed | undefined, look: Look): Arrivals {
  const arrivals = node.incoming.length === 0 ? nothing : gather(node, structure, look);
  const port = feed ? structure.inputs.indexOf(node.id) : -1;
  return feed && port >= 0 ? { ...arrivals, assumed: feed.assumed, fed: feed.shapes[port] ?? null } : arrivals;
}

function gather({ incoming, ports }: Node, { cyclic }: Structure, look: Look): Arrivals {
  let broken = noneBroken;
  let assumed = false;
  const shapes = incoming.map(({ id, from }, input) => {
    const source = cyclic.has(id) ? undefined : look(from[0]);
    const shape = source && outputShape(source, from[1]);
    assumed ||= source?.assumed ?? true;
    if (shape === undefined) broken = [...broken, { input, why: source ? 'no-such-output' : 'cycle' }];
    return shape ?? null;
  });
  return { shapes, ports, assumed, broken };
}

/** The shape at an output of a layer; `undefined` where it has no such output. */
function outputShape(source: LayerAnalysis, port: string): MaybeShape | undefined {
  const ports = outputPorts(source);
  const at = ports.length > 0 ? ports.indexOf(port) : 0;
  return at < 0 ? undefined : (source.outputs[at] ?? null);
}

/**
 * The names of a layer's outputs: those its kind declares, or the layers of a block whose output leaves it. Empty where they are
 * not known, and a tensor under any name is then taken to be the first.
 */
export function outputPorts({ layer, kind, settings, instances }: LayerAnalysis): readonly string[] {
  if (layer.block) return instances.at(-1)?.network.sinks ?? [];
  return kind ? outputNames(kind, settings) : [];
}

/** True where a layer would be given the same as before, and so need not be inferred again. */
export const sameArrivals = (a: Arrivals, b: Arrivals): boolean =>
  a.assumed === b.assumed &&
  sameMaybeShapes(a.shapes, b.shapes) &&
  sameMaybeShape(a.fed ?? null, b.fed ?? null) &&
  (a.fed === undefined) === (b.fed === undefined) &&
  a.ports.every((port, index) => port === b.ports[index]) &&
  a.broken.length === b.broken.length &&
  a.broken.every(({ input, why }, index) => b.broken[index]?.input === input && b.broken[index].why === why);

export const sameFeed = (a: Feed | undefined, b: Feed | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.assumed === b.assumed && sameMaybeShapes(a.shapes, b.shapes));

export const sameMaybeShapes = (a: readonly MaybeShape[], b: readonly MaybeShape[]): boolean =>
  a.length === b.length && a.every((shape, index) => sameMaybeShape(shape, b[index] ?? null));

const sameMaybeShape = (a: MaybeShape, b: MaybeShape): boolean =>
  a === b || (a !== null && b !== null && sameShape(a, b));
