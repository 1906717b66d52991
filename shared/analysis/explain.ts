import type { Derivation } from '../layers/derivation';
import { kindOf } from '../layers/index';
import type { Context, Expansion } from '../layers/kind';
import type { LayerAnalysis } from './analysis';
import { explainBlock } from './explain-block';

/**
 * The worked derivation of a layer's shape and parameters; `undefined` where it could not be computed, and for
 * unknown kinds. Made on demand, never while analysing.
 */
export function explainLayer(analysis: LayerAnalysis): Derivation | undefined {
  if (analysis.layer.block) return analysis.counts ? explainBlock(analysis) : undefined;
  const context = analysis.counts && contextOf(analysis);
  return context ? analysis.kind?.explain(context) : undefined;
}

/** The layers that a composite is made of; `undefined` for every other layer, and for one that could not be computed. */
export function expandLayer(analysis: LayerAnalysis): Expansion | undefined {
  const context = analysis.counts && contextOf(analysis);
  return context ? analysis.kind?.expand?.(context) : undefined;
}

/** What the kind of a layer looks at; `undefined` where an input is not known. */
export function contextOf({ settings, inputs, rules, order }: LayerAnalysis): Context | undefined {
  const known = inputs.filter((shape) => shape !== null);
  return known.length < inputs.length ? undefined : { settings, inputs: known, rules, order, kindOf };
}
