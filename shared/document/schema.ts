import * as z from 'zod/mini';
import type { Json } from '../json';
import { ruleSets } from '../layers/rules';
import { axisOrders } from '../layers/shape';
import { farthest } from './document';
import { migrations, newestVersion } from './migrations';

/**
 * What a project file holds, key by key and in the order in which it is written.
 *
 * The loader checks with it and `docs/layerwright.schema.json` is made from it. Every object keeps keys it does not
 * know. An `error` says what was expected, for the sentence about a file that is refused; a description is for the
 * published schema.
 */

// The window's content security policy forbids code made from text.
z.config({ jitless: true });

const version = newestVersion(migrations);

/** Names the format on the first line of a file; nothing ever fetches it. */
export const schemaId = `https://layerwright.example.org/schema/${version}.json`;

/** An object that keeps keys it does not know. */
const item = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.catchall(z.object(shape, { error: 'An object' }), z.custom<Json>());

const list = <Item extends z.ZodMiniType>(of: Item) => z.array(of, { error: 'A list' });

const about = <Schema extends z.ZodMiniType>(schema: Schema, description: string) =>
  schema.check(z.describe(description));

const text = z.string({ error: 'Text' });
const flag = z.boolean({ error: 'true or false' });
const rules = z.enum(ruleSets, { error: `One of ${ruleSets.join(', ')}` });
const axisOrder = z.enum(axisOrders, { error: `One of ${axisOrders.join(', ')}` });

const matching = (pattern: RegExp, error: string) => z.string({ error }).check(z.regex(pattern, { error }));

const someText = { error: 'Text, at least one character' };
const nonEmpty = z.string(someText).check(z.minLength(1, someText));
// Paths are ids parted by slashes.
const id = matching(/^[^/]+$/, 'Text without slashes, at least one character');
const formula = matching(/^=/, 'A formula that begins with =');
// Records leave a key named __proto__ unchecked, so no argument has that name.
const argument = matching(/^(?!__proto__$)[A-Za-z_]\w*$/, 'A name of letters, digits and _');

const nearby = { error: `A number from ${-farthest} to ${farthest}` };
const coordinate = z.number(nearby).check(z.minimum(-farthest, nearby), z.maximum(farthest, nearby));

// A block whose shapes change is worked out repeat by repeat.
const mostRepeats = 10_000;
const inReason = { error: `A whole number from 1 to ${mostRepeats}` };
const repeat = z.int(inReason).check(z.minimum(1, inReason), z.maximum(mostRepeats, inReason));

const byArgument = <Value extends z.ZodMiniType>(value: Value) =>
  z.record(argument, value, { error: 'An object whose keys are names of letters, digits and _' });

const network = item({
  id,
  name: text,
  arguments: about(
    z.optional(byArgument(z.number({ error: 'A number' }))),
    'Names that settings inside may use, with the values that hold unless a block says otherwise',
  ),
});

const block = item({
  network: about(id, 'The network that is the inside of the block'),
  repeat: about(repeat, 'How often the network stands in a row, each fed by the one before'),
  sharedAcrossRepeats: about(z.optional(flag), 'All repeats use the same weights'),
  arguments: about(
    z.optional(byArgument(z.union([z.number(), formula], { error: 'A number, or a formula that begins with =' }))),
    "Values for the network's arguments",
  ),
});

const layer = item({
  id,
  network: about(id, 'The network it stands in'),
  name: text,
  kind: about(nonEmpty, 'Such as conv2d, or block'),
  settings: about(
    z.optional(item({})),
    'What the person set; the rest follows the rules. Text that begins with = is a formula',
  ),
  block: about(z.optional(block), 'Present for a layer of kind block'),
  frozen: about(z.optional(flag), 'All of its weights are kept from training'),
  rules: about(z.optional(rules), "The layer's own rules"),
  axisOrder: about(z.optional(axisOrder), 'Where the layer looks for channels'),
  weightsOf: about(z.optional(id), 'The layer whose weights this one uses'),
});

const port = z.tuple([id, nonEmpty], { error: 'The id of a layer and the name of its port' });

const connection = item({
  id,
  from: about(port, 'A layer and one of its outputs'),
  to: about(port, 'A layer and one of its inputs'),
});

const note = item({ id, network: id, text, x: coordinate, y: coordinate });

const position = item({ id: about(id, 'The layer'), x: coordinate, y: coordinate });

export const projectFile = about(
  item({
    $schema: about(z.optional(text), 'Names this schema; it is never fetched'),
    format: z.literal('layerwright', { error: 'layerwright' }),
    formatVersion: z.literal(version, { error: String(version) }),
    title: text,
    rules,
    axisOrder,
    root: about(id, 'The network at the top'),
    networks: about(list(network), 'Graphs of layers: the whole, and the insides of blocks'),
    layers: list(layer),
    connections: about(list(connection), 'Tensors that flow from an output into an input'),
    notes: about(z.optional(list(note)), 'Remarks on the canvas'),
    positions: about(z.optional(list(position)), 'The top left corners of layers that were placed by hand'),
    description: about(z.optional(text), 'What there is to tell of the network: a paragraph'),
    source: about(z.optional(text), 'Where the network comes from, such as a paper'),
  }),
  'A Layerwright project',
);

export type ProjectFile = z.infer<typeof projectFile>;
export type FileNetwork = z.infer<typeof network>;
export type FileBlock = z.infer<typeof block>;
export type FileLayer = z.infer<typeof layer>;
export type FileConnection = z.infer<typeof connection>;
export type FileNote = z.infer<typeof note>;
export type FilePosition = z.infer<typeof position>;
