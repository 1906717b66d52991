import type { Json, JsonObject } from '@shared/json';
import { namedArguments, torchModules } from '@shared/formats/pytorch/modules';
import type { Shape } from '@shared/layers/shape';
import type { LayerCase } from './case';

/** A line of `torch-layers.jsonl`. */
interface ModuleLine {
  readonly id: string;
  readonly module: string;
  readonly kwargs: JsonObject;
  readonly inputs: readonly Shape[];
  readonly verdict: 'accept' | 'degenerate' | 'reject';
  readonly output: Shape | readonly Shape[];
  readonly multi_output?: boolean;
  /** In place of `output`, where the module mixes the batch axis into others: whole shapes, for a batch of 2. */
  readonly output_with_batch_of_2?: readonly Shape[];
  readonly params: number;
  readonly weights: Readonly<Record<string, Shape>>;
  readonly buffers?: Readonly<Record<string, Shape>>;
}

export function readModuleLine(text: string): LayerCase {
  const line = JSON.parse(text) as ModuleLine;
  const { id, module: className, kwargs: config, inputs, verdict, output, params, weights, buffers = {} } = line;
  const layer = { id, className, config, inputs };
  if (verdict !== 'accept') return layer;
  const mixed = line.output_with_batch_of_2?.map((shape) => without(shape, 0));
  const outputs = mixed ?? (line.multi_output ? (output as readonly Shape[]) : [output as Shape]);
  const held = { ...weights, ...buffers };
  return {
    ...layer,
    built: {
      outputs,
      parameters: params,
      buffers: sizeOf(Object.values(buffers)),
      weights: Object.values(held),
      names: Object.keys(held),
    },
  };
}

const sizeOf = (shapes: readonly Shape[]): number =>
  shapes.reduce((sum, shape) => sum + shape.reduce((product: number, axis) => product * Number(axis), 1), 0);

/** A line of `torch-2.13-layers.jsonl`: shapes have a batch of 1, in second place where a sequence comes first. */
interface NewestLine {
  readonly layer: string;
  readonly args: readonly Json[];
  readonly kwargs: JsonObject;
  readonly inputs: readonly Shape[];
  readonly error?: string;
  readonly output: Json;
  readonly params: number;
  readonly buffers: number;
  readonly weights: Readonly<Record<string, Shape>>;
  readonly buffer_shapes: Readonly<Record<string, Shape>>;
}

export function readNewestModuleLine(text: string): LayerCase {
  const { layer: className, args, kwargs, ...line } = JSON.parse(text) as NewestLine;
  const id = `${className} ${JSON.stringify([args, kwargs])}`;
  const module = torchModules.get(className);
  // The arguments of refused modules were written down as text.
  const named = line.error === undefined ? kwargs : numbers(kwargs);
  const config = module ? namedArguments(module, args, named) : named;
  const batch = sequenceFirst.includes(className) && kwargs['batch_first'] !== true ? 1 : 0;
  const layer = { id, className, config, inputs: line.inputs.map((shape) => without(shape, batch)) };
  if (line.error !== undefined) return layer;
  const held = { ...line.weights, ...line.buffer_shapes };
  return {
    ...layer,
    built: {
      outputs: shapesIn(line.output).map((shape, index) => without(shape, batchOf(className, index, batch))),
      parameters: line.params,
      buffers: line.buffers,
      weights: Object.values(held),
      names: Object.keys(held),
    },
  };
}

const sequenceFirst = ['RNN', 'LSTM', 'GRU', 'MultiheadAttention', 'Transformer'];

/** States are always layers × batch × size; attention weights begin with the batch. */
const batchOf = (className: string, output: number, batch: number): number =>
  output === 0 ? batch : className === 'MultiheadAttention' ? 0 : 1;

const without = (shape: Shape, axis: number): Shape => shape.filter((_, index) => index !== axis);

const numbers = (kwargs: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(kwargs).map(([key, value]) => [key, numberIn(value)]));

/** The number that a text is, or the value as it stands. */
const numberIn = (value: Json): Json =>
  typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;

/** The shapes in an output of tuples inside of tuples, in order. */
function shapesIn(output: Json): readonly Shape[] {
  const list = Array.isArray(output) ? (output as readonly Json[]) : [];
  return list.some((item) => Array.isArray(item)) ? list.flatMap(shapesIn) : [list as Shape];
}
