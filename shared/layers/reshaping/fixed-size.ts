import { settingOf } from '../derivation';
import type { Settings } from '../field';
import { integer } from '../fields/index';
import type { Context } from '../kind';
import type { Reach } from '../reach';
import { movedCell } from '../reach';
import type { AxisOrder, Shape } from '../shape';
import { isKnown, spatialAxes } from '../shape';
import type { Change } from './spatial';
import { assumeMap, changeMap, explainMap } from './spatial';

const fields = {
  height: integer({ label: 'Height', hint: 'The number of rows of the output.', initial: 8 }),
  width: integer({ label: 'Width', hint: 'The number of columns of the output.', initial: 8 }),
};

type FixedSize = Context<typeof fields>;

const names = ['height', 'width'] as const;

/** The stated size, whatever arrives. */
const fixed =
  (settings: FixedSize['settings']): Change =>
  (_, axis) => {
    const name = names[axis] ?? 'width';
    return settingOf(name, settings[name]);
  };

/** What layers share that give pictures a stated size: `h × w × c` gives `height × width × c`, even of unknown sizes. No weights. */
export const fixedSize = {
  category: 'shape',
  inputs: 1,
  fields,
  infer: ({ settings, inputs: [input = []], order }: FixedSize) => changeMap(input, 2, order, fixed(settings)),
  explain: ({ settings, inputs: [input = []], order }: FixedSize) => explainMap(input, order, fixed(settings)),
  summarize: ({ height, width }: Settings<typeof fields>): readonly string[] => [`${height}×${width}`],
  assume: ({ settings, inputs: [input], order }: FixedSize) => assumeMap(input, 2, order, fixed(settings)),
} as const;

/**
 * What cropping layers share. A picture that is smaller than what is to be cut out of it is resized, so that the size always comes out
 * as stated. Sources: Keras 3 `center_crop.py`, `random_crop.py`.
 */
export const cropTo = {
  ...fixedSize,
  explain: ({ settings, inputs: [input = []], order }: FixedSize) =>
    explainMap(input, order, fixed(settings), isSmaller(input, settings, order) ? 'resized' : 'cropped'),
};

/** What the middle of a picture sees of it; nothing is said of one that is resized. */
export function seesMiddle({ settings, inputs: [input = []], order }: FixedSize): Reach {
  const before = spatialAxes(input, order).map((axis, index) => {
    const n = input[axis] ?? null;
    return isKnown(n) ? Math.floor((n - settings[names[index] ?? 'width']) / 2) : NaN;
  });
  return before.every((cells) => cells >= 0) ? before.map(movedCell) : 'unknown';
}

const isSmaller = (input: Shape, settings: FixedSize['settings'], order: AxisOrder): boolean =>
  spatialAxes(input, order).some((axis, index) => {
    const n = input[axis] ?? null;
    return isKnown(n) && n < settings[names[index] ?? 'width'];
  });
