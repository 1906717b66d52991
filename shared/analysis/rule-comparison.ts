import { kindOf } from '../layers/index';
import type { Inference } from '../layers/kind';
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
  readonly output: Shape | null;
}

/** Where two frameworks come to other numbers for the same layer, written with the same settings. */
export interface Disagreement {
  readonly verdicts: readonly [Verdict, Verdict];
  readonly about: 'parameters' | 'shape';
  /** Why, as far as the kind says. */
  readonly reason: string | undefined;
}

/**
 * What Keras and PyTorch would make of a layer as it stands, each with its own defaults for what was not set; `undefined` where they
 * agree, where one of them would refuse it, or where it could not be counted. Worked out on demand, never while analysing.
 */
export function disagreementOn(analysis: LayerAnalysis): Disagreement | undefined {
  if (!analysis.counts) return undefined;
  const [keras, pytorch] = [verdictOf(analysis, 'keras'), verdictOf(analysis, 'pytorch')];
  if (!keras || !pytorch) return undefined;
  const about = keras.learnable !== pytorch.learnable ? 'parameters' : sameOutput(keras, pytorch) ? undefined : 'shape';
  return about && { verdicts: [keras, pytorch], about, reason: analysis.kind?.disagreement };
}

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
  return counts && { rules, learnable: counts.learnable, output: outputs[0] ?? null };
}
