import type { Basics, Field } from '../field';
import { makeField } from '../field';

/** A line of text of a stated form, such as an equation. */
export function text(basics: Basics<string> & { readonly pattern: RegExp; readonly allowed: string }): Field<string> {
  const { pattern, allowed } = basics;
  return makeField(
    basics,
    { type: 'text' },
    {
      allowed,
      accept: (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined),
      type: (typed) => typed,
    },
  );
}
