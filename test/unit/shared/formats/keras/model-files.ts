import type { Analysis, LayerAnalysis } from '@shared/analysis/analysis';
import { analyze } from '@shared/analysis/analyze';
import type { Document, Layer } from '@shared/document/document';
import { wiringOf } from '@shared/document/wiring';
import { importKeras } from '@shared/formats/keras/import';
import type { Json, JsonObject } from '@shared/json';
import type { Problem } from '@shared/result';

/** A layer as a file lists it. */
export const layer = (className: string, name: string, config: JsonObject = {}): JsonObject => ({
  class_name: className,
  config: { name, ...config },
});

/** A layer of a functional model, called once for each list of sources: names, or `[name, node, tensor]`. */
export const called = (
  className: string,
  name: string,
  config: JsonObject,
  ...calls: readonly (readonly Json[])[]
): JsonObject => ({
  ...layer(className, name, config),
  name,
  inbound_nodes: calls.map((sources) => sources.map((source) => [...reference(source), {}])),
});

export const inputLayer = (name: string, ...shape: readonly (number | null)[]): JsonObject =>
  called('InputLayer', name, { batch_input_shape: [null, ...shape] });

const reference = (source: Json): readonly Json[] =>
  typeof source === 'string' ? [source, 0, 0] : (source as readonly Json[]);

/** A Sequential model as Keras 2 writes it. */
export const sequential = (name: string, ...layers: readonly JsonObject[]): JsonObject => ({
  class_name: 'Sequential',
  config: { name, layers },
  keras_version: '2.2.4',
});

/** A functional model likewise, whose inputs are its input layers. */
export const functional = (name: string, layers: readonly JsonObject[], ...outputs: readonly Json[]): JsonObject => ({
  class_name: 'Model',
  config: {
    name,
    layers,
    input_layers: layers.flatMap((entry) =>
      entry['class_name'] === 'InputLayer' ? [[entry['name'] ?? '', 0, 0]] : [],
    ),
    output_layers: outputs.map(reference),
  },
  keras_version: '2.2.4',
});

/** A model as one of the layers of another. */
export const asLayer = (
  { class_name, config }: JsonObject,
  name: string,
  ...calls: readonly (readonly Json[])[]
): JsonObject => ({
  ...called('', name, {}, ...calls),
  class_name: class_name ?? '',
  config: config ?? {},
});

/** What a file came to. */
export interface Imported {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly warnings: readonly Problem[];
  /** The layer of this name at the top. */
  readonly layer: (name: string) => Layer;
  readonly at: (name: string) => LayerAnalysis;
  /** What it reads: `name.port` into which port. */
  readonly reads: (name: string) => readonly (readonly [source: string, port: string])[];
}

export function imported(file: JsonObject): Imported {
  const opened = importKeras(file);
  if (!opened.ok) throw new Error(opened.error.text().message);
  const { document, warnings } = opened.value;
  const analysis = analyze(document);
  const layerCalled = (name: string): Layer => {
    const found = [...document.layers].find((item) => item.name === name && item.network === document.project.root);
    if (!found) throw new Error(`There is no layer ${name}.`);
    return found;
  };
  return {
    document,
    analysis,
    warnings,
    layer: layerCalled,
    at: (name) => {
      const found = analysis.at(layerCalled(name).id);
      if (!found) throw new Error(`${name} was not analysed.`);
      return found;
    },
    reads: (name) =>
      wiringOf(document)
        .into(layerCalled(name).id)
        .map(({ from, to }) => [`${document.layers.get(from[0])?.name ?? ''}.${from[1]}`, to[1]]),
  };
}

export const codes = (problems: readonly Problem[]): readonly string[] => problems.map(({ code }) => code);

/** The code of the problem for which a file does not open. */
export function refused(file: JsonObject): string {
  const opened = importKeras(file);
  if (opened.ok) throw new Error('It opened.');
  return opened.error.code;
}
