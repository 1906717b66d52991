import type { LayerAnalysis } from '../analysis/analysis';
import { explainLayer } from '../analysis/explain';
import { formatCount, formatShape } from '../format-number';
import { sumText } from '../layers/derivation-text';
import { sameShape, type Shape } from '../layers/shape';
import { categoryOf } from './card-content';
import { outputOf, type Tensor } from './network';
import type { Paint } from './palette';

/** All that an edge says, before anything has a place. */
export interface EdgeContent {
  /** The tensor that flows: `20×20×3`. */
  readonly shape: string;
  /** What the reader makes of it, where that differs: `1,200`. */
  readonly seen: string;
  /** The reader's colour, in which that stands. */
  readonly seenPaint: Paint;
  /** The learnable parameters that the reader makes of it, as their sum: `1,200 × 2 + 2 = 2,402`. */
  readonly sum: string;
  /** What the sum comes to, for where there is no room for it: `2,402`. */
  readonly count: string;
  readonly isAssumed: boolean;
  /** True where the reader cannot take this input. */
  readonly isRefused: boolean;
}

export function describeEdge(tensor: Tensor): EdgeContent {
  const { from, to, input } = tensor;
  const shape = shapeOf(tensor);
  const seen = to.seen?.[input];
  const sum = input === 0 ? sumOf(to) : '';
  return {
    shape: shape ? formatShape(shape) : '?',
    seen: seen && shape && !sameShape(seen, shape) ? formatShape(seen) : '',
    seenPaint: `c-${categoryOf(to)}-text`,
    sum,
    count: sum === '' ? '' : formatCount(to.counts?.learnable ?? 0),
    isAssumed: from.assumed,
    isRefused: isRefused(to, input),
  };
}

/** The same with the count alone below the line. */
export const shorten = (content: EdgeContent): EdgeContent => ({ ...content, sum: content.count });

const shapeOf = (tensor: Tensor): Shape | null => tensor.from.outputs[outputOf(tensor).index] ?? null;

/** A longer sum, such as that of a block, is told by its derivation; the edge says what it comes to. */
const mostTerms = 4;

/** Nothing for a layer without weights of its own. */
function sumOf(layer: LayerAnalysis): string {
  if (!layer.counts || layer.counts.learnable === 0) return '';
  const derivation = explainLayer(layer);
  return (derivation && sumText(derivation.parameters, mostTerms)) ?? '';
}

/** An error is about the input that its best fix is about. */
function isRefused({ findings }: LayerAnalysis, input: number): boolean {
  return findings.some(({ problem, fixes: [best] }) => {
    if (problem.severity !== 'error' || !best) return false;
    return best.do === 'insert' ? best.input === input : best.do === 'disconnect' && best.inputs.includes(input);
  });
}
