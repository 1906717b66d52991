import { formatCount, formatShape } from '../format-number';
import type { Json } from '../json';
import { isObject } from '../json';
import type { AxisChoice } from '../layers/axis';
import { axisText } from '../layers/axis';
import type { Field } from '../layers/field';
import { kindOf } from '../layers/index';
import type { Shape } from '../layers/shape';

/** A value of a field as people read it: `3×3`, `same`, `on`, `ReLU`, `1, 1 and 0, 0`. */
export function fieldText({ control, none = 'none' }: Field<unknown>, value: Json): string {
  if (value === null) return none;
  switch (control.type) {
    case 'flag':
      return value === true ? 'on' : 'off';
    case 'choice':
      return control.options.find((option) => option.value === value)?.label ?? plain(value);
    case 'sizes':
    case 'openSizes':
    case 'scales':
      return formatShape(value as readonly (number | null)[]);
    case 'shape':
      return shapeText(value as Shape);
    case 'padding':
      return typeof value === 'string'
        ? value
        : (value as readonly (readonly number[])[]).map((sides) => sides.join(', ')).join(' and ');
    case 'axis':
      return axisText(value as AxisChoice);
    case 'axes':
      return (value as readonly AxisChoice[]).map(axisText).join(', ');
    case 'integers':
    case 'decimals':
      return (value as readonly number[]).map(formatCount).join(', ');
    case 'text':
      return plain(value);
    case 'layer':
      return layerText(value);
    case 'layers':
      return (value as readonly Json[]).map(layerText).join(', ');
    case 'integer':
    case 'decimal':
      return formatCount(Number(value));
  }
}

/** A shape as one types it, where no axis at all is `()`. */
const shapeText = (shape: Shape): string => (shape.length === 0 ? '()' : formatShape(shape));

/** The kind of a nested layer. */
function layerText(value: Json): string {
  const kind = isObject(value) ? value['kind'] : null;
  return typeof kind === 'string' ? (kindOf(kind)?.label ?? kind) : plain(value);
}

const plain = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** `Mixed: 2, 1`: what a field of several layers shows where they differ. */
export const mixedText = (field: Field<unknown>, values: readonly Json[]): string =>
  `Mixed: ${values.map((value) => fieldText(field, value)).join(', ')}`;
