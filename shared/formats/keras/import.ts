import type { Document } from '../../document/document';
import { findUnfoldFault } from '../../document/unfold';
import type { Json, JsonObject } from '../../json';
import { isObject } from '../../json';
import type { Problem, Result } from '../../result';
import { fail, ok } from '../../result';
import { buildDocument } from './import-build';
import { withStatedOutputs } from './import-deconvolution';
import { classUnknown, graphModel, noLayers, notAModel } from './import-faults';
import { versionOf } from './import-history';
import { inSnakeCase, isList, objectAt, textAt, without } from './import-json';
import type { Model } from './import-model';
import { readModel } from './import-read';
import { settle } from './import-settle';

/** A model as a project, and what of it could not be taken over as it is. */
export interface Imported {
  readonly document: Document;
  readonly warnings: readonly Problem[];
}

/** True for JSON that means to be a Keras model, be it one that cannot be read. */
export const isKeras = (file: JsonObject): boolean =>
  [...wrappers, 'class_name', 'className'].some((key) => Object.hasOwn(file, key));

/**
 * The project of a Keras model: of what `model.to_json()` of any version writes, or of a TensorFlow.js `model.json`. It follows Keras'
 * rules, with the defaults of the version that wrote it. What is wrong with a layer stays with that layer; fails where there is
 * nothing to show: with `not-a-model`, `graph-model`, `no-layers` or `too-large`. A model that was given no name is called `unnamed`.
 */
export function importKeras(file: JsonObject, unnamed = 'Keras model'): Result<Imported> {
  const { model: value, about } = unwrap(file, {});
  const warnings: Problem[] = [];
  const note = (problem: Problem): void => void warnings.push(problem);
  const model = readModel(value, note);
  if (!model) return fail(whyNot(value));
  const version = versionOf({ ...about, ...value });
  const built = buildDocument(model, titleOf(model, unnamed), version, note);
  const tooLarge = findUnfoldFault(built);
  if (tooLarge) return fail(tooLarge);
  const unknown = unknownClasses(built);
  if (unknown.length > 0) note(classUnknown({ classes: [...new Set(unknown)], layers: unknown.length }));
  const document = settle(withStatedOutputs(built));
  const kept = { ...about, ...without(value, 'config', 'module', 'build_config') };
  return ok({ document: { ...document, project: { ...document.project, extra: { keras: kept } } }, warnings });
}

/** What may stand around a model: TensorFlow.js' topology, and the config that is stored with weights. */
const wrappers = ['modelTopology', 'model_topology', 'model_config'];

/** The model itself, and what was said around it. Lists of files with weights are no part of it. */
function unwrap(file: JsonObject, about: JsonObject): { readonly model: JsonObject; readonly about: JsonObject } {
  const wrapper = wrappers.find((key) => isObject(file[key]));
  if (wrapper === undefined) return { model: Object.hasOwn(file, 'className') ? snakeCased(file) : file, about };
  const around = without(file, wrapper, 'weightsManifest', 'weights_manifest');
  return unwrap(objectAt(file, wrapper) ?? {}, { ...about, ...around });
}

function snakeCased(file: JsonObject): JsonObject {
  const value: Json = inSnakeCase(file);
  return isObject(value) ? value : {};
}

/** What a model is called, unless that is what Keras calls models to which nobody gave a name. */
const titleOf = ({ name }: Model, unnamed: string): string =>
  name === undefined || /^(model|sequential|functional)(_\d+)?$/.test(name) ? unnamed : name;

/** The classes that no kind is, once for each layer. A function that someone wrote is known as what it is. */
const unknownClasses = ({ layers }: Document): readonly string[] =>
  [...layers].flatMap(({ kind, settings: { className = null } }) =>
    kind === 'opaque' && typeof className === 'string' && className !== 'Lambda' ? className : [],
  );

function whyNot(value: JsonObject): Problem {
  if (isList(value['node'])) return graphModel(null);
  const className = textAt(value, 'class_name');
  return className === undefined ? notAModel({ received: 'Other JSON' }) : noLayers({ received: className });
}
