import type { Json } from '../../json';
import { ok } from '../../result';
import type { Field } from '../field';
import type { ByRules } from '../rules';

/** What holds without a value. */
interface Without<T> extends Pick<Field<T>, 'begin'> {
  readonly none: string;
  readonly fallback?: ByRules<T | null>;
}

/**
 * A setting that may have no value: `null`, which is what holds unless set, or unless the rules say otherwise. `none` is what
 * that is called: `automatic`. `begin` is what it is given first once it is to have a value, by the layer's other settings.
 */
export const optional = <T>(field: Field<T>, { none, fallback = null, begin }: Without<T>): Field<T | null> => ({
  ...field,
  none,
  fallback,
  ...(begin && { begin }),
  parse: (value: Json) => (value === null ? ok(null) : field.parse(value)),
  parseText: (text) => (text.trim() === '' || text.trim() === none ? ok(null) : field.parseText(text)),
});
