import type { Json, JsonObject } from '../../json';
import { isObject } from '../../json';
import type { Accepted, Basics, Field } from '../field';
import { isList, makeField } from '../field';
import type { NestedLayer } from '../nested';

type Accepting<T> = Basics<T> & {
  /** The kinds it may be. */
  readonly accepts: Accepted;
};

/** A layer inside of a layer, such as the one that a wrapper applies at every step. */
export function layer(basics: Accepting<NestedLayer>): Field<NestedLayer> {
  const { accepts } = basics;
  return makeField(
    basics,
    { type: 'layer', accepts },
    { allowed: allowedText(accepts), accept: (value) => acceptLayer(value, accepts), type: typeLayer },
  );
}

/** Several layers inside of a layer, one after the other. */
export function layers(basics: Accepting<readonly NestedLayer[]>): Field<readonly NestedLayer[]> {
  const { accepts } = basics;
  return makeField(
    basics,
    { type: 'layers', accepts },
    {
      allowed: `One or more of: ${allowedText(accepts)}`,
      accept: (value) => {
        const list = (isList(value) ? value : [value]).map((item) => acceptLayer(item, accepts));
        return list.length > 0 && list.every((item) => item !== undefined) ? list : undefined;
      },
      type: typeLayer,
    },
  );
}

const allowedText = (accepts: Accepted): string =>
  `A layer${accepts === 'any' ? '' : ` of kind ${accepts.join(', ')}`}, with its settings`;

function acceptLayer(value: Json, accepts: Accepted): NestedLayer | undefined {
  if (!isObject(value)) return undefined;
  const { kind, settings = {}, frozen = false } = value as JsonObject & Partial<Record<keyof NestedLayer, Json>>;
  const isAccepted = typeof kind === 'string' && (accepts === 'any' || accepts.includes(kind));
  if (!isAccepted || !isObject(settings)) return undefined;
  return { kind, settings, ...(frozen === true && { frozen }) };
}

/** A kind alone is a layer of that kind as it is when new; anything else is JSON. */
function typeLayer(text: string): Json {
  if (!/^[{[]/.test(text)) return { kind: text };
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
