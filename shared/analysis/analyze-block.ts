import type { Block, Layer } from '../document/document';
import type { Scope } from '../layers/expression';
import { evaluateFormula, isFormula } from '../layers/expression';
import type { Problem, Result } from '../result';
import { ok } from '../result';
import type { Counts, Finding, Instance, LayerAnalysis, MaybeShape, NetworkAnalysis } from './analysis';
import { noCounts } from './analysis';
import type { Surroundings } from './analyze-layer';
import { analysisOf } from './analyze-layer';
import type { Arrivals, Feed } from './arrivals';
import { sameFeed, sameMaybeShapes } from './arrivals';
import { brokenInput } from './check-inputs';
import { addCounts, isExact, multiplyCounts } from './counts';
import { countTooLarge, finding, noInput, repeatChangesShape, repeatDoesNotFit, tooManyInputs } from './findings';

/** What a block needs of the project: its network, analysed for what is fed to it, or why there is none. */
export interface Inside {
  /** The ports of the network's inputs, in order. */
  readonly inputs: readonly string[];
  /** The arguments that hold unless the block gives others. */
  readonly defaults: Scope;
  /** The network at one of its repeats, counted from 0; `last` is the one before it. */
  readonly analyze: (feed: Feed, scope: Scope, repeat: number, last: NetworkAnalysis | undefined) => NetworkAnalysis;
}

/**
 * A block: its network at every repeat. Repeat i + 1 takes the outputs of repeat i; each is computed until the shapes stop
 * changing, and from there multiplied.
 */
export function analyzeBlock(
  layer: Layer,
  block: Block,
  arrivals: Arrivals,
  surroundings: Surroundings,
  inside: Result<Inside>,
): LayerAnalysis {
  if (!inside.ok) return closed(layer, arrivals, surroundings, inside.error);
  const { inputs: ports, defaults, analyze } = inside.value;
  const scope = argumentsOf(block, defaults, surroundings.scope);
  if (!scope.ok) return closed(layer, arrivals, surroundings, scope.error);
  const shapes = ports.map((port) => shapeAt(port, arrivals));
  const repeated = repeat(block, { shapes, assumed: arrivals.assumed }, (feed, at, last) =>
    analyze(feed, scope.value, at, last),
  );
  const { instances } = repeated;
  const counts = countInstances(block, instances);
  const findings = [
    ...checkPorts(layer, ports, arrivals),
    ...checkRepeats(layer, block, repeated, ports.length),
    ...(isExact(counts) ? [] : [finding(layer, countTooLarge({ layer: layer.name }))]),
  ];
  const whole = findings.length === 0;
  return analysisOf(layer, arrivals, surroundings, {
    kind: undefined,
    settings: layer.settings,
    inputs: shapes,
    findings,
    instances,
    seen: undefined,
    outputs: instances.at(-1)?.network.outputs ?? [],
    weights: [],
    counts: !whole ? null : layer.weightsOf === undefined ? counts : noCounts,
    assumed: arrivals.assumed || !whole || instances.some(({ network }) => network.assumed),
  });
}

/** A block of whose inside nothing is known. */
const closed = (layer: Layer, arrivals: Arrivals, surroundings: Surroundings, problem: Problem): LayerAnalysis =>
  analysisOf(layer, arrivals, surroundings, {
    kind: undefined,
    settings: layer.settings,
    inputs: arrivals.shapes,
    findings: [finding(layer, problem)],
    instances: [],
    seen: undefined,
    outputs: [null],
    weights: [],
    counts: null,
    assumed: true,
  });

const shapeAt = (port: string, { ports, shapes }: Arrivals): MaybeShape => shapes[ports.indexOf(port)] ?? null;

/** The arguments of the network: its own defaults, over which the block's stand. */
export function argumentsOf(block: Block, defaults: Scope, outer: Scope): Result<Scope> {
  const scope: Record<string, number> = { ...defaults };
  for (const [name, value] of Object.entries(block.arguments)) {
    const worked = isFormula(value) ? evaluateFormula(value, outer) : undefined;
    if (worked && !worked.ok) return worked;
    scope[name] = worked ? worked.value : Number(value);
  }
  return ok(scope);
}

/** The instances of a repeated network, each with how often it stands there, and whether they are fed the same shapes. */
interface Repeated {
  readonly instances: readonly Instance[];
  readonly changes: boolean;
}

function repeat(
  block: Block,
  first: Feed,
  analyze: (feed: Feed, repeat: number, last: NetworkAnalysis | undefined) => NetworkAnalysis,
): Repeated {
  const instances: Instance[] = [];
  let feed = first;
  let changes = false;
  for (let done = 0; done < block.repeat;) {
    const network = analyze(feed, instances.length, instances.at(-1)?.network);
    const next: Feed = { shapes: network.outputs, assumed: feed.assumed || network.assumed };
    const last = next.shapes.length !== feed.shapes.length || sameFeed(next, feed);
    const times = last ? block.repeat - done : 1;
    instances.push({ times, network });
    changes ||= !sameMaybeShapes(feed.shapes, first.shapes);
    done += times;
    feed = next;
  }
  return { instances, changes };
}

/** What is wrong with the connections into a block: ports without one, and connections to no port or to one that is taken. */
function checkPorts(layer: Layer, ports: readonly string[], arrivals: Arrivals): readonly Finding[] {
  const findings = arrivals.broken.map((input) => brokenInput(layer, input));
  const taken = arrivals.ports;
  const extra = taken.flatMap((port, index) => (ports.includes(port) && taken.indexOf(port) === index ? [] : [index]));
  const data = { layer: layer.name, expected: ports.length, received: taken.length };
  if (!ports.every((port) => taken.includes(port)))
    findings.push(finding(layer, noInput({ ...data, received: taken.length - extra.length }), [{ do: 'attach' }]));
  if (extra.length > 0) findings.push(finding(layer, tooManyInputs(data), [{ do: 'disconnect', inputs: extra }]));
  return findings;
}

function checkRepeats(
  layer: Layer,
  block: Block,
  { instances, changes }: Repeated,
  inputs: number,
): readonly Finding[] {
  const outputs = instances[0]?.network.outputs.length ?? 0;
  if (block.repeat > 1 && outputs !== inputs)
    return [finding(layer, repeatDoesNotFit({ layer: layer.name, outputs, inputs }))];
  return block.sharedAcrossRepeats && changes ? [finding(layer, repeatChangesShape({ layer: layer.name }))] : [];
}

function countInstances(block: Block, instances: readonly Instance[]): Counts {
  if (block.sharedAcrossRepeats) return instances[0]?.network.counts ?? noCounts;
  return instances.reduce((sum, { times, network }) => addCounts(sum, multiplyCounts(network.counts, times)), noCounts);
}
