import type { Layer } from '../document/document';
import { kindOf } from '../layers/index';
import type { Scope } from '../layers/expression';
import type { Context, Fix, LayerKind } from '../layers/kind';
import type { Rules } from '../layers/rules';
import { resolveSettings } from '../layers/settings';
import type { AxisOrder, Shape } from '../layers/shape';
import type { Problem } from '../result';
import type { Finding, LayerAnalysis } from './analysis';
import { noCounts } from './analysis';
import { countWeights } from './counts';
import { countTooLarge, inCycle, inputUnknown, noInput, tooManyInputs, unknownKind } from './findings';

/** What surrounds a layer: the rules and arguments of its network. */
export interface Surroundings {
  readonly rules: Rules;
  readonly order: AxisOrder;
  readonly scope: Scope;
}

/** What arrives at a layer, in port order. */
export interface Arrivals {
  /** `null` where nothing is known of the shape. */
  readonly shapes: readonly (Shape | null)[];
  /** Some shape rests on an assumption made after a problem. */
  readonly assumed: boolean;
  /** An input comes, by way of other layers, from the layer itself. */
  readonly cyclic: boolean;
  /** The shape that a block's surroundings feed to this input layer, in place of its own setting. */
  readonly fed?: Shape | null;
}

/** Shapes, weights and problems of one layer that is not a block. */
export function analyzeLayer(layer: Layer, arrivals: Arrivals, surroundings: Surroundings): LayerAnalysis {
  const kind = kindOf(layer.kind);
  if (!kind) return analyzeUnknown(layer, arrivals, surroundings);
  const rules = layer.rules ?? surroundings.rules;
  const { settings, refused } = resolveSettings(kind.fields, layer.settings, rules, surroundings.scope);
  const findings: Finding[] = refused.map(({ problem, fix }) => finding(layer, problem, [fix]));
  const inputs = takeInputs(layer, kind, arrivals, findings);
  const context = { settings, inputs: inputs.filter((shape) => shape !== null), rules, order: surroundings.order };
  const base: LayerAnalysis = {
    id: layer.id,
    layer,
    kind,
    rules,
    order: surroundings.order,
    settings,
    inputs,
    arrived: arrivals.shapes,
    arrivedAssumed: arrivals.assumed,
    seen: undefined,
    outputs: [],
    weights: [],
    counts: null,
    assumed: arrivals.assumed,
    weightsOf: layer.weightsOf,
    findings,
    instances: [],
  };
  return arrivals.fed === undefined ? infer(base, kind, context) : feed(base, arrivals.fed);
}

/** The inputs that the kind can take; what is missing, too many or in a circle becomes a finding. */
function takeInputs(
  layer: Layer,
  kind: LayerKind,
  { shapes, cyclic }: Arrivals,
  findings: Finding[],
): readonly (Shape | null)[] {
  const [least, most] = typeof kind.inputs === 'number' ? [kind.inputs, kind.inputs] : [kind.inputs.min, Infinity];
  const data = { layer: layer.name, expected: least, received: shapes.length };
  if (cyclic) findings.push(finding(layer, inCycle({ layer: layer.name })));
  else if (shapes.length < least) findings.push(finding(layer, noInput(data), [{ do: 'attach' }]));
  if (shapes.length > most) findings.push(finding(layer, tooManyInputs(data), [{ do: 'disconnect', inputs: [most] }]));
  else if (shapes.includes(null)) findings.push(finding(layer, inputUnknown({ layer: layer.name })));
  return shapes.slice(0, most);
}

/** An input layer inside a block: it passes on what the block is fed. */
const feed = (base: LayerAnalysis, fed: Shape | null): LayerAnalysis => ({ ...base, outputs: [fed], counts: noCounts });

function infer(base: LayerAnalysis, kind: LayerKind, context: Context): LayerAnalysis {
  const { layer, findings } = base;
  const ready = context.inputs.length === base.inputs.length && !lacksInput(findings);
  if (!ready) return assume(base, kind, context, findings);
  const inference = kind.infer(context);
  if (!inference.ok) {
    const fixes = kind.remedies?.(context, inference.error) ?? [];
    return assume(base, kind, context, [...findings, finding(layer, inference.error, fixes)]);
  }
  const { outputs, weights, seen, notes = [] } = inference.value;
  const known = { ...base, outputs, seen, weights: layer.frozen ? weights.map(freeze) : weights };
  const noted = [...findings, ...notes.map((note) => finding(layer, note))];
  if (hasError(findings)) return { ...known, assumed: true, findings: noted };
  const counts = layer.weightsOf === undefined ? countWeights(weights, layer.frozen === true) : noCounts;
  if (!counts) return { ...known, findings: [...noted, finding(layer, countTooLarge({ layer: layer.name }))] };
  return { ...known, counts, findings: noted };
}

const lacksInput = (findings: readonly Finding[]): boolean =>
  findings.some(({ problem }) => ['no-input', 'input-unknown', 'cycle'].includes(problem.code));

const hasError = (findings: readonly Finding[]): boolean =>
  findings.some(({ problem }) => problem.severity === 'error');

/** Goes on with the shape that is most likely meant, so that what follows stays computed. */
function assume(base: LayerAnalysis, kind: LayerKind, context: Context, findings: readonly Finding[]): LayerAnalysis {
  const first = context.inputs[0] ?? null;
  const outputs = kind.assume?.(context) ?? kind.outputs.map(() => first);
  return { ...base, outputs, assumed: true, findings };
}

/** A kind that this version does not know keeps its input's shape, visibly assumed. */
function analyzeUnknown(layer: Layer, { shapes, assumed }: Arrivals, { rules, order }: Surroundings): LayerAnalysis {
  return {
    id: layer.id,
    layer,
    kind: undefined,
    rules: layer.rules ?? rules,
    order,
    settings: layer.settings,
    inputs: shapes,
    arrived: shapes,
    arrivedAssumed: assumed,
    seen: undefined,
    outputs: [shapes[0] ?? null],
    weights: [],
    counts: null,
    assumed: true,
    weightsOf: layer.weightsOf,
    findings: [finding(layer, unknownKind({ layer: layer.name, kind: layer.kind }))],
    instances: [],
  };
}

export const finding = (layer: Layer, problem: Problem, fixes: readonly Fix[] = []): Finding => ({
  problem,
  at: layer.id,
  fixes,
});

const freeze = <T extends { readonly trainable: boolean }>(weight: T): T => ({ ...weight, trainable: false });
