import type { Basics, Field } from '../field';
import { makeField } from '../field';

/** One of a few named values. */
export function choice<const V extends string>(
  basics: Basics<V> & { readonly options: readonly { readonly value: V; readonly label: string }[] },
): Field<V> {
  const { options } = basics;
  return makeField(
    basics,
    { type: 'choice', options },
    {
      allowed: `One of ${options.map((option) => option.value).join(', ')}`,
      accept: (value) => options.find((option) => option.value === value)?.value,
      type: (text) => text,
    },
  );
}

/** On or off. */
export function flag(basics: Basics<boolean>): Field<boolean> {
  return makeField(
    basics,
    { type: 'flag' },
    {
      allowed: 'On or off (true or false)',
      accept: (value) => (typeof value === 'boolean' ? value : undefined),
      type: (text) => (text === 'true' || text === 'on' ? true : text === 'false' || text === 'off' ? false : text),
    },
  );
}
