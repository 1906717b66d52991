import type { Derivation } from '../layers/derivation';
import { kindOf } from '../layers/index';
import type { LayerAnalysis } from './analysis';

/**
 * The worked derivation of a layer's shape and parameters; `undefined` where it could not be computed, and for
 * blocks and unknown kinds. Made on demand, never while analysing.
 */
export function explainLayer(analysis: LayerAnalysis): Derivation | undefined {
  const { kind, counts, settings, rules, order } = analysis;
  const inputs = analysis.inputs.filter((shape) => shape !== null);
  if (!kind || counts === null || inputs.length < analysis.inputs.length) return undefined;
  return kind.explain({ settings, inputs, rules, order, kindOf });
}
