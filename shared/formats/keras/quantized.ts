import type { Json, JsonObject } from '../../json';
import { isObject } from '../../json';
import type { Translated } from '../framework-class';

/** The layers that Keras quantizes by their `dtype`. */
const quantizable: readonly string[] = ['dense', 'einsum-dense', 'embedding'];

/** A layer whose `dtype` is a quantized policy, inside of the kind that stores it so; any other as it is. */
export function quantizedBy({ dtype = null }: JsonObject, translated: Translated): Translated {
  const settings = policyIn(dtype);
  if (!settings || !quantizable.includes(translated.kind)) return translated;
  const layer = { kind: translated.kind, settings: translated.settings };
  return { ...translated, kind: 'quantized', settings: { layer, ...settings } };
}

/** `int8_from_mixed_bfloat16`, or the policy as an object. */
function policyIn(dtype: Json): JsonObject | undefined {
  if (typeof dtype === 'string') {
    const mode = /^(int8|int4|float8)_from_/.exec(dtype)?.[1];
    return mode === undefined ? undefined : { mode };
  }
  const { class_name: className = null, config = null } = isObject(dtype) ? dtype : {};
  const isPolicy = className === 'QuantizedDTypePolicy' || className === 'QuantizedFloat8DTypePolicy';
  if (!isPolicy || !isObject(config)) return undefined;
  const { mode = null, amax_history_length: history } = config;
  if (mode !== 'int8' && mode !== 'int4' && mode !== 'float8') return undefined;
  return { mode, ...(history !== undefined && { history }) };
}
