import type { Json, JsonObject } from '../../json';
import { isObject } from '../../json';
import type { Argument, FrameworkClasses } from '../framework-class';

/** No axis at all stands for one mean and one variance in all. */
const axes = (value: Json): JsonObject => ({ axes: Array.isArray(value) && value.length === 0 ? null : value });

/** A mean and a variance that are given are no weights. */
const given = (): JsonObject => ({ adapts: false });

/** One number or several, be it as an array of NumPy. */
const numbersTo =
  (setting: string): Argument =>
  (value): JsonObject => {
    const config = isObject(value) ? value['config'] : undefined;
    const plain = config !== undefined && isObject(config) ? (config['value'] ?? value) : value;
    return { [setting]: [plain].flat(4) };
  };

export const preprocessings = {
  Normalization: {
    kind: 'normalization',
    arguments: { axis: axes, mean: given, variance: given },
    whenNull: { axis: { axes: null } },
  },
  Rescaling: {
    kind: 'rescaling',
    arguments: { scale: numbersTo('scale'), offset: numbersTo('offset') },
    required: ['scale'],
  },
} as const satisfies FrameworkClasses;
