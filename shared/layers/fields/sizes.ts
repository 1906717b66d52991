import type { Json } from '../../json';
import type { Basics, Field } from '../field';
import { isInteger, isList, largest, makeField } from '../field';
import { readNumber } from '../typed-number';

type ByAxis = Basics<readonly number[]> & { readonly axes: readonly string[] };

/** One size an axis, such as a kernel's height and width. A single number stands for all axes. */
export function sizes(basics: ByAxis & { readonly min?: number }): Field<readonly number[]> {
  const { axes, min = 1 } = basics;
  return makeField(
    basics,
    { type: 'sizes', axes, min, max: largest },
    {
      allowed: `A whole number of at least ${min} for ${axes.join(' and ')}`,
      accept: (value) => acceptSizes(value, axes.length, min),
      type: typeSizes,
      quietLimit: true,
    },
  );
}

/** One factor an axis, which need not be whole: `2.5`. A single number stands for all axes. */
export function scales(basics: ByAxis): Field<readonly number[]> {
  const { axes } = basics;
  return makeField(
    basics,
    { type: 'scales', axes },
    {
      allowed: `A number over 0 for ${axes.join(' and ')}`,
      accept: (value) => {
        const list = forAxes(value, axes.length);
        return list?.every((factor): factor is number => typeof factor === 'number' && factor > 0) ? list : undefined;
      },
      type: typeSizes,
    },
  );
}

const typeSizes = (text: string): Json => text.split(/[x×,\s]+/u).map(readNumber);

/** One whole number for each of so many axes; `undefined` where some is not allowed, or there are too few or many. */
export function acceptSizes(value: Json, count: number, min: number, max = largest): readonly number[] | undefined {
  const list = forAxes(value, count);
  return list?.every((size) => isInteger(size, min, max)) ? list : undefined;
}

/** A value for each axis, where one stands for all. */
function forAxes(value: Json, count: number): readonly Json[] | undefined {
  const list = isList(value) ? value : [value];
  if (list.length === count) return list;
  const [only = null] = list;
  return list.length === 1 ? Array.from({ length: count }, () => only) : undefined;
}
