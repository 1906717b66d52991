import type { Note, Step } from './derivation';
import { constant, of, product, settingOf, step, sum } from './derivation';

/** One bias for each unit or filter: the setting that says how many, and what to call it. */
export interface Biases {
  readonly setting: string;
  readonly count: number;
  readonly note: Note;
}

/** The lesson's five lines: inputs, outputs, weights = inputs × outputs, biases, and what is learnable in all. */
export function weightsAndBiases(inputs: Step, outputs: Step, biases: Biases | undefined): readonly Step[] {
  const weights = step('weights', product(of(inputs), of(outputs)));
  const line = biases && step('biases', settingOf(biases.setting, biases.count), biases.note);
  return [inputs, outputs, weights, ...learnedFrom([weights], line)];
}

/** The last two lines where there may be biases: these, and what is learnable in all. */
export function learnedFrom(
  weights: readonly Step[],
  biases: Step | undefined,
): readonly [biases: Step, learnable: Step] {
  const learned = biases ? [...weights, biases] : weights;
  return [biases ?? step('biases', constant(0), 'noBias'), step('learnable', sum(...learned.map(of)))];
}
