import type { Json, JsonObject } from '../../json';
import type { Meaning } from '../../layers/expression';
import type { Block } from '../document';
import { evaluateFormula, isFormula, namesIn, substitute } from '../../layers/expression';

/** What the names in formulas stand for. */
export type Meanings = Readonly<Record<string, Meaning>>;

/**
 * A value with names worked into the formulas that stand in it, however deep. One that comes to a number is that number, and one that
 * uses none of the names stays as it was written.
 */
export function withMeanings(value: Json, meanings: Meanings): Json {
  if (isFormula(value)) return formulaWith(value, meanings);
  if (Array.isArray(value)) return value.map((item: Json) => withMeanings(item, meanings));
  return typeof value === 'object' && value !== null ? objectWith(value as JsonObject, meanings) : value;
}

export const objectWith = (object: JsonObject, meanings: Meanings): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, withMeanings(value, meanings)]));

/** The names in all formulas that stand somewhere in a value. */
export function formulaNames(value: Json): readonly string[] {
  if (isFormula(value)) return namesIn(value);
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((item: Json) => formulaNames(item))
    : [];
}

export const withArguments = (block: Block, meanings: Meanings): Block => ({
  ...block,
  arguments: Object.fromEntries(
    Object.entries(block.arguments).map(([name, value]) => [
      name,
      typeof value === 'string' ? formulaWith(value, meanings) : value,
    ]),
  ),
});

export function formulaWith(formula: string, meanings: Meanings): number | string {
  if (!namesIn(formula).some((name) => Object.hasOwn(meanings, name))) return formula;
  const text = substitute(formula, meanings);
  const value = namesIn(text).length === 0 ? evaluateFormula(text, {}) : undefined;
  return value?.ok ? value.value : text;
}
