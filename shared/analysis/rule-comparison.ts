import { kindOf } from '../layers/index';
import type { Inference, LayerKind } from '../layers/kind';
import type { Rules } from '../layers/rules';
import { resolveSettings } from '../layers/settings';
import type { Shape } from '../layers/shape';
import { sameShape } from '../layers/shape';
import type { LayerAnalysis } from './analysis';
import { countWeights } from './counts';

/** What one framework makes of a layer. */
export interface Verdict {
  readonly rules: Rules;
  readonly learnable: number;
  /** What is learnable, and the statistics that the framework calls parameters. */
  readonly parameters: number;
  readonly output: Shape | null;
}

/** Where two frameworks come to other numbers for the same layer, written with the same settings. */
export interface Disagreement {
  readonly verdicts: readonly [Verdict, Verdict];
  readonly about: About;
  /** Why, as far as it is known. */
  readonly reason: string | undefined;
}

type About = 'learnable' | 'shape' | 'parameters';

/**
 * Where Keras and PyTorch would make something else of a layer as it stands, each with its own defaults for what was not set, the most
 * important first; none where they agree, where one of them would refuse it, or where it could not be counted. Worked out on
 * demand, never while analysing.
 */
export function disagreementsOn(analysis: LayerAnalysis): readonly Disagreement[] {
  if (!analysis.counts) return [];
  const [keras, pytorch] = [verdictOf(analysis, 'keras'), verdictOf(analysis, 'pytorch')];
  if (!keras || !pytorch) return [];
  return differences(keras, pytorch).map((about) => ({
    verdicts: [keras, pytorch],
    about,
    reason: reasonFor(about, analysis.kind),
  }));
}

/** A framework's count of statistics is but a matter of its words, and told where nothing else makes it another. */
function differences(a: Verdict, b: Verdict): readonly About[] {
  const isLearnable = a.learnable !== b.learnable;
  return [
    ...(isLearnable ? ['learnable' as const] : []),
    ...(sameOutput(a, b) ? [] : ['shape' as const]),
    ...(isLearnable || a.parameters === b.parameters ? [] : ['parameters' as const]),
  ];
}

const reasonFor = (about: About, kind: LayerKind | undefined): string | undefined =>
  about === 'parameters' ? 'PyTorch keeps statistics as buffers, not as parameters' : kind?.disagreement?.[about];

const sameOutput = (a: Verdict, b: Verdict): boolean =>
  a.output === b.output || (a.output !== null && b.output !== null && sameShape(a.output, b.output));

function verdictOf({ kind, layer, inputs, order }: LayerAnalysis, rules: Rules): Verdict | undefined {
  const known = inputs.filter((shape) => shape !== null);
  if (!kind || known.length < inputs.length) return undefined;
  const { settings, refused } = resolveSettings(kind.fields, layer.settings, rules, {});
  if (refused.length > 0) return undefined;
  const inferred = kind.infer({ settings, inputs: known, rules, order, kindOf });
  return inferred.ok ? verdict(rules, inferred.value) : undefined;
}

function verdict(rules: Rules, { outputs, weights }: Inference): Verdict | undefined {
  const counts = countWeights(weights, rules);
  if (!counts) return undefined;
  const { learnable, parameters } = counts;
  return { rules, learnable, parameters, output: outputs[0] ?? null };
}
