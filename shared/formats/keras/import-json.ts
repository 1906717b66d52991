import type { Json, JsonObject } from '../../json';
import { isObject } from '../../json';

/** Looks at JSON that may be anything: what is not of the kind that is asked for is as good as not there. */

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const listAt = (object: JsonObject, key: string): readonly Json[] | undefined => {
  const value = valueAt(object, key);
  return isList(value) ? value : undefined;
};

export const objectAt = (object: JsonObject, key: string): JsonObject | undefined => {
  const value = valueAt(object, key);
  return isObject(value) ? value : undefined;
};

export const textAt = (object: JsonObject, key: string): string | undefined => {
  const value = valueAt(object, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const valueAt = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** The object without some of its keys, and without those whose value is `null`: they were not given. */
export const without = (object: JsonObject, ...keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key, value]) => value !== null && !keys.includes(key)));

/** The object with some of its keys called otherwise, in the same order. A new name that is there already stands. */
export const renamed = (object: JsonObject, names: Readonly<Record<string, string>>): JsonObject =>
  Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) => {
      const name = Object.hasOwn(names, key) ? (names[key] ?? key) : key;
      return name !== key && Object.hasOwn(object, name) ? [] : [[name, value]];
    }),
  );

/** The same JSON with names like `batchInputShape` written as `batch_input_shape`, as TensorFlow.js once wrote them. */
export function inSnakeCase(value: Json): Json {
  if (isList(value)) return value.map(inSnakeCase);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [snakeCase(key), inSnakeCase(inner)]));
}

/** `batchInputShape` and `MyLayer` as `batch_input_shape` and `my_layer`. */
export const snakeCase = (key: string): string => key.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
