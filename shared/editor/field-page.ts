import type { Json } from '../json';
import type { Field, Fields } from '../layers/field';
import { fallbackOf } from '../layers/field';
import type { Rules } from '../layers/rules';
import { ruleSets, rulesLabel } from '../layers/rules';
import { fieldText } from './field-text';

/** What a field may be, in a few words: `a whole number, at least 1`. */
export function controlText({ control, none }: Field<unknown>): string {
  const text = plainControlText(control);
  return none === undefined ? text : `${text}, or ${none}`;
}

function plainControlText(control: Field<unknown>['control']): string {
  switch (control.type) {
    case 'integer':
      return `a whole number from ${control.min}`;
    case 'decimal':
      return 'a number';
    case 'choice':
      return someOf(control.options.map(({ value }) => value));
    case 'flag':
      return 'on or off';
    case 'sizes':
      return `a whole number for ${control.axes.join(', ')}`;
    case 'openSizes':
      return `a whole number or ? for ${control.axes.join(', ')}`;
    case 'scales':
      return `a number for ${control.axes.join(', ')}`;
    case 'padding':
      return [...control.modes, `cells before and after for ${control.axes.join(', ')}`].join(', ');
    case 'integers':
      return 'whole numbers';
    case 'decimals':
      return control.signed ? 'numbers' : 'numbers over 0';
    case 'axis':
      return 'an axis';
    case 'axes':
      return 'axes';
    case 'shape':
      return 'a shape';
    case 'text':
      return 'text';
    case 'layer':
      return control.accepts === 'any' ? 'a layer' : `a layer: ${control.accepts.join(', ')}`;
    case 'layers':
      return control.accepts === 'any' ? 'layers' : `layers: ${control.accepts.join(', ')}`;
  }
}

/** The first few of many: there are dozens of activations. */
const someOf = (values: readonly string[]): string =>
  values.length <= 8 ? values.join(', ') : `${values.slice(0, 4).join(', ')} and ${values.length - 4} more`;

/** What holds for a field that nobody set: `same (Keras, PyTorch: valid)`. */
export function defaultText(field: Field<unknown>, fields: Fields): string {
  if (field.follows !== undefined) return `as ${(fields[field.follows]?.label ?? field.follows).toLowerCase()}`;
  const texts = ruleSets.map((rules): readonly [Rules, string] => [rules, textUnder(field, rules)]);
  const [[, lesson] = ['lesson', '']] = texts;
  const others = new Map<string, string[]>();
  for (const [rules, text] of texts)
    if (text !== lesson) others.set(text, [...(others.get(text) ?? []), rulesLabel[rules]]);
  const rest = [...others].map(([text, names]) => `${names.join(', ')}: ${text}`);
  return rest.length === 0 ? lesson : `${lesson} (${rest.join('; ')})`;
}

function textUnder(field: Field<unknown>, rules: Rules): string {
  const fallback = fallbackOf(field, rules);
  return fallback === undefined ? 'to be given' : fieldText(field, fallback as Json);
}
