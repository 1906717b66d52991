import type { Expression, Step, Term } from '../derivation';
import { axisOf, of, product, step, sum } from '../derivation';
import type { Weight } from '../kind';
import { weight, when } from '../kind';
import type { Read } from './reads';
import { featuresOf, lastAxis } from './reads';

/** Features that are brought to so many heads of one size each: a dense layer whose units stand in two axes. */
export interface Projection {
  readonly term: Extract<Term, 'query' | 'key' | 'value' | 'gate'>;
  readonly reads: Read;
  readonly heads: number;
  readonly size: number;
}

/** The heads of a projection and the size of each, as they come about. */
export interface HeadsText {
  readonly heads: Expression;
  readonly size: Expression;
}

/** `query/kernel (features, heads, size)`, `query/bias (heads, size)`, as Keras names them. */
export const projectionWeights = ({ term, reads, heads, size }: Projection, bias: boolean): readonly Weight[] => [
  weight(`${term}/kernel`, [Number(featuresOf(reads)), heads, size]),
  ...when(bias, weight(`${term}/bias`, [heads, size], 'bias')),
];

/** The heads brought back to features: `attention_output/kernel (heads, size, outputs)`, `attention_output/bias (outputs)`. */
export const outputWeights = (heads: number, size: number, outputs: number, bias: boolean): readonly Weight[] => [
  weight('attention_output/kernel', [heads, size, outputs]),
  ...when(bias, weight('attention_output/bias', [outputs], 'bias')),
];

/** `query 64 × 8 × 8 + 8 × 8`: every feature is joined to every cell of every head, which has a bias of its own. */
export function projectionStep({ term, reads }: Projection, { heads, size }: HeadsText, bias: boolean): Step {
  const features = axisOf(reads.input, lastAxis(reads), Number(featuresOf(reads)));
  const weights = product(features, heads, size);
  return step(term, bias ? sum(weights, product(heads, size)) : weights);
}

export function outputStep({ heads, size }: HeadsText, outputs: Expression, bias: boolean): Step {
  const weights = product(heads, size, outputs);
  return step('attentionOutput', bias ? sum(weights, outputs) : weights);
}

/** The lines of an attention and their sum. */
export const withSum = (lines: readonly Step[]): readonly Step[] => [
  ...lines,
  step('learnable', sum(...lines.map(of))),
];
