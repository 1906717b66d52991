import { formatCount } from '../format-number';
import type { Json } from '../json';
import type { Result } from '../result';
import { fail, ok, problem } from '../result';
import type { ByRules, Rules } from './rules';

/**
 * One setting of a layer: its name for people, its default under each rule set, how a stored value is read, and
 * which control edits it. The form, validation, defaults, the file's check and the documentation all follow from it.
 * The sorts of fields stand in `fields/`.
 */
export interface Field<T> {
  readonly label: string;
  /** One sentence for the form and the documentation. */
  readonly hint: string;
  readonly control: Control;
  /** What holds when the person set nothing; `undefined` for a setting that must be given, by the rules that want it. */
  readonly fallback: ByRules<T | undefined>;
  /** The setting whose value holds when this one is not set (a pooling's stride follows its size). */
  readonly follows?: string;
  /** What a new layer is given, where the setting must be given. */
  readonly initial?: Json;
  /** What no value (`null`) is called, for a setting that may have none: `automatic`. */
  readonly none?: string;
  /** What a setting that had no value is given first, by the layer's other settings. */
  readonly begin?: (settings: Readonly<Record<string, unknown>>) => Json;
  /** True for a setting that few need: the form shows it where it is set, and where it is asked for. */
  readonly advanced?: boolean;
  /** Reads a stored value. Fails with `setting-refused`, saying what is allowed. */
  parse(value: Json): Result<T>;
  /** Reads what a person typed: `32`, `3x7`, `20×20×3`. */
  parseText(text: string): Result<T>;
}

/** How a window may treat the border beside stated cells. */
export type PaddingMode = 'same' | 'valid' | 'causal';

/** Which control edits a field, with its limits. */
export type Control =
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | { readonly type: 'decimal'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly type: 'choice'; readonly options: readonly Option[] }
  | { readonly type: 'flag' }
  | { readonly type: 'sizes'; readonly axes: readonly string[]; readonly min: number; readonly max: number }
  | {
      readonly type: 'padding';
      readonly axes: readonly string[];
      readonly min: number;
      readonly max: number;
      readonly modes: readonly PaddingMode[];
    }
  | { readonly type: 'openSizes'; readonly axes: readonly string[]; readonly min: number; readonly max: number }
  | { readonly type: 'scales'; readonly axes: readonly string[]; readonly below: number }
  | { readonly type: 'integers'; readonly min: number; readonly max: number; readonly most: number }
  | { readonly type: 'decimals'; readonly most: number; readonly signed: boolean }
  | { readonly type: 'axis'; readonly most: number }
  | { readonly type: 'axes'; readonly most: number }
  | { readonly type: 'shape' }
  | { readonly type: 'text' }
  | { readonly type: 'layer'; readonly accepts: Accepted }
  | { readonly type: 'layers'; readonly accepts: Accepted };

/** The kinds that a layer inside of a setting may be; `any` for all that turn one tensor into one (`acceptedKinds` in `index.ts`). */
export type Accepted = readonly string[] | 'any';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The values of a set of fields, each with its own type. */
export type Settings<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** The default of a field under a rule set; `undefined` for one that must be given. */
export function fallbackOf<T>(field: Field<T>, rules: Rules): T | undefined {
  const { fallback } = field;
  return isByRules(fallback) ? fallback[rules] : fallback;
}

export const isByRules = <T>(value: ByRules<T> | undefined): value is Readonly<Record<Rules, T>> =>
  typeof value === 'object' && value !== null && 'lesson' in value && 'pytorch' in value;

const settingRefused = problem<{ label: string; allowed: string; received: string }>({
  code: 'setting-refused',
  severity: 'error',
  text: ({ label, allowed, received }) => ({
    message: `${label} cannot be ${received}.`,
    expected: allowed,
    received,
    remedy: `Set ${label.toLowerCase()} to an allowed value.`,
  }),
});

/** What every sort of field is told. */
export interface Basics<T> {
  readonly label: string;
  readonly hint: string;
  readonly fallback?: ByRules<T | undefined>;
  readonly follows?: string;
  readonly initial?: Json;
  readonly advanced?: boolean;
}

/** The largest size of anything a person types: large enough for vocabularies, small enough that products stay exact. */
export const largest = 1_000_000_000;

/** How a sort of field reads values. */
export interface Reading<T> {
  /** What is allowed, for whoever gave something else. */
  readonly allowed: string;
  /** The value if it is allowed. */
  readonly accept: (value: Json) => T | undefined;
  /** Typed text as a stored value; text that makes no sense stays text, and is then refused. */
  readonly type: (text: string) => Json;
  /** Nothing may be over `largest`, which is not worth mentioning but to someone who is. */
  readonly quietLimit?: boolean;
}

export function makeField<T>(basics: Basics<T>, control: Control, reading: Reading<T>): Field<T> {
  const { label, hint, fallback, follows, initial, advanced } = basics;
  const { allowed, accept, type, quietLimit = false } = reading;
  const parse = (value: Json): Result<T> => {
    const accepted = accept(value);
    if (accepted !== undefined) return ok(accepted);
    const limit = quietLimit && isHuge(value) ? `; at most ${formatCount(largest)}` : '';
    return fail(settingRefused({ label, allowed: allowed + limit, received: say(value) }));
  };
  return {
    label,
    hint,
    control,
    fallback,
    ...(follows === undefined ? {} : { follows }),
    ...(initial === undefined ? {} : { initial }),
    ...(advanced ? { advanced } : {}),
    parse,
    parseText: (text) => parse(type(text.trim())),
  };
}

export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isHuge = (value: Json): boolean =>
  isList(value) ? value.some(isHuge) : typeof value === 'number' && value > largest;

export const isInteger = (value: Json | undefined, min: number, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

/** In a file a number may stand as text, `"5"`, which has to look other than the number. */
function say(value: Json): string {
  if (value === '' || value === null) return 'nothing';
  return typeof value === 'string' && Number.isNaN(Number(value)) ? value : JSON.stringify(value);
}
