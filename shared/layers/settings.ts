import type { Json, JsonObject } from '../json';
import type { Problem, Result } from '../result';
import { ok, problem } from '../result';
import type { Scope } from './expression';
import { evaluateFormula, isFormula } from './expression';
import type { Field, Fields } from './field';
import { fallbackOf } from './field';
import type { Fix } from './kind';
import type { Rules } from './rules';

/** Settings with everything filled in, and what was wrong with the stored ones. */
export interface Resolved {
  /** Defaults and formulas filled in. What was refused or missing is replaced by a value that is allowed. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly refused: readonly Refusal[];
}

export interface Refusal {
  readonly problem: Problem;
  readonly fix: Fix;
}

/**
 * Reads stored settings under a rule set and the arguments of the surrounding network. Keys that are no field are left alone.
 * Refuses with `setting-refused`, `setting-missing` or `formula-broken`.
 */
export function resolveSettings(fields: Fields, stored: JsonObject, rules: Rules, scope: Scope): Resolved {
  const settings: Record<string, unknown> = {};
  const refused: Refusal[] = [];
  for (const [key, field] of Object.entries(fields)) {
    const value = Object.hasOwn(stored, key) ? readSetting(field, stored[key] ?? null, scope) : undefined;
    settings[key] = value?.ok ? value.value : (inherited(field, settings) ?? substitute(field, rules));
    if (value && !value.ok) refused.push({ problem: value.error, fix: reset(key, field, rules) });
    else if (!value && isRequired(field, rules))
      refused.push({ problem: settingMissing({ label: field.label }), fix: reset(key, field, rules) });
  }
  return { settings, refused };
}

/** Reads one stored value, working out formulas wherever they stand in it. */
export function readSetting<T>(field: Field<T>, value: Json, scope: Scope): Result<T> {
  const plain = workOut(value, scope);
  return plain.ok ? field.parse(plain.value) : plain;
}

function workOut(value: Json, scope: Scope): Result<Json> {
  if (isFormula(value)) return evaluateFormula(value, scope);
  if (!Array.isArray(value)) return ok(value);
  const items: Json[] = [];
  for (const item of value as readonly Json[]) {
    const plain = workOut(item, scope);
    if (!plain.ok) return plain;
    items.push(plain.value);
  }
  return ok(items);
}

const isRequired = (field: Field<unknown>, rules: Rules): boolean =>
  field.follows === undefined && fallbackOf(field, rules) === undefined;

const inherited = (field: Field<unknown>, settings: Readonly<Record<string, unknown>>): unknown =>
  field.follows === undefined ? undefined : settings[field.follows];

/** A value that is allowed where the stored one is not: the default, else what a new layer is given. */
function substitute(field: Field<unknown>, rules: Rules): unknown {
  const fallback = fallbackOf(field, rules);
  if (fallback !== undefined) return fallback;
  const initial = field.parse(field.initial ?? null);
  if (!initial.ok) throw new Error(`${field.label} has neither a default nor a value for new layers.`);
  return initial.value;
}

const reset = (key: string, field: Field<unknown>, rules: Rules): Fix => ({
  do: 'set',
  settings: { [key]: isRequired(field, rules) ? field.initial : undefined },
});

const settingMissing = problem<{ label: string }>({
  code: 'setting-missing',
  severity: 'error',
  text: ({ label }) => ({
    message: `${label} is not set, and has no default.`,
    expected: `A value for ${label.toLowerCase()}`,
    received: 'nothing',
    remedy: `Set ${label.toLowerCase()}.`,
  }),
});
