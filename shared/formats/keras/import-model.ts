import type { Json, JsonObject } from '../../json';
import type { Problem } from '../../result';

/**
 * A model as a file of Keras describes it, whatever the version: its layers, and how each is called. Names are the file's, classes
 * and configs are not looked into yet.
 */
export interface Model {
  /** `undefined` for a model that has none, as those of Keras 1 in a row. */
  readonly name: string | undefined;
  readonly layers: readonly ModelLayer[];
  readonly inputs: readonly Tensor[];
  readonly outputs: readonly Tensor[];
}

export interface ModelLayer {
  /** What calls in the model name it by. */
  readonly key: string;
  readonly name: string;
  readonly className: string;
  readonly config: JsonObject;
  /** True for an input that the file does not list. */
  readonly implied?: true;
  /** Where Keras 3 finds the class: `keras.layers`. */
  readonly module: string | undefined;
  /** One for every time that it is applied. An input layer is never called. */
  readonly calls: readonly Call[];
  /** The model that it is. */
  readonly inside: Model | undefined;
}

/** One output of one call of a layer. */
export interface Tensor {
  readonly layer: string;
  readonly call: number;
  readonly output: number;
  /** Its shape with the batch, where the file says so. */
  readonly shape?: Json;
}

/** A layer applied to tensors. */
export interface Call {
  readonly inputs: readonly Tensor[];
  /** Tensors that are given by the name of an argument. */
  readonly named: ReadonlyMap<string, readonly Tensor[]>;
  /** What else it is given, by name, and by position after the first argument. */
  readonly given: JsonObject;
  readonly positional: readonly Json[];
}

export const callOn = (...inputs: readonly Tensor[]): Call => ({ inputs, named: new Map(), given: {}, positional: [] });

export const firstOutput = (layer: string): Tensor => ({ layer, call: 0, output: 0 });

/** Takes what is worth saying about a file that opens all the same. */
export type Note = (problem: Problem) => void;

/** Every tensor that a model names: what its layers are called on, and what leaves it. */
export const tensorsOf = ({ layers, outputs }: Model): readonly Tensor[] => [
  ...layers.flatMap(({ calls }) => calls.flatMap(({ inputs, named }) => [...inputs, ...[...named.values()].flat()])),
  ...outputs,
];
