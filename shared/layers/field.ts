import { formatCount } from '../format-number';
import type { Json } from '../json';
import type { Result } from '../result';
import { fail, ok, problem } from '../result';
import type { AxisChoice } from './axis';
import type { ByRules, Rules } from './rules';
import type { Shape } from './shape';
import { parseShape } from './shape';
import { readNumber } from './typed-number';

/**
 * One setting of a layer: its name for people, its default under each rule set, how a stored value is read, and
 * which control edits it. The form, validation, defaults, the file's check and the documentation all follow from it.
 */
export interface Field<T> {
  readonly label: string;
  /** One sentence for the form and the documentation. */
  readonly hint: string;
  readonly control: Control;
  /** What holds when the person set nothing; `undefined` for a setting that must be given. */
  readonly fallback: ByRules<T> | undefined;
  /** The setting whose value holds when this one is not set (a pooling's stride follows its size). */
  readonly follows?: string;
  /** What a new layer is given, where the setting must be given. */
  readonly initial?: Json;
  /** Reads a stored value. Fails with `setting-refused`, saying what is allowed. */
  parse(value: Json): Result<T>;
  /** Reads what a person typed: `32`, `3x7`, `20×20×3`. */
  parseText(text: string): Result<T>;
}

/** Which control edits a field, with its limits. */
export type Control =
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | { readonly type: 'decimal'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly type: 'choice'; readonly options: readonly Option[] }
  | { readonly type: 'flag' }
  | { readonly type: 'sizes'; readonly axes: readonly string[]; readonly min: number; readonly max: number }
  | { readonly type: 'padding'; readonly axes: readonly string[]; readonly max: number }
  | { readonly type: 'axis'; readonly most: number }
  | { readonly type: 'shape' };

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

const isByRules = <T>(value: ByRules<T> | undefined): value is Readonly<Record<Rules, T>> =>
  typeof value === 'object' && value !== null && 'lesson' in value && 'keras' in value;

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

interface Basics<T> {
  readonly label: string;
  readonly hint: string;
  readonly fallback?: ByRules<T>;
  readonly follows?: string;
  readonly initial?: Json;
}

/** The largest size of anything a person types: large enough for vocabularies, small enough that products stay exact. */
const largest = 1_000_000_000;

/** A whole number, at least 1 unless said otherwise. */
export function integer(basics: Basics<number> & { readonly min?: number; readonly max?: number }): Field<number> {
  const { min = 1, max = largest } = basics;
  const allowed = max === largest ? `A whole number, at least ${min}` : `A whole number from ${min} to ${max}`;
  return field(basics, { type: 'integer', min, max }, allowed, {
    accept: (value) => (isInteger(value, min, max) ? value : undefined),
    type: readNumber,
    quietLimit: max === largest,
  });
}

/** A number between two limits, such as a rate. */
export function decimal(
  basics: Basics<number> & { readonly min: number; readonly max: number; readonly step: number },
): Field<number> {
  const { min, max, step } = basics;
  return field(basics, { type: 'decimal', min, max, step }, `A number from ${min} to ${max}`, {
    accept: (value) => (typeof value === 'number' && value >= min && value <= max ? value : undefined),
    type: readNumber,
  });
}

/** One of a few named values. */
export function choice<const V extends string>(
  basics: Basics<V> & { readonly options: readonly { readonly value: V; readonly label: string }[] },
): Field<V> {
  const { options } = basics;
  const allowed = `One of ${options.map((option) => option.value).join(', ')}`;
  return field(basics, { type: 'choice', options }, allowed, {
    accept: (value) => options.find((option) => option.value === value)?.value,
    type: (text) => text,
  });
}

/** On or off. */
export function flag(basics: Basics<boolean>): Field<boolean> {
  return field(basics, { type: 'flag' }, 'On or off (true or false)', {
    accept: (value) => (typeof value === 'boolean' ? value : undefined),
    type: (text) => (text === 'true' || text === 'on' ? true : text === 'false' || text === 'off' ? false : text),
  });
}

/** One size an axis, such as a kernel's height and width. A single number stands for all axes. */
export function sizes(
  basics: Basics<readonly number[]> & { readonly axes: readonly string[]; readonly min?: number },
): Field<readonly number[]> {
  const { axes, min = 1 } = basics;
  const allowed = `A whole number of at least ${min} for ${axes.join(' and ')}`;
  return field(basics, { type: 'sizes', axes, min, max: largest }, allowed, {
    accept: (value) => acceptSizes(value, axes.length, min),
    type: (text) => text.split(/[x×,\s]+/u).map(readNumber),
    quietLimit: true,
  });
}

