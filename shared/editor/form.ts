import type { LayerAnalysis } from '../analysis/analysis';
import type { Json } from '../json';
import { isObject, sameJson } from '../json';
import { isFormula } from '../layers/expression';
import type { Field } from '../layers/field';
import { fallbackOf } from '../layers/field';
import { rulesLabel } from '../layers/rules';
import type { Result } from '../result';
import { ok } from '../result';
import { fieldText } from './field-text';

/** One line of the form of the selected layers. */
export interface FormLine {
  readonly key: string;
  readonly field: Field<unknown>;
  /** The values that hold, each once, in the order of the layers: several where they differ. */
  readonly values: readonly Json[];
  /** The formula that gives the value, where the layers have one and the same. */
  readonly formula: string | undefined;
  /** True where a layer has a value of its own in place of a default. */
  readonly isSet: boolean;
  /** What holds without a value of its own, and why: `same, by the Lesson rules`. `undefined` where there is no default. */
  readonly fallback: string | undefined;
}

/**
 * The form of layers: the fields that all of them have, in the order of the first one's kind. Those that few need are there only where
 * some layer has a value of its own. Empty where a kind is not known, or where the layers have nothing in common.
 */
export function formOf(layers: readonly LayerAnalysis[]): readonly FormLine[] {
  const [first] = layers;
  const fields = Object.entries(first?.kind?.fields ?? {});
  return fields
    .filter(([key, field]) => layers.every(has(key, field)))
    .filter(([key, { advanced }]) => !advanced || layers.some(({ layer }) => layer.settings[key] !== undefined))
    .map(([key, field]) => lineOf(key, field, layers));
}

const has =
  (key: string, field: Field<unknown>) =>
  ({ kind }: LayerAnalysis): boolean => {
    const other = kind?.fields[key];
    return other === field || (other !== undefined && JSON.stringify(other.control) === JSON.stringify(field.control));
  };

function lineOf(key: string, field: Field<unknown>, layers: readonly LayerAnalysis[]): FormLine {
  const stored = layers.map(({ layer }) => layer.settings[key]);
  const [formula] = stored;
  return {
    key,
    field,
    values: distinct(layers.map(({ settings }) => settings[key] as Json)),
    formula: isFormula(formula) && stored.every((value) => value === formula) ? formula : undefined,
    isSet: stored.some((value) => value !== undefined),
    fallback: fallbackText(field, layers),
  };
}

const distinct = (values: readonly Json[]): readonly Json[] =>
  values.filter((value, index) => values.findIndex((other) => sameJson(value, other)) === index);

function fallbackText(field: Field<unknown>, layers: readonly LayerAnalysis[]): string | undefined {
  const [first] = layers;
  if (!first) return undefined;
  const followed = field.follows === undefined ? undefined : first.kind?.fields[field.follows];
  if (followed) return `as ${followed.label.toLowerCase()}`;
  const fallback = fallbackOf(field, first.rules);
  if (fallback === undefined) return undefined;
  const text = fieldText(field, fallback as Json);
  return isObject(field.fallback) ? `${text}, by the ${rulesLabel[first.rules]} rules` : text;
}

/** Reads what a person typed for a field: a value, or a formula that begins with `=`. Fails as the field's `parseText`. */
export const readTyped = (field: Field<unknown>, text: string): Result<Json> => {
  const typed = text.trim();
  return isFormula(typed) ? ok(typed) : (field.parseText(typed) as Result<Json>);
};
