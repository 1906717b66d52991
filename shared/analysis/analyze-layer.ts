import type { Layer } from '../document/document';
import type { Scope } from '../layers/expression';
import { kindOf } from '../layers/index';
import type { Context, Inference, LayerKind, Weight } from '../layers/kind';
import { inputRange, outputNames } from '../layers/kind';
import type { Rules } from '../layers/rules';
import { resolveSettings } from '../layers/settings';
import type { AxisOrder, Shape } from '../layers/shape';
import { isExact, withExactSizes } from '../layers/shape';
import type { Finding, Instance, LayerAnalysis, MaybeShape } from './analysis';
import { noCounts } from './analysis';
import type { Arrivals } from './arrivals';
import { checkInputs } from './check-inputs';
import { countWeights } from './counts';
import { countTooLarge, finding, inputUnknown, sizeTooLarge, unknownKind } from './findings';

/** What surrounds a layer: the rules and arguments of its network, and whether a block around it is frozen. */
export interface Surroundings {
  readonly rules: Rules;
  readonly order: AxisOrder;
  readonly scope: Scope;
  readonly frozen: boolean;
}

/** A layer in the middle of its analysis. */
interface Case {
  readonly layer: Layer;
  readonly kind: LayerKind;
  readonly context: Context;
  readonly arrivals: Arrivals;
  readonly frozen: boolean;
  /** Grows as problems are found. */
  readonly findings: Finding[];
}

const none: readonly Instance[] = [];

/** What a layer makes of what arrives. */
type Outcome = Pick<LayerAnalysis, 'seen' | 'outputs' | 'weights' | 'counts' | 'assumed'>;

/** Shapes, weights and problems of one layer that is not a block. */
export function analyzeLayer(layer: Layer, arrivals: Arrivals, surroundings: Surroundings): LayerAnalysis {
  const kind = kindOf(layer.kind);
  if (!kind) return analyzeUnknown(layer, arrivals, surroundings);
  const rules = layer.rules ?? surroundings.rules;
  const { settings, refused } = resolveSettings(kind.fields, layer.settings, rules, surroundings.scope);
  const order = layer.axisOrder ?? surroundings.order;
  const [least, most] = inputRange(kind);
  const findings = refused.map(({ problem, fix }) => finding(layer, problem, [fix]));
  findings.push(...checkInputs(layer, arrivals, least, most));
  const inputs = arrivals.shapes.length > most ? arrivals.shapes.slice(0, most) : arrivals.shapes;
  const context = { settings, inputs: knownShapes(inputs), rules, order, kindOf };
  const frozen = layer.frozen === true || surroundings.frozen;
  const outcome = outcomeOf({ layer, kind, context, arrivals, frozen, findings }, inputs.length, least);
  return analysisOf(layer, arrivals, surroundings, { kind, settings, inputs, findings, instances: none, ...outcome });
}

const knownShapes = (shapes: readonly MaybeShape[]): readonly Shape[] =>
  shapes.every((shape) => shape !== null) ? shapes : shapes.filter((shape) => shape !== null);

/** What was found out about a layer, and what it makes of what arrives: all that twins have in common. */
type Found = Outcome & Pick<LayerAnalysis, 'kind' | 'settings' | 'inputs' | 'findings' | 'instances'>;

/** Every analysis is made here, property by property: spreading them together takes longer than all the arithmetic. */
export function analysisOf(
  layer: Layer,
  arrivals: Arrivals,
  { rules, order }: Surroundings,
  found: Found,
): LayerAnalysis {
  return {
    id: layer.id,
    layer,
    kind: found.kind,
    rules: layer.rules ?? rules,
    order: layer.axisOrder ?? order,
    settings: found.settings,
    arrivals,
    inputs: found.inputs,
    seen: found.seen,
    outputs: found.outputs,
    weights: found.weights,
    counts: found.counts,
    assumed: found.assumed,
    weightsOf: layer.weightsOf,
    findings: found.findings,
    instances: found.instances,
  };
}

function outcomeOf(given: Case, inputs: number, least: number): Outcome {
  const { fed } = given.arrivals;
  if (fed !== undefined) return passOn(given, fed);
  const ready = given.context.inputs.length === inputs && inputs >= least;
  return ready ? infer(given) : assume(given);
}

/** An input layer inside a block passes on what the block is fed. */
const passOn = ({ arrivals, findings }: Case, fed: Shape | null): Outcome => ({
  seen: undefined,
  outputs: [fed],
  weights: [],
  counts: hasError(findings) ? null : noCounts,
  assumed: arrivals.assumed,
});

function infer(given: Case): Outcome {
  const { layer, kind, context, arrivals, findings } = given;
  const inference = kind.infer(context);
  if (inference.ok) return settle(given, inference.value);
  const { error } = inference;
  // What is unknown because of an assumption is no fault of this layer.
  const waits = arrivals.assumed && error.code === 'unknown-axis';
  findings.push(
    waits
      ? finding(layer, inputUnknown({ layer: layer.name }))
      : finding(layer, error, kind.remedies?.(context, error)),
  );
  return assume(given);
}

/** Shapes and weights are known; they count where nothing is wrong with the layer, and are not counted elsewhere. */
function settle(given: Case, { outputs, weights, seen, notes = [], assumed, uncounted }: Inference): Outcome {
  const { layer, context, arrivals, frozen, findings } = given;
  for (const note of notes) findings.push(finding(layer, note));
  if (!outputs.every(isExact) || seen?.every(isExact) === false) return overflow(given, outputs);
  const held = frozen ? weights.map(freeze) : weights;
  const refused = hasError(findings);
  const owns = layer.weightsOf === undefined;
  const counts = owns ? countWeights(held, context.rules) : noCounts;
  if (!counts) findings.push(finding(layer, countTooLarge({ layer: layer.name })));
  return {
    seen,
    outputs,
    weights: held,
    counts: refused || (owns && uncounted) ? null : (counts ?? null),
    assumed: arrivals.assumed || refused || assumed === true,
  };
}

const hasError = (findings: readonly Finding[]): boolean =>
  findings.some(({ problem }) => problem.severity === 'error');

const freeze = (weight: Weight): Weight => ({ ...weight, trainable: false });

/** A size beyond the safe integers is not what it seems: the axis is unknown from here on. */
function overflow({ layer, findings }: Case, outputs: readonly Shape[]): Outcome {
  findings.push(finding(layer, sizeTooLarge({ layer: layer.name })));
  return { seen: undefined, outputs: outputs.map(withExactSizes), weights: [], counts: null, assumed: true };
}

/** Goes on with the shape that is most likely meant, so that what follows stays computed. */
function assume({ kind, context }: Case): Outcome {
  const first = context.inputs[0] ?? null;
  const outputs = kind.assume?.(context) ?? outputNames(kind, context.settings).map(() => first);
  return {
    seen: undefined,
    outputs: outputs.map((shape) => shape && withExactSizes(shape)),
    weights: [],
    counts: null,
    assumed: true,
  };
}

/** A kind that this version does not know keeps its input's shape, visibly assumed. */
function analyzeUnknown(layer: Layer, arrivals: Arrivals, surroundings: Surroundings): LayerAnalysis {
  return analysisOf(layer, arrivals, surroundings, {
    kind: undefined,
    settings: layer.settings,
    inputs: arrivals.shapes,
    findings: [finding(layer, unknownKind({ layer: layer.name, kind: layer.kind }))],
    instances: none,
    seen: undefined,
    outputs: [arrivals.shapes[0] ?? null],
    weights: [],
    counts: null,
    assumed: true,
  });
}
