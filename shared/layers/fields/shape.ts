import type { Json } from '../../json';
import type { Basics, Field } from '../field';
import { isInteger, isList, largest, makeField } from '../field';
import type { Axis, Shape } from '../shape';
import { mostAxes, parseShape } from '../shape';

/** A tensor's shape without the batch axis, of at least one axis unless stated. Sizes may be unknown (`null`) or named (`"T"`). */
export function shape(basics: Basics<Shape> & { readonly least?: number }): Field<Shape> {
  const { least = 1 } = basics;
  return makeField(
    basics,
    { type: 'shape' },
    {
      allowed: `Sizes of 1 or more, at most ${mostAxes} of them, such as 20×20×3${least === 0 ? '; or () for none' : ''}`,
      accept: (value) => acceptShape(value, least),
      type: (text) => {
        const parsed = parseShape(text);
        return parsed.ok ? parsed.value : text;
      },
      quietLimit: true,
    },
  );
}

function acceptShape(value: Json, least: number): Shape | undefined {
  if (!isList(value) || value.length < least || value.length > mostAxes) return undefined;
  const isAxis = (axis: Json): axis is Axis =>
    axis === null || isInteger(axis, 1, largest) || (typeof axis === 'string' && /^[A-Za-z_]\w*$/.test(axis));
  return value.every(isAxis) ? value : undefined;
}
