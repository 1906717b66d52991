import type { Json } from '../../json';
import { ok } from '../../result';
import type { Field } from '../field';
import type { ByRules } from '../rules';

/**
 * A setting that may have no value: `null`, which is what holds unless set, or unless the rules say otherwise. `none` is what
 * that is called: `automatic`.
 */
export const optional = <T>(
  field: Field<T>,
  { none, fallback = null }: { readonly none: string; readonly fallback?: ByRules<T | null> },
): Field<T | null> => ({
  ...field,
  none,
  fallback,
  parse: (value: Json) => (value === null ? ok(null) : field.parse(value)),
  parseText: (text) => (text.trim() === '' || text.trim() === none ? ok(null) : field.parseText(text)),
});
