import type { Json, JsonObject } from '../json';
import { isObject } from '../json';
import type { Problem, Result } from '../result';
import { ok, problem } from '../result';
import type { Scope } from './expression';
import { evaluateFormula, isFormula } from './expression';
import type { Field, Fields } from './field';
import { fallbackOf, isList } from './field';
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

/** What a set of fields comes to under a rule set; worked out once. */
interface Plan {
  readonly entries: readonly (readonly [key: string, field: Field<unknown>])[];
  /** The settings of a layer that has none of its own. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

/**
 * Reads stored settings under a rule set and the arguments of the surrounding network. Keys that are no field are left alone.
 * Refuses with `setting-refused`, `setting-missing` or `formula-broken`.
 */
export function resolveSettings(fields: Fields, stored: JsonObject, rules: Rules, scope: Scope): Resolved {
  const { entries, defaults } = planOf(fields, rules);
  const settings: Record<string, unknown> = { ...defaults };
  let refused = none;
  for (const [key, field] of entries) {
    const value = Object.hasOwn(stored, key) ? readSetting(field, stored[key] ?? null, scope) : undefined;
    if (value?.ok) settings[key] = value.value;
    else if (field.follows !== undefined) settings[key] = settings[field.follows];
    const problem = value ? (value.ok ? undefined : value.error) : missing(field, rules);
    if (problem) refused = [...refused, { problem, fix: reset(key, field, rules) }];
  }
  return { settings, refused };
}

const none: readonly Refusal[] = [];

const plans = new WeakMap<Fields, Partial<Record<Rules, Plan>>>();

function planOf(fields: Fields, rules: Rules): Plan {
  const byRules = plans.get(fields) ?? {};
  plans.set(fields, byRules);
  return (byRules[rules] ??= makePlan(fields, rules));
}

function makePlan(fields: Fields, rules: Rules): Plan {
  const entries = Object.entries(fields);
  const defaults: Record<string, unknown> = {};
  for (const [key, field] of entries)
    defaults[key] = field.follows === undefined ? substitute(field, rules) : defaults[field.follows];
  return { entries, defaults };
}

/** Reads one stored value, working out formulas wherever they stand in it. */
export function readSetting<T>(field: Field<T>, value: Json, scope: Scope): Result<T> {
  const plain = workOut(value, scope);
  return plain.ok ? field.parse(plain.value) : plain;
}

function workOut(value: Json, scope: Scope): Result<Json> {
  if (isFormula(value)) return evaluateFormula(value, scope);
  if (isObject(value)) return workOutAll(Object.entries(value), scope, Object.fromEntries);
  return isList(value) ? workOutAll(value.entries(), scope, (entries) => entries.map(([, item]) => item)) : ok(value);
}

function workOutAll<Key>(
  entries: Iterable<readonly [Key, Json]>,
  scope: Scope,
  join: (entries: readonly (readonly [Key, Json])[]) => Json,
): Result<Json> {
  const plain: (readonly [Key, Json])[] = [];
  for (const [key, item] of entries) {
    const worked = workOut(item, scope);
    if (!worked.ok) return worked;
    plain.push([key, worked.value]);
  }
  return ok(join(plain));
}

const isRequired = (field: Field<unknown>, rules: Rules): boolean =>
  field.follows === undefined && fallbackOf(field, rules) === undefined;

const missing = (field: Field<unknown>, rules: Rules): Problem | undefined =>
  isRequired(field, rules) ? settingMissing({ label: field.label }) : undefined;

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
