/** Plain JSON, as a project file holds it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Equal by value, for JSON and for what is made of it alone; the order of an object's keys does not matter. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isList(a)) return isList(b) && sameLists(a, b);
  return isObject(a) && isObject(b) && sameObjects(a, b);
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function sameLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (!sameJson(a[at], b[at])) return false;
  return true;
}

/** Makes no lists of keys, as an analysis compares settings by the hundred thousand. */
function sameObjects(a: JsonObject, b: JsonObject): boolean {
  let more = 0;
  for (const key in a) {
    if (!Object.hasOwn(b, key) || !sameJson(a[key], b[key])) return false;
    more++;
  }
  for (const key in b) if (Object.hasOwn(b, key)) more--;
  return more === 0;
}
