import type { Note, Step } from '../derivation';
import { constant, of, step, sum } from '../derivation';
import type { Settings } from '../field';
import { flag } from '../fields/index';
import type { Weight } from '../kind';
import { weight, when } from '../kind';
import type { ByRules, Rules } from '../rules';

/** What most normalizations learn: a factor and an offset, for each channel or for each value that is normalized. */
export const scaleAndOffset = (fallback: ByRules<boolean>) => ({
  scale: flag({ label: 'Scale', hint: 'Learnable factors (gamma).', fallback }),
  center: flag({ label: 'Offset', hint: 'Learnable offsets (beta).', fallback }),
});

type ScaleAndOffset = Settings<ReturnType<typeof scaleAndOffset>>;

/** `gamma` and `beta` of a shape; to PyTorch `weight` and `bias`. */
export const learnedWeights = (
  shape: readonly number[],
  { scale, center }: ScaleAndOffset,
  rules: Rules,
): readonly Weight[] => [
  ...when(scale, weight(rules === 'pytorch' ? 'weight' : 'gamma', shape)),
  ...when(center, weight(rules === 'pytorch' ? 'bias' : 'beta', shape, 'bias')),
];

/** Inputs, scale, offset, and what is learnable in all: as many of each as there are inputs. */
export function explainLearned(inputs: Step, { scale, center }: ScaleAndOffset, each: Note): readonly Step[] {
  const factors = scale ? step('scale', of(inputs), each) : step('scale', constant(0), 'off');
  const offsets = center ? step('offset', of(inputs), each) : step('offset', constant(0), 'off');
  const learned = [factors, offsets].filter(({ note }) => note !== 'off');
  return [inputs, factors, offsets, step('learnable', learned.length > 0 ? sum(...learned.map(of)) : constant(0))];
}

export const summarizeLearned = ({ scale, center }: ScaleAndOffset): string =>
  scale && center ? 'scale and offset' : scale ? 'scale' : center ? 'offset' : 'no scale or offset';
