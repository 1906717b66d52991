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
  if (!biases) return [inputs, outputs, weights, step('biases', constant(0), 'noBias'), step('learnable', of(weights))];
  const { setting, count, note } = biases;
  const line = step('biases', settingOf(setting, count), note);
  return [inputs, outputs, weights, line, step('learnable', sum(of(weights), of(line)))];
}