function acceptSizes(value: Json, count: number, min: number): readonly number[] | undefined {
  const list = Array.isArray(value) ? (value as readonly Json[]) : [value];
  if (list.length !== 1 && list.length !== count) return undefined;
  const all = Array.from({ length: count }, (_, axis) => (list.length === 1 ? list[0] : list[axis]));
  return all.every((size) => isInteger(size, min, largest)) ? all : undefined;
}

/** Zero padding: as much as keeps the size, none, or stated cells before and after on each axis. */
export type Padding = 'same' | 'valid' | readonly (readonly [before: number, after: number])[];

/** How an axis-by-axis window treats the border. Explicit: `[[top, bottom], [left, right]]`, or one number for all sides. */
export function padding(basics: Basics<Padding> & { readonly axes: readonly string[] }): Field<Padding> {
  const { axes } = basics;
  const allowed = `same, valid, or cells before and after for ${axes.join(' and ')}`;
  return field(basics, { type: 'padding', axes, max: largest }, allowed, {
    accept: (value) => acceptPadding(value, axes.length),
    type: (text) => (text === 'same' || text === 'valid' ? text : typePadding(text, axes.length)),
    quietLimit: true,
  });
}

function acceptPadding(value: Json, count: number): Padding | undefined {
  if (value === 'same' || value === 'valid') return value;
  const perAxis = Array.isArray(value) ? (value as readonly Json[]) : Array.from({ length: count }, () => value);
  if (perAxis.length !== count) return undefined;
  const pairs = perAxis.map((sides) => acceptSizes(sides, 2, 0));
  return pairs.every((sides) => sides !== undefined)
    ? pairs.map(([before = 0, after = 0]) => [before, after] as const)
    : undefined;
}

/** One number for all sides, one an axis, or two an axis: before and after. */
function typePadding(text: string, count: number): Json {
  const cells = text.split(/[x×,\s]+/u).map(readNumber);
  if (cells.length === 1) return cells[0] ?? null;
  if (cells.length !== 2 * count) return cells;
  return Array.from({ length: count }, (_, axis) => cells.slice(2 * axis, 2 * axis + 2));
}

/** The most axes that a shape may have. */
const mostAxes = 8;

/** One of the input's axes: `channels`, or a number as Keras counts: 0 is the batch, 1 the first after it, −1 the last. */
export function axis(basics: Basics<AxisChoice>): Field<AxisChoice> {
  const allowed = `channels, or a whole number from −${mostAxes} to ${mostAxes}`;
  return field(basics, { type: 'axis', most: mostAxes }, allowed, {
    accept: (value) => (value === 'channels' || isInteger(value, -mostAxes, mostAxes) ? value : undefined),
    type: (text) => (text === 'channels' ? text : readNumber(text)),
  });
}

/** A tensor's shape without the batch axis. Sizes may be unknown (`null`) or named (`"T"`). */
export function shape(basics: Basics<Shape>): Field<Shape> {
  const allowed = `Sizes of 1 or more, at most ${mostAxes} of them, such as 20×20×3`;
  return field(basics, { type: 'shape' }, allowed, {
    accept: acceptShape,
    type: (text) => {
      const parsed = parseShape(text);
      return parsed.ok ? parsed.value : text;
    },
    quietLimit: true,
  });
}

function acceptShape(value: Json): Shape | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostAxes) return undefined;
  const axes = value as readonly Json[];
  const isAxis = (axis: Json): axis is number | string | null =>
    axis === null || isInteger(axis, 1, largest) || (typeof axis === 'string' && /^[A-Za-z_]\w*$/.test(axis));
  return axes.every(isAxis) ? axes : undefined;
}

interface Reading<T> {
  /** The value if it is allowed. */
  readonly accept: (value: Json) => T | undefined;
  /** Typed text as a stored value; text that makes no sense stays text, and is then refused. */
  readonly type: (text: string) => Json;
  /** Nothing may be over `largest`, which is not worth mentioning but to someone who is. */
  readonly quietLimit?: boolean;
}

function field<T>(basics: Basics<T>, control: Control, allowed: string, reading: Reading<T>): Field<T> {
  const { label, hint, fallback, follows, initial } = basics;
  const { accept, type, quietLimit = false } = reading;
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
    parse,
    parseText: (text) => parse(type(text.trim())),
  };
}

const isHuge = (value: Json): boolean =>
  Array.isArray(value) ? (value as readonly Json[]).some(isHuge) : typeof value === 'number' && value > largest;

const isInteger = (value: Json | undefined, min: number, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

const say = (value: Json): string =>
  value === '' ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
