import type { Json, JsonObject } from '../../json';
import { isObject } from '../../json';
import type { Argument } from '../framework-class';

/** Names that Keras has had for one function. */
const other: Readonly<Record<string, string>> = { swish: 'silu', hard_swish: 'hard_silu', leakyrelu: 'leaky_relu' };

/** The name of a function, given as such or as `{ class_name, config }`; what it is not is left as it came, and then refused. */
export function activationName(value: Json): Json {
  const name = isObject(value) ? (value['class_name'] ?? value['config'] ?? null) : value;
  if (typeof name !== 'string') return name;
  const plain = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
  return other[plain] ?? plain;
}

/** The argument that names an activation, as the setting of this name. */
export const activationTo =
  (setting: string): Argument =>
  (value): JsonObject => ({ [setting]: activationName(value) });
