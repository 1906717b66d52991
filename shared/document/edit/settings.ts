import type { Json, JsonObject } from '../../json';
import { sameJson } from '../../json';
import type { Fields } from '../../layers/field';
import { kindOf } from '../../layers/index';
import type { LayerKind } from '../../layers/kind';
import { readSetting } from '../../layers/settings';
import type { Result } from '../../result';
import { ok } from '../../result';
import type { Document, Layer } from '../document';
import type { Change, Patch } from '../patch';
import { replace } from '../patch';
import { existing } from './draft';

/** New values by setting. `undefined` clears one: the default holds again, or what a new layer is given. */
export type SettingChanges = Readonly<Record<string, Json | undefined>>;

/**
 * Sets settings of layers that all have them. A value, or the value of a formula, must be allowed by its field.
 * Fails with `setting-refused` or `formula-broken`, and then changes nothing.
 */
export function setSettings(document: Document, layers: readonly string[], changes: SettingChanges): Result<Patch> {
  const patch: Change[] = [];
  for (const id of layers) {
    const layer = existing(document, 'layers', id);
    const settings = changed(document, layer, changes);
    if (!settings.ok) return settings;
    if (!sameJson(settings.value, layer.settings))
      patch.push(replace('layers', layer, { ...layer, settings: settings.value }));
  }
  return ok(patch);
}

function changed(document: Document, layer: Layer, changes: SettingChanges): Result<JsonObject> {
  const kind = kindOf(layer.kind);
  if (!kind) throw new Error(`The settings of ${layer.name} are not known.`);
  const scope = existing(document, 'networks', layer.network).arguments;
  return checkedSettings(kind, changes, layer.settings, scope);
}

/** The settings with changes made to them, each read by its field. Keys that are not changed stay as they are. */
export function checkedSettings(
  kind: LayerKind,
  changes: SettingChanges,
  start: JsonObject,
  scope: Readonly<Record<string, number>>,
): Result<JsonObject> {
  const settings: Record<string, Json | undefined> = { ...start };
  for (const [key, given] of Object.entries(changes)) {
    const field = fieldOf(kind.fields, key);
    const value = given ?? field.initial;
    const read = value === undefined ? ok(value) : readSetting(field, value, scope);
    if (!read.ok) return read;
    settings[key] = value;
  }
  return ok(defined(settings));
}

/** Without the keys that have no value. */
const defined = (settings: SettingChanges): JsonObject =>
  Object.fromEntries(Object.entries(settings).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

/** What a new layer of a kind is given: a value for every setting that has no default. */
export function initialSettings(kind: LayerKind): JsonObject {
  const settings: Record<string, Json> = {};
  for (const [key, { initial }] of Object.entries(kind.fields)) if (initial !== undefined) settings[key] = initial;
  return settings;
}

function fieldOf(fields: Fields, key: string): Fields[string] {
  const field = fields[key];
  if (!field) throw new Error(`There is no setting ${key}.`);
  return field;
}
