import { outputNames } from '../layers/kind';
import { sameShape } from '../layers/shape';
import type { LayerAnalysis, MaybeShape } from './analysis';
import type { Wires } from './wires';

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

/** The analysis of the layer in a slot, if it comes before. */
export type Look = (slot: number) => LayerAnalysis | undefined;

const noneBroken: readonly BrokenInput[] = [];
const nothing: Arrivals = { shapes: [], ports: [], assumed: false, broken: noneBroken };

/** What arrives at the layer in a slot. An input layer inside a block is also fed, through one of the block's ports. */
export function arrivalsAt(slot: number, wires: Wires, look: Look, feed: Feed | undefined, port: number): Arrivals {
  const arrivals = gather(slot, wires, look);
  return feed ? { ...arrivals, assumed: feed.assumed, fed: feed.shapes[port] ?? null } : arrivals;
}

function gather(slot: number, wires: Wires, look: Look): Arrivals {
  const count = wires.countInto(slot);
  if (count === 0) return nothing;
  const shapes = new Array<MaybeShape>(count);
  let broken = noneBroken;
  let assumed = false;
  for (let input = 0; input < count; input++) {
    const wire = wires.into(slot, input);
    const source = look(wires.source(wire));
    const shape = source && outputShape(source, wires.output(wire));
    assumed ||= source?.assumed ?? true;
    if (shape === undefined) broken = [...broken, { input, why: source ? 'no-such-output' : 'cycle' }];
    shapes[input] = shape ?? null;
  }
  return { shapes, ports: wires.portsInto(slot), assumed, broken };
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
  samePorts(a.ports, b.ports) &&
  sameFed(a.fed, b.fed) &&
  sameBroken(a.broken, b.broken);

const samePorts = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((port, index) => port === b[index]));

const sameFed = (a: MaybeShape | undefined, b: MaybeShape | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && sameMaybeShape(a, b));

const sameBroken = (a: readonly BrokenInput[], b: readonly BrokenInput[]): boolean =>
  a === b ||
  (a.length === b.length && a.every(({ input, why }, index) => b[index]?.input === input && b[index].why === why));

export const sameFeed = (a: Feed | undefined, b: Feed | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.assumed === b.assumed && sameMaybeShapes(a.shapes, b.shapes));

export function sameMaybeShapes(a: readonly MaybeShape[], b: readonly MaybeShape[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (!sameMaybeShape(a[at] ?? null, b[at] ?? null)) return false;
  return true;
}

const sameMaybeShape = (a: MaybeShape, b: MaybeShape): boolean =>
  a === b || (a !== null && b !== null && sameShape(a, b));
