import type { Block, Layer } from '../document/document';
import type { Scope } from '../layers/expression';
import { evaluateFormula, isFormula } from '../layers/expression';
import type { Shape } from '../layers/shape';
import { sameShape } from '../layers/shape';
import type { Result } from '../result';
import { ok } from '../result';
import type { Counts, Finding, Instance, LayerAnalysis, NetworkAnalysis } from './analysis';
import { noCounts } from './analysis';
import type { Arrivals, Surroundings } from './analyze-layer';
import { finding } from './analyze-layer';
import { addCounts, freezeCounts, multiplyCounts } from './counts';
import { countTooLarge, inCycle, noInput, repeatChangesShape, repeatDoesNotFit, tooManyInputs } from './findings';

/** What a block needs of the project: its network, analysed for given shapes, or why there is none. */
export interface Inside {
  /** The ports of the network's inputs, in order. */
  readonly inputs: readonly string[];
  /** The arguments that hold unless the block gives others. */
  readonly defaults: Scope;
  readonly analyze: (inputs: readonly (Shape | null)[], scope: Scope, assumed: boolean) => NetworkAnalysis;
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
  const base = emptyBlock(layer, arrivals, surroundings);
  if (!inside.ok) return { ...base, findings: [finding(layer, inside.error)] };
  const scope = scopeOf(block, inside.value.defaults, surroundings.scope);
  if (!scope.ok) return { ...base, findings: [finding(layer, scope.error)] };
  const { inputs: ports, analyze } = inside.value;
  const fed = ports.map((_, index) => arrivals.shapes[index] ?? null);
  const instances = repeat(block, fed, (inputs) => analyze(inputs, scope.value, arrivals.assumed));
  const findings = [
    ...inputFindings(layer, ports.length, arrivals),
    ...repeatFindings(layer, block, instances, ports.length),
  ];
  const counts = countInstances(block, instances);
  if (!Number.isSafeInteger(counts.parameters)) findings.push(finding(layer, countTooLarge({ layer: layer.name })));
  const whole = findings.length === 0;
  return {
    ...base,
    outputs: instances.at(-1)?.network.outputs ?? [],
    instances,
    counts: whole ? countsOf(layer, counts) : null,
    assumed: base.assumed || !whole || instances.some(({ network }) => network.assumed),
    findings,
  };
}

/** Nothing is counted where the weights are another's; nothing of a frozen block is trained. */
function countsOf(layer: Layer, counts: Counts): Counts {
  if (layer.weightsOf !== undefined) return noCounts;
  return layer.frozen ? freezeCounts(counts) : counts;
}

function inputFindings(layer: Layer, expected: number, { shapes, cyclic }: Arrivals): readonly Finding[] {
  const received = shapes.length;
  if (cyclic) return [finding(layer, inCycle({ layer: layer.name }))];
  if (received === expected) return [];
  const data = { layer: layer.name, expected, received };
  return received < expected
    ? [finding(layer, noInput(data), [{ do: 'attach' }])]
    : [finding(layer, tooManyInputs(data), [{ do: 'disconnect', inputs: [expected] }])];
}

const emptyBlock = (layer: Layer, arrivals: Arrivals, { rules, order }: Surroundings): LayerAnalysis => ({
  id: layer.id,
  layer,
  kind: undefined,
  rules: layer.rules ?? rules,
  order,
  settings: layer.settings,
  inputs: arrivals.shapes,
  arrived: arrivals.shapes,
  arrivedAssumed: arrivals.assumed,
  seen: undefined,
  outputs: [null],
  weights: [],
  counts: null,
  assumed: arrivals.assumed,
  weightsOf: layer.weightsOf,
  findings: [],
  instances: [],
});

/** The arguments of the network: its own defaults, over which the block's stand. */
function scopeOf(block: Block, defaults: Scope, outer: Scope): Result<Scope> {
  const scope: Record<string, number> = { ...defaults };
  for (const [name, value] of Object.entries(block.arguments)) {
    const worked = isFormula(value) ? evaluateFormula(value, outer) : undefined;
    if (worked && !worked.ok) return worked;
    scope[name] = worked ? worked.value : Number(value);
  }
  return ok(scope);
}

/** The instances of a repeated network, each with how often it stands there. */
function repeat(
  block: Block,
  first: readonly (Shape | null)[],
  analyze: (inputs: readonly (Shape | null)[]) => NetworkAnalysis,
): readonly Instance[] {
  const instances: Instance[] = [];
  let inputs = first;
  for (let done = 0; done < block.repeat;) {
    const network = analyze(inputs);
    const settled = done + 1 === block.repeat || fixed(inputs, network.outputs);
    const times = settled ? block.repeat - done : 1;
    instances.push({ times, network });
    done += times;
    inputs = network.outputs;
  }
  return instances;
}

/** What leaves is what came in, or does not fit: the next repeat brings nothing new. */
const fixed = (inputs: readonly (Shape | null)[], outputs: readonly (Shape | null)[]): boolean =>
  inputs.length !== outputs.length ||
  inputs.every((shape, index) => {
    const output = outputs[index] ?? null;
    return shape === output || (shape !== null && output !== null && sameShape(shape, output));
  });

function repeatFindings(
  layer: Layer,
  block: Block,
  instances: readonly Instance[],
  inputs: number,
): readonly Finding[] {
  const outputs = instances[0]?.network.outputs.length ?? 0;
  if (block.repeat > 1 && outputs !== inputs)
    return [finding(layer, repeatDoesNotFit({ layer: layer.name, outputs, inputs }))];
  const changes = block.sharedAcrossRepeats === true && instances.length > 1;
  return changes ? [finding(layer, repeatChangesShape({ layer: layer.name }))] : [];
}

function countInstances(block: Block, instances: readonly Instance[]): Counts {
  if (block.sharedAcrossRepeats) return instances[0]?.network.counts ?? noCounts;
  return instances.reduce((sum, { times, network }) => addCounts(sum, multiplyCounts(network.counts, times)), noCounts);
}
