import fc from 'fast-check';
import type { Json } from '@shared/json';

/**
 * Random project files, as JSON values. Few ids, so that they meet; keys that have ruined other programs among the
 * unknown ones; values of every sort where the format leaves them open. What is the same as being absent (not frozen,
 * no settings) does not occur.
 */

const id = fc.constantFrom('a', 'b', 'c', 'd', 'main', '__proto__', 'constructor', '10', '9', 'ä', 'Ω 𝛀');
const name = fc.oneof(id, fc.string({ unit: 'binary' }), fc.constantFrom('', '<b>', 'line\nbreak', '\u2028'));
const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
const key = fc.constantFrom('colour', 'zeta', '7', '__proto__', 'constructor', 'toString', 'hasOwnProperty');
const setting = fc.oneof(key, fc.constantFrom('filters', 'units', 'kernel'));
const unknownKeys = fc.dictionary(key, json, { maxKeys: 2 });
const argument = fc.constantFrom('width', 'depth', 'constructor', 'hasOwnProperty', '_1');
const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const formula = fc.constantFrom('=4*width', '=', '=floor(depth/2)');
const port = fc.tuple(id, fc.constantFrom('out', 'in', '1', 'state_h'));

type Keys = Record<string, fc.Arbitrary<unknown>>;

/** An object of the format: keys it must have, keys it may have, and unknown ones. */
const item = (required: Keys, optional: Keys = {}): fc.Arbitrary<object> =>
  fc
    .tuple(fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }), unknownKeys)
    .map(([known, unknown]) => ({ ...known, ...unknown }));

const list = (one: fc.Arbitrary<object>, maxLength = 6): fc.Arbitrary<object[]> =>
  fc.uniqueArray(one, { maxLength, selector: (each) => ('id' in each ? each.id : each) });

const network = item(
  { id, name },
  { arguments: fc.dictionary(argument, fc.double({ noNaN: true, noDefaultInfinity: true }), { minKeys: 1 }) },
);

const block = item(
  { network: id, repeat: fc.integer({ min: 1, max: 4 }) },
  {
    sharedAcrossRepeats: fc.constant(true),
    arguments: fc.dictionary(argument, fc.oneof(fc.integer(), formula), { minKeys: 1 }),
  },
);

const layer = item(
  { id, network: id, name, kind: fc.constantFrom('input', 'dense', 'conv2d', 'block', 'add', 'com.example.lambda') },
  {
    settings: fc.dictionary(setting, fc.oneof(json, formula), { minKeys: 1 }),
    block,
    frozen: fc.constant(true),
    rules: fc.constantFrom('lesson', 'keras'),
    weightsOf: id,
  },
);

/** A file that the format allows. Connections, blocks and notes may name what is not there. */
export const arbitraryFile: fc.Arbitrary<object> = item(
  {
    format: fc.constant('layerwright'),
    formatVersion: fc.constant(1),
    title: name,
    rules: fc.constantFrom('lesson', 'keras'),
    axisOrder: fc.constantFrom('channels-last', 'channels-first'),
    root: id,
    networks: list(network),
    layers: list(layer),
    connections: list(item({ id, from: port, to: port })),
  },
  {
    $schema: name,
    notes: list(item({ id, network: id, text: name, x: coordinate, y: coordinate })),
    positions: list(item({ id, x: coordinate, y: coordinate })),
  },
);

/** Something else in the place of one value somewhere inside; `pick` chooses where. */
export function replaceSomewhere(value: unknown, pick: number, by: unknown): unknown {
  const places = countPlaces(value);
  return replaceAt(value, pick % places, by);
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const countPlaces = (value: unknown): number =>
  entriesOf(value).reduce((sum, [, inner]) => sum + countPlaces(inner), 1);

function replaceAt(value: unknown, place: number, by: unknown): unknown {
  if (place === 0) return by;
  let left = place - 1;
  const entries = entriesOf(value).map(([name, inner]): [string, unknown] => {
    const places = countPlaces(inner);
    const replaced = left >= 0 && left < places ? replaceAt(inner, left, by) : inner;
    left -= places;
    return [name, replaced];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
