import type { Call, Model, ModelLayer, Tensor } from './import-model';
import { tensorsOf } from './import-model';
import { isOperation } from './import-operations';

/** True for the arguments by which Keras gives masks: `mask`, `attention_mask`, `query_mask`. A mask changes no shape. */
export const isMask = (argument: string): boolean => /(^|_)mask$/.test(argument);

/**
 * A model without the operations that come to nothing but masks. Keras 3 writes them among the layers wherever an `Embedding` or a
 * `Masking` gives a mask, though nobody put them there: `NotEqual`, and `Any` behind it. As masks are not drawn they would be read by
 * nothing, and what nothing reads inside of a block is an output of it.
 */
export function withoutMaskOperations(model: Model): Model {
  if (!model.layers.some(isOperation)) return model;
  const used = computedWith(model);
  const layers = model.layers.filter(({ key }) => used.has(key));
  return { ...model, layers: layers.map((layer) => ({ ...layer, calls: layer.calls.map(withoutMasks(used)) })) };
}

/** A call without the masks that operations made which are left out. One that a layer of the model gives stays. */
const withoutMasks =
  (used: ReadonlySet<string>) =>
  (call: Call): Call => ({
    ...call,
    named: new Map(
      [...call.named].filter(
        ([argument, tensors]) => !isMask(argument) || tensors.some(({ layer }) => used.has(layer)),
      ),
    ),
  });

/** Every layer, and the operations that it computes with; an operation that nothing reads is the end of something too. */
function computedWith(model: Model): ReadonlySet<string> {
  const layers = new Map(model.layers.map((layer) => [layer.key, layer]));
  const read = new Set(tensorsOf(model).map(({ layer }) => layer));
  const isEnd = (layer: ModelLayer): boolean => !isOperation(layer) || !read.has(layer.key);
  const used = new Set([
    ...model.layers.filter(isEnd).map(({ key }) => key),
    ...model.outputs.map(({ layer }) => layer),
  ]);
  // What is added to a set while it is gone through is met as well.
  for (const key of used) for (const { layer } of layers.get(key)?.calls.flatMap(inputsOf) ?? []) used.add(layer);
  return used;
}

const inputsOf = ({ inputs, named }: Call): readonly Tensor[] => [
  ...inputs,
  ...[...named].flatMap(([argument, tensors]) => (isMask(argument) ? [] : tensors)),
];
