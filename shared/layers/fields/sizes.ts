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
      type: (text) => typeSizes(text, axes.length),
      quietLimit: true,
    },
  );
}

/** One size an axis, or `null` (`?`) for an axis that stays as it is: `7×?`. A single number stands for all axes. */
export function openSizes(
  basics: Basics<readonly (number | null)[]> & { readonly axes: readonly string[] },
): Field<readonly (number | null)[]> {
  const { axes } = basics;
  return makeField(
    basics,
    { type: 'openSizes', axes, min: 1, max: largest },
    {
      allowed: `A whole number of at least 1, or ? for what arrives, for ${axes.join(' and ')}`,
      accept: (value) => {
        const list = value === null ? undefined : forAxes(value, axes.length);
        const isSize = (size: Json): size is number | null => size === null || isInteger(size, 1, largest);
        return list?.every(isSize) ? list : undefined;
      },
      type: (text) => typeSizes(text, axes.length, (part) => (part === '?' ? null : readNumber(part))),
      quietLimit: true,
    },
  );
}

/** One factor an axis, which need not be whole: `2.5`. A single number stands for all axes. */
export function scales(basics: ByAxis & { readonly below?: number }): Field<readonly number[]> {
  const { axes, below = Infinity } = basics;
  const isFactor = (factor: Json): factor is number => typeof factor === 'number' && factor > 0 && factor < below;
  return makeField(
    basics,
    { type: 'scales', axes, below },
    {
      allowed: `A number over 0${below === Infinity ? '' : ` and below ${below}`} for ${axes.join(' and ')}`,
      accept: (value) => {
        const list = forAxes(value, axes.length);
        return list?.every(isFactor) ? list : undefined;
      },
      type: (text) => typeSizes(text, axes.length),
    },
  );
}

/** One number an axis, or one that stands for all. */
function typeSizes(text: string, count: number, read: (part: string) => Json = readNumber): Json {
  const sizes = text.split(/[x×,\s]+/u).map(read);
  const [only = null] = sizes;
  return sizes.length === 1 ? repeated(count, only) : sizes;
}

/** One whole number for each of so many axes; `undefined` where some is not allowed, or there are too few or many. */
export function acceptSizes(value: Json, count: number, min: number, max = largest): readonly number[] | undefined {
  const list = forAxes(value, count);
  return list?.every((size) => isInteger(size, min, max)) ? list : undefined;
}

/** A value for each axis, where a number stands for all; a list has to have one for each, as Keras and PyTorch want it. */
function forAxes(value: Json, count: number): readonly Json[] | undefined {
  if (!isList(value)) return repeated(count, value);
  return value.length === count ? value : undefined;
}

const repeated = (count: number, value: Json): readonly Json[] => Array.from({ length: count }, () => value);
