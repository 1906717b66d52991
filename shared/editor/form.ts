import type { LayerAnalysis } from '../analysis/analysis';
import type { Json, JsonObject } from '../json';
import { sameJson } from '../json';
import { isFormula } from '../layers/expression';
import type { Field, Fields } from '../layers/field';
import { fallbackOf, isByRules } from '../layers/field';
import { kindOf } from '../layers/index';
import type { NestedLayer } from '../layers/nested';
import type { Rules } from '../layers/rules';
import { rulesLabel } from '../layers/rules';
import { resolveSettings } from '../layers/settings';
import type { Result } from '../result';
import { ok } from '../result';
import { fieldText } from './field-text';

/** One line of the form of the selected layers. */
export interface FormLine {
  readonly key: string;
  readonly field: Field<unknown>;
  readonly rules: Rules;
  /** The values that hold, each once, in the order of the layers: several where they differ. */
  readonly values: readonly Json[];
  /** The formula that gives the value, where the layers have one and the same. */
  readonly formula: string | undefined;
  /** True where a layer has a value of its own in place of a default. */
  readonly isSet: boolean;
  /** What it is given first, where it has no value and is to have one. */
  readonly begin: Json | undefined;
  /** What holds without a value of its own, and why: `same, by the Lesson rules`. `undefined` where there is no default. */
  readonly fallback: string | undefined;
}

export interface Form {
  readonly lines: readonly FormLine[];
  readonly rare: readonly FormLine[];
}

/**
 * The form of layers: the fields that all of them have, in the order of the first one's kind. Empty where a kind is not known, or where
 * the layers have nothing in common. `rare` are those that few need, as long as no layer has a value of its own.
 */
export const formOf = (layers: readonly LayerAnalysis[]): Form =>
  formFor(
    layers.map(({ kind, layer, settings, rules }) => ({
      fields: kind?.fields ?? {},
      stored: layer.settings,
      settings,
      rules,
    })),
  );

/** The form of a layer inside of a setting. */
export function nestedForm({ kind: id, settings: stored }: NestedLayer, rules: Rules): Form {
  const fields = kindOf(id)?.fields ?? {};
  return formFor([{ fields, stored, settings: resolveSettings(fields, stored, rules, {}).settings, rules }]);
}

/** The fields of a layer, what was stored for them, and what they come to. */
interface Held {
  readonly fields: Fields;
  readonly stored: JsonObject;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly rules: Rules;
}

function formFor(layers: readonly Held[]): Form {
  const fields = Object.entries(layers[0]?.fields ?? {}).filter(([key, field]) => layers.every(has(key, field)));
  const isRare = ([key, { advanced }]: readonly [string, Field<unknown>]): boolean =>
    advanced === true && layers.every(({ stored }) => stored[key] === undefined);
  const lines = (entries: typeof fields): readonly FormLine[] =>
    entries.map(([key, field]) => lineOf(key, field, layers));
  return { lines: lines(fields.filter((entry) => !isRare(entry))), rare: lines(fields.filter(isRare)) };
}

const has =
  (key: string, field: Field<unknown>) =>
  ({ fields }: Held): boolean => {
    const other = fields[key];
    return other === field || (other !== undefined && JSON.stringify(other.control) === JSON.stringify(field.control));
  };

function lineOf(key: string, field: Field<unknown>, layers: readonly Held[]): FormLine {
  const stored = layers.map((layer) => layer.stored[key]);
  const [formula] = stored;
  return {
    key,
    field,
    rules: layers[0]?.rules ?? 'lesson',
    values: distinct(layers.map(({ settings }) => settings[key] as Json)),
    formula: isFormula(formula) && stored.every((value) => value === formula) ? formula : undefined,
    isSet: stored.some((value) => value !== undefined),
    begin: layers[0] && field.begin?.(layers[0].settings),
    fallback: fallbackText(field, layers),
  };
}

const distinct = (values: readonly Json[]): readonly Json[] =>
  values.filter((value, index) => values.findIndex((other) => sameJson(value, other)) === index);

function fallbackText(field: Field<unknown>, layers: readonly Held[]): string | undefined {
  const [first] = layers;
  if (!first) return undefined;
  const followed = field.follows === undefined ? undefined : first.fields[field.follows];
  if (followed) return `as ${followed.label.toLowerCase()}`;
  const fallback = fallbackOf(field, first.rules);
  if (fallback === undefined) return undefined;
  const text = fieldText(field, fallback as Json);
  return isByRules(field.fallback) ? `${text}, by the ${rulesLabel[first.rules]} rules` : text;
}

/** Reads what a person typed for a field: a value, or a formula that begins with `=`. Fails as the field's `parseText`. */
export const readTyped = (field: Field<unknown>, text: string): Result<Json> => {
  const typed = text.trim();
  return isFormula(typed) ? ok(typed) : (field.parseText(typed) as Result<Json>);
};
