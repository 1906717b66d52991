import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@shared/json';
import type { Shape } from '@shared/layers/shape';
import type { Figures, LayerFigures, ModelCase } from './model-case';

/** A line of `keras-networks.jsonl`, and what stands beside a file of `keras-architectures`. */
interface NetworkLine {
  readonly name: string;
  readonly class_name: string;
  readonly totals: Totals;
  readonly layers: readonly {
    readonly name: string;
    readonly class_name: string;
    readonly output: Shape | readonly Shape[];
    readonly multi_output?: boolean;
    readonly params: { readonly trainable: number; readonly non_trainable: number };
    readonly inbound: readonly (readonly string[])[];
  }[];
  readonly topology: JsonObject;
}

interface Totals {
  readonly params: number;
  readonly trainable: number;
  readonly non_trainable: number;
}

const figures = ({ params: parameters, trainable, non_trainable: nonTrainable }: Totals): Figures => ({
  parameters,
  trainable,
  nonTrainable,
});

/** The values in a file of one a line. */
const linesOf = (path: string): readonly unknown[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

export const readNetworks = (path: string): readonly ModelCase[] =>
  linesOf(path).map((value) => {
    const line = value as NetworkLine;
    return readNetwork(line.name, line, line.topology);
  });

function readNetwork(id: string, line: NetworkLine, file: JsonObject): ModelCase {
  const nested = new Set(line.layers.filter(({ class_name }) => class_name === 'Sequential').map(({ name }) => name));
  return {
    id,
    className: line.class_name,
    file,
    totals: figures(line.totals),
    layers: line.layers.map((layer) => ({
      name: layer.name,
      outputs: layer.multi_output ? (layer.output as readonly Shape[]) : [layer.output as Shape],
      trainable: layer.params.trainable,
      nonTrainable: layer.params.non_trainable,
      // What follows a model inside of the model is said to read a layer in there.
      sources: nested.size > 0 ? undefined : layer.inbound[0],
    })),
  };
}

/** The models of a folder: `NAME.json` with what is expected of it in `NAME.expected.json`. */
function filesOf(path: string): readonly (readonly [name: string, file: JsonObject, expected: unknown])[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(path, name), 'utf8'));
  return readdirSync(path)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.expected.json'))
    .sort()
    .map((name) => [name, read(name) as JsonObject, read(name.replace(/json$/, 'expected.json'))]);
}

export const readArchitectures = (path: string): readonly ModelCase[] =>
  filesOf(path).map(([name, file, expected]) => readNetwork(name, expected as NetworkLine, file));

/** What is expected of a file of `keras-models`. */
interface ModelFile {
  readonly model_class: string;
  readonly opaque?: readonly string[];
  readonly layers_by_class: Readonly<Record<string, number>>;
  readonly totals?: Totals;
  readonly layers?: readonly (SavedLayer & Totals)[];
  readonly stored_weights?: { readonly elements: number; readonly by_layer?: Readonly<Record<string, number>> };
}

interface SavedLayer {
  readonly name: string;
  readonly output_shape: Shape | readonly Shape[];
  readonly params: number;
}

export const readModelFiles = (path: string): readonly ModelCase[] =>
  filesOf(path).map(([id, file, expected]) => readModelFile(id, file, expected as ModelFile));

function readModelFile(id: string, file: JsonObject, { totals, layers = [], ...expected }: ModelFile): ModelCase {
  const stored = Object.entries(expected.stored_weights?.by_layer ?? {});
  return {
    id,
    className: expected.model_class,
    file,
    totals: totals ? figures(totals) : { parameters: expected.stored_weights?.elements },
    layers: [
      ...layers.map((layer) => ({ name: layer.name, outputs: outputsOf(layer), ...figures(layer) })),
      ...stored.map(([name, parameters]) => ({ name, parameters })),
    ],
    opaque: expected.opaque,
    classes: expected.layers_by_class,
  };
}

const outputsOf = ({ output_shape: shape }: SavedLayer): readonly Shape[] =>
  (shape.some((axis) => Array.isArray(axis)) ? (shape as readonly Shape[]) : [shape as Shape]).map(withoutBatch);

const withoutBatch = (shape: Shape): Shape => shape.slice(1);

/** A line of `keras-saved-models.jsonl`. */
interface SavedLine {
  readonly id: string;
  readonly keras_version: string;
  readonly topology: JsonObject & { readonly class_name: string };
  readonly weights: Readonly<Record<string, Readonly<Record<string, Shape>>>>;
  readonly total_params: number;
  readonly layers?: readonly SavedLayer[];
  readonly recorded_arrays?: Readonly<Record<string, Shape>>;
}

export const readSavedModels = (path: string): readonly ModelCase[] =>
  linesOf(path).map((line) => readSavedModel(line as SavedLine));

function readSavedModel({ id, topology, weights, layers = [], ...line }: SavedLine): ModelCase {
  const recorded = Object.entries(line.recorded_arrays ?? {}).flatMap(([name, shape]): readonly LayerFigures[] => {
    const [, layer] = /^activations\/(.*)$/.exec(name) ?? [];
    return layer === undefined ? [] : [{ name: layer, ran: withoutBatch(shape) }];
  });
  const stored = Object.entries(weights).map(([name, arrays]) => ({
    name,
    arrays: Object.values(arrays).map((shape) => (name.startsWith('convolution1d') ? overSequence(shape) : shape)),
  }));
  const computed = layers.map((layer) => ({
    name: layer.name,
    outputs: isCausal(topology) ? undefined : outputsOf(layer),
    parameters: layer.params,
  }));
  return {
    id,
    className: topology.class_name,
    file: { ...topology, keras_version: line.keras_version },
    totals: { parameters: line.total_params },
    layers: [...computed, ...stored, ...recorded],
  };
}

/** Keras 1 stored the kernel over a sequence as one over a map of width 1. */
const overSequence = (shape: Shape): Shape => (shape.length === 4 ? shape.toSpliced(1, 1) : shape);

/**
 * TensorFlow.js, which computed the shapes, takes causal padding for none; Keras recorded what it really gave. See
 * docs/decisions/0015-disagreeing-references.md.
 */
const isCausal = (topology: JsonObject): boolean => JSON.stringify(topology).includes('"padding":"causal"');
