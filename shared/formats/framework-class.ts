import type { Json, JsonObject } from '../json';
import type { KindId } from '../layers/index';
import type { Result } from '../result';
import { fail, ok, problem } from '../result';

/** What an argument becomes: the setting of that name, the settings that `read` makes of it, or nothing that we need. */
export type Argument = string | ((value: Json, all: JsonObject) => JsonObject);

/** A class or module of a framework, and the kind that it is. */
export interface FrameworkClass {
  readonly kind: KindId;
  /** Its arguments in their order. Others are kept beside the layer, and change nothing. */
  readonly arguments: Readonly<Record<string, Argument>>;
  /** Arguments without which the framework refuses it. */
  readonly required?: readonly string[];
  /** Settings that are always those of this class. */
  readonly settings?: JsonObject;
}

export type FrameworkClasses = Readonly<Record<string, FrameworkClass>>;

/** An argument that is understood and changes nothing that Layerwright shows. */
export const ignored = (): JsonObject => ({});

/** A layer as a framework describes it, in our terms. */
export interface Translated {
  readonly kind: KindId;
  readonly settings: JsonObject;
  /** The arguments that have no setting. */
  readonly rest: JsonObject;
}

/**
 * A class with its arguments as a kind with its settings. An argument that is `null` is one that was not given.
 * Fails with `argument-missing` where the framework could not build it either.
 */
export function translate(name: string, entry: FrameworkClass, given: JsonObject): Result<Translated> {
  const settings: Record<string, Json> = { ...entry.settings };
  const rest: Record<string, Json> = {};
  const missing = entry.required?.find((key) => given[key] === undefined || given[key] === null);
  if (missing !== undefined) return fail(argumentMissing({ name, argument: missing }));
  for (const [key, value] of Object.entries(given)) {
    const argument = Object.hasOwn(entry.arguments, key) ? entry.arguments[key] : undefined;
    if (argument === undefined) rest[key] = value;
    else if (value !== null)
      Object.assign(settings, typeof argument === 'string' ? { [argument]: value } : argument(value, given));
  }
  return ok({ kind: entry.kind, settings, rest });
}

const argumentMissing = problem<{ name: string; argument: string }>({
  code: 'argument-missing',
  severity: 'error',
  text: ({ name, argument }) => ({
    message: `A ${name} has no ${argument}, and the framework has no default for it.`,
    expected: `A value for ${argument}`,
    received: 'nothing',
    remedy: `Add ${argument} to the file, or set it here.`,
  }),
});
