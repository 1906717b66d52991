import { formatCount, formatShape } from '../format-number';
import type { Json } from '../json';
import type { Field } from '../layers/field';

/** A value of a field as people read it: `3×3`, `same`, `on`, `ReLU`, `1, 1 and 0, 0`. */
export function fieldText({ control }: Field<unknown>, value: Json): string {
  switch (control.type) {
    case 'flag':
      return value === true ? 'on' : 'off';
    case 'choice':
      return control.options.find((option) => option.value === value)?.label ?? plain(value);
    case 'sizes':
    case 'shape':
      return formatShape(value as readonly (number | string | null)[]);
    case 'padding':
      return typeof value === 'string'
        ? value
        : (value as readonly (readonly number[])[]).map((sides) => sides.join(', ')).join(' and ');
    case 'axis':
      return typeof value === 'number' ? formatCount(value) : plain(value);
    case 'integer':
    case 'decimal':
      return formatCount(Number(value));
  }
}

const plain = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** `Mixed: 2, 1`: what a field of several layers shows where they differ. */
export const mixedText = (field: Field<unknown>, values: readonly Json[]): string =>
  `Mixed: ${values.map((value) => fieldText(field, value)).join(', ')}`;
