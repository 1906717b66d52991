import type { Problem, Result } from '../../result';
import { fail, ok } from '../../result';
import type { AxisStep } from '../derivation';
import { axisOf, axisStep, constant } from '../derivation';
import type { Inference, Weight } from '../kind';
import type { Shape } from '../shape';
import { isKnown } from '../shape';
import type { Work } from '../work';
import { inputPositions } from '../work';
import type { Reads } from './reads';
import { differ, featuresDiffer, featuresOf, lastAxis, misread, readsOf } from './reads';
import { stepsOf } from './work';

/** Attention without projections: what `Attention` and `AdditiveAttention` have in common. */

/** Each query gets a mean of the values: `(…, L, v)`; with weights also how much of each, `(…, L, S)`. */
export function attend(
  inputs: readonly Shape[],
  returnWeights: boolean,
  weightsOf: (reads: Reads) => Result<readonly Weight[]>,
): Result<Inference> {
  const reads = readsOf(inputs);
  const { query, key, value } = reads;
  const refused = misread(reads) ?? unlike(reads);
  if (refused) return fail(refused);
  const weights = weightsOf(reads);
  if (!weights.ok) return weights;
  const steps = query.shape.slice(0, -1);
  const answer = [...steps, featuresOf(value)];
  return ok({
    outputs: returnWeights ? [answer, [...steps, key.shape.at(-2) ?? null]] : [answer],
    weights: weights.value,
  });
}

/** Queries and keys are compared feature by feature. */
const unlike = ({ query, key }: Reads): Problem | undefined =>
  differ(featuresOf(query), featuresOf(key))
    ? featuresDiffer({ query: query.shape, other: key.shape, name: 'keys' })
    : undefined;

/** For each query and key, a product a feature where they are multiplied, and one a value for the answer. */
export function attendedWork(inputs: readonly Shape[], multiplies: boolean): readonly Work[] {
  const { query, key, value } = readsOf(inputs);
  const pairs = [...stepsOf(query), ...inputPositions(key.shape, [key.shape.length - 2], key.input)];
  const [features, values] = [query, value].map((read) => inputPositions(read.shape, [lastAxis(read)], read.input));
  const scores: Work = { term: 'scores', each: constant(1), positions: [...pairs, ...(features ?? [])] };
  const mixing: Work = { term: 'mixing', each: constant(1), positions: [...pairs, ...(values ?? [])] };
  return multiplies ? [scores, mixing] : [mixing];
}

export function explainAttended(inputs: readonly Shape[]): readonly AxisStep[] {
  const { query, value } = readsOf(inputs);
  const features = featuresOf(value);
  if (!isKnown(features)) return [];
  return [axisStep(lastAxis(query), 'size', axisOf(value.input, lastAxis(value), features), 'ofTheValues')];
}
