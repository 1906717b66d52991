import type { Document, Layer } from '@shared/document/document';
import { importKeras } from '@shared/formats/keras/import';
import type { Json, JsonObject } from '@shared/json';
import { isObject } from '@shared/json';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { subject } from './agreement';
import type { LayerCase } from './case';

/** A file with the layer of a case behind an input for each of the shapes it is given, as `model.to_json()` writes it. */
export function kerasFile({ className, config, inputs }: LayerCase, kerasVersion: string | undefined): JsonObject {
  const sources = inputs.map((shape, index) =>
    entry(`input_${index + 1}`, 'InputLayer', { batch_input_shape: [null, ...shape] }),
  );
  const nodes = sources.length === 0 ? [] : [sources.map(({ name }) => [name, 0, 0, {}])];
  return {
    class_name: 'Functional',
    config: {
      name: className,
      layers: [...sources, entry(subject, className, config, nodes)],
      input_layers: sources.map(({ name }) => [name, 0, 0]),
      output_layers: [[subject, 0, 0]],
    },
    ...(kerasVersion !== undefined && { keras_version: kerasVersion }),
  };
}

const entry = (name: string, className: string, config: JsonObject, nodes: readonly Json[] = []) => ({
  name,
  class_name: className,
  config: { ...config, name },
  inbound_nodes: nodes,
});

/**
 * The project of such a file, as the product opens it. Fails where something is wrong with the file itself; `undefined` for a class
 * that is opaque to us.
 */
export function openLayerFile(file: JsonObject): Result<Document> | undefined {
  const imported = importKeras(file);
  if (!imported.ok) return imported;
  const { document, warnings } = imported.value;
  const [error] = warnings.filter(({ severity }) => severity === 'error');
  if (error) return fail(error);
  const made = document.layers.get(subject);
  return made && isKnown(made) ? ok(document) : undefined;
}

/** A wrapper of a class that is opaque to us still says which class that is. */
const isKnown = ({ kind, settings: { layer: inside } }: Layer): boolean =>
  kind !== 'opaque' && !(isObject(inside) && 'class_name' in inside);
