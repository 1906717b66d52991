import type { Json, JsonObject } from '../../json';
import { isObject } from '../../json';
import type { Argument } from '../framework-class';

/** The argument that is a layer, `{ class_name, config }`, as the setting of this name. */
export const layerTo =
  (setting: string): Argument =>
  (value, _all, readLayer): JsonObject => ({ [setting]: readLayer(value) });

/** The argument that is one layer or several in a row, be it as `StackedRNNCells`, as the setting of this name. */
export const layersTo =
  (setting: string): Argument =>
  (value, _all, readLayer): JsonObject => ({ [setting]: inRow(value).map(readLayer) });

function inRow(value: Json): readonly Json[] {
  if (isList(value)) return value;
  const config = isObject(value) && value['class_name'] === 'StackedRNNCells' ? value['config'] : undefined;
  const cells = isObject(config) ? config['cells'] : undefined;
  return cells !== undefined && isList(cells) ? cells : [value];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
