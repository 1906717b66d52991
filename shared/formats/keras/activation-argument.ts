import type { Json, JsonObject } from '../../json';
import { isObject } from '../../json';
import { activations } from '../../layers/activation/activations';
import type { Argument } from '../framework-class';

/** A name without what differs between the places that Keras writes it in: `hard_sigmoid`, `hardSigmoid`, `HardSigmoid`. */
const bare = (name: string): string => name.replaceAll('_', '').toLowerCase();

/** Functions by their bare names, and those that Keras has had for them as well. */
const byName: ReadonlyMap<string, string> = new Map([
  ...activations.map(({ value }) => [bare(value), value] as const),
  ['swish', 'silu'],
  ['hardswish', 'hard_silu'],
]);

/** The name of a function, given as such or as `{ class_name, config }`; what is none is left as it came, and then refused. */
export function activationName(value: Json): Json {
  const name = isObject(value) ? nameIn(value) : value;
  return typeof name === 'string' ? (byName.get(bare(name)) ?? name) : name;
}

/** A function is named in its config, an activation that is a layer by its class. */
const nameIn = ({ class_name: className, config }: JsonObject): Json =>
  (typeof config === 'string' ? config : className) ?? null;

/** The argument that names an activation, as the setting of this name. */
export const activationTo =
  (setting: string): Argument =>
  (value): JsonObject => ({ [setting]: activationName(value) });
