import type { Json } from '../../json';
import type { AxisChoice } from '../axis';
import type { Basics, Field } from '../field';
import { isInteger, isList, makeField } from '../field';
import { mostAxes } from '../shape';
import { readNumber } from '../typed-number';

const allowed = `channels, or a whole number from −${mostAxes} to ${mostAxes}`;

const isAxis = (value: Json): value is AxisChoice => value === 'channels' || isInteger(value, -mostAxes, mostAxes);

const typeAxis = (text: string): Json => (text === 'channels' ? text : readNumber(text));

/** One of the input's axes: `channels`, or a number as Keras counts: 0 is the batch, 1 the first after it, −1 the last. */
export function axis(basics: Basics<AxisChoice>): Field<AxisChoice> {
  return makeField(
    basics,
    { type: 'axis', most: mostAxes },
    { allowed, accept: (value) => (isAxis(value) ? value : undefined), type: typeAxis },
  );
}

/** One or more of the input's axes, each as above; at least and at most so many. */
export function axes(
  basics: Basics<readonly AxisChoice[]> & { readonly least?: number; readonly most?: number },
): Field<readonly AxisChoice[]> {
  const { least = 1, most = mostAxes } = basics;
  return makeField(
    basics,
    { type: 'axes', most: mostAxes },
    {
      allowed: `${allowed}; or ${most === 2 ? 'two' : 'several'} of them`,
      accept: (value) => {
        const list = isList(value) ? value : [value];
        return list.length >= least && list.length <= most && list.every(isAxis) ? list : undefined;
      },
      type: (text) => (text === '' ? [] : text.split(/[,\s]+/u).map(typeAxis)),
    },
  );
}
