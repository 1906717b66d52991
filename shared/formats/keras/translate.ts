import type { Json, JsonObject } from '../../json';
import { isObject } from '../../json';
import type { Result } from '../../result';
import { ok } from '../../result';
import type { FrameworkClass, Translated } from '../framework-class';
import * as framework from '../framework-class';
import { kerasClasses } from './classes';
import { quantizedBy } from './quantized';

/** A class of Keras with its config as a kind with its settings; `undefined` for a class that no kind is. */
export function translateKeras(className: string, config: JsonObject): Result<Translated> | undefined {
  const entry = kerasClasses.get(className);
  const translated = entry && framework.translate(className, entry, config, readNested);
  return translated?.ok ? ok(quantizedBy(config, translated.value)) : translated;
}

/** As `translateKeras`, for a layer that is opened whatever it lacks. */
export const translateAnyway = (entry: FrameworkClass, config: JsonObject): Translated =>
  quantizedBy(config, framework.translateAnyway(entry, config, readNested));

/** A layer inside of another's config as a setting holds it. What cannot be read stays as it came, and is then refused. */
function readNested(layer: Json): Json {
  const { class_name: className = null, config = {} } = isObject(layer) ? layer : {};
  if (typeof className !== 'string' || !isObject(config)) return layer;
  const translated = translateKeras(className, config);
  if (!translated?.ok) return layer;
  const { kind, settings } = translated.value;
  return { kind, settings, ...(config['trainable'] === false && { frozen: true }) };
}
