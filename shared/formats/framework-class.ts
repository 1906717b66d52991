import type { Json, JsonObject } from '../json';
import type { KindId } from '../layers/index';
import type { Problem, Result } from '../result';
import { fail, ok, problem } from '../result';
import { isBeyondJson } from './python-numbers';

/** What an argument becomes: the setting of that name, or the settings that are made of it (none for what we do not need). */
export type Argument = string | ((value: Json, all: JsonObject, readLayer: ReadLayer) => JsonObject);

/** Reads a layer that stands inside of an argument, such as that of a wrapper, as what a setting holds of it. */
export type ReadLayer = (layer: Json) => Json;

/** A class or module of a framework, and the kind that it is. */
export interface FrameworkClass {
  readonly kind: KindId;
  /** Its arguments in their order. Others are kept beside the layer, and change nothing. */
  readonly arguments: Readonly<Record<string, Argument>>;
  /** Arguments without which the framework refuses it. */
  readonly required?: readonly string[];
  /** Arguments of which the framework wants one, and no more. */
  readonly exactlyOne?: readonly string[];
  /** Arguments that the framework refuses, whatever they say, though classes like this one take them. */
  readonly refuses?: readonly string[];
  /** The ports that its inputs enter, in the order in which the framework takes them, where that is not ours. */
  readonly ports?: readonly string[];
  /** What `null` comes to, for an argument to which it is a value like others. */
  readonly whenNull?: Readonly<Record<string, JsonObject>>;
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
  /** The ports that its inputs enter, where their order is not ours. */
  readonly ports?: readonly string[];
  /** The arguments that have no setting. */
  readonly rest: JsonObject;
}

const asItIs: ReadLayer = (layer) => layer;

/**
 * A class with its arguments as a kind with its settings. An argument that is `null` is one that was not given, unless
 * the class says otherwise.
 * Fails with `argument-missing`, `arguments-exclusive` or `argument-refused` where the framework could not build it either.
 */
export function translate(
  name: string,
  entry: FrameworkClass,
  given: JsonObject,
  readLayer: ReadLayer = asItIs,
): Result<Translated> {
  const [fault] = faultsOf(name, entry, given);
  return fault ? fail(fault) : ok(translateGiven(entry, given, readLayer));
}

/** As `translate`, whatever is missing: what is required and not given becomes a setting of `null`, which is refused where it stands. */
export function translateAnyway(entry: FrameworkClass, given: JsonObject, readLayer: ReadLayer = asItIs): Translated {
  const { settings, ...translated } = translateGiven(entry, given, readLayer);
  const refused = missingArguments(entry, given).map((key) =>
    settingsOf(argumentOf(entry, key) ?? key, null, given, readLayer),
  );
  return { ...translated, settings: Object.assign({}, settings, ...refused) as JsonObject };
}

function translateGiven(entry: FrameworkClass, given: JsonObject, readLayer: ReadLayer): Translated {
  const settings = { ...entry.settings };
  const rest: [string, Json][] = [];
  for (const [key, value] of Object.entries(given)) {
    const argument = argumentOf(entry, key);
    if (argument === undefined || isBeyondJson(value)) rest.push([key, value]);
    else if (value !== null) Object.assign(settings, settingsOf(argument, value, given, readLayer));
    else Object.assign(settings, entry.whenNull?.[key]);
  }
  return { kind: entry.kind, settings, rest: Object.fromEntries(rest), ...(entry.ports && { ports: entry.ports }) };
}

/** Why the framework could not build it: what is missing, what excludes each other, and what it refuses. */
export function faultsOf(name: string, entry: FrameworkClass, given: JsonObject): readonly Problem[] {
  const { exactlyOne, refuses = [] } = entry;
  const chosen = exactlyOne?.filter((key) => isGiven(given, key)) ?? [];
  return [
    ...missingArguments(entry, given).map((argument) => argumentMissing({ name, argument })),
    ...(exactlyOne && chosen.length !== 1 ? [argumentsExclusive({ name, of: exactlyOne, chosen })] : []),
    ...refuses.filter((key) => isGiven(given, key)).map((argument) => argumentRefused({ name, argument })),
  ];
}

const missingArguments = ({ required = [] }: FrameworkClass, given: JsonObject): readonly string[] =>
  required.filter((key) => !isGiven(given, key));

const isGiven = (given: JsonObject, key: string): boolean => given[key] !== undefined && given[key] !== null;

const argumentOf = ({ arguments: known }: FrameworkClass, key: string): Argument | undefined =>
  Object.hasOwn(known, key) ? known[key] : undefined;

const settingsOf = (argument: Argument, value: Json, given: JsonObject, readLayer: ReadLayer): JsonObject =>
  typeof argument === 'string' ? { [argument]: value } : argument(value, given, readLayer);

const argumentMissing = problem<{ name: string; argument: string }>({
  code: 'argument-missing',
  severity: 'error',
  text: ({ name, argument }) => ({
    message: `${name} has no ${argument}, and the framework has no default for it.`,
    expected: `A value for ${argument}`,
    received: 'nothing',
    remedy: `Add ${argument} to the file, or set it here.`,
  }),
});

const argumentsExclusive = problem<{ name: string; of: readonly string[]; chosen: readonly string[] }>({
  code: 'arguments-exclusive',
  severity: 'error',
  text: ({ name, of, chosen }) => ({
    message: `${name} takes exactly one of ${of.join(' and ')}.`,
    expected: `A value for one of ${of.join(' and ')}`,
    received: chosen.length === 0 ? 'none of them' : chosen.join(' and '),
    remedy: 'Give one of them in the file, and no other.',
  }),
});

const argumentRefused = problem<{ name: string; argument: string }>({
  code: 'argument-refused',
  severity: 'error',
  text: ({ name, argument }) => ({
    message: `${name} has no ${argument}, and the framework refuses it.`,
    expected: `No ${argument}`,
    received: argument,
    remedy: `Take ${argument} out of the file.`,
  }),
});
