import { problem } from '../../result';

/** Why a file does not open as a Keras model, and what of one that does could not be taken over. */

export const notAModel = problem<{ readonly received: string }>({
  code: 'not-a-model',
  severity: 'error',
  text: ({ received }) => ({
    message: 'The file is not a Keras model.',
    expected: 'What model.to_json() writes, or the model.json of a TensorFlow.js layers model',
    received,
    remedy: 'Save the architecture with model.to_json(), or convert the model to a TensorFlow.js layers model.',
  }),
});

export const graphModel = problem<null>({
  code: 'graph-model',
  severity: 'error',
  text: () => ({
    message: 'The file is a TensorFlow.js graph model, which has operations in the place of layers.',
    expected: 'A layers model',
    received: 'A graph model',
    remedy: 'Convert the model again with --output_format=tfjs_layers_model.',
  }),
});

export const noLayers = problem<{ readonly received: string }>({
  code: 'no-layers',
  severity: 'error',
  text: ({ received }) => ({
    message: 'The Keras model names no layers.',
    expected: 'A Sequential or functional model, whose config lists its layers',
    received,
    remedy: 'A subclassed model keeps its layers in code; build a functional one, and save that.',
  }),
});

export const layerUnreadable = problem<{ readonly model: string; readonly number: number; readonly received: string }>({
  code: 'layer-unreadable',
  severity: 'error',
  text: ({ model, number, received }) => ({
    message: `Layer ${number} of ${model} could not be read and was left out.`,
    expected: 'An object with class_name and config',
    received,
    remedy: 'Save the model again, or add the layer here.',
  }),
});

export const sourceMissing = problem<{ readonly layer: string; readonly source: string }>({
  code: 'source-missing',
  severity: 'error',
  text: ({ layer, source }) => ({
    message: `${layer} reads from ${source}, which is not in the model.`,
    expected: 'The name of a layer of the same model',
    received: source,
    remedy: 'Connect the layer that was meant.',
  }),
});

export const nameTaken = problem<{ readonly name: string; readonly given: string }>({
  code: 'name-taken',
  severity: 'warning',
  text: ({ name, given }) => ({
    message: `Two layers are called ${name}; the second is called ${given} here.`,
    expected: 'Every name once in a model',
    received: `${name} twice`,
    remedy: 'Check that what reads from it reads from the one that was meant.',
  }),
});

export const tensorUnread = problem<{ readonly layer: string; readonly argument: string }>({
  code: 'tensor-unread',
  severity: 'warning',
  text: ({ layer, argument }) => ({
    message: `${layer} is given a tensor as ${argument}, which changes no shape and is not drawn.`,
    expected: 'Tensors that a layer computes its output from',
    received: argument,
    remedy: 'Nothing needs to be done; the call is kept with the layer.',
  }),
});

export const classUnknown = problem<{ readonly classes: readonly string[]; readonly layers: number }>({
  code: 'class-unknown',
  severity: 'warning',
  text: ({ classes, layers }) => ({
    message:
      layers === 1
        ? `${classes.join()} is not a class that Layerwright knows. Its layer is kept, opaque; all others are computed.`
        : `${layers} layers are of classes that Layerwright does not know. They are kept, opaque; all others are computed.`,
    expected: 'Layers of Keras',
    received: classes.join(', '),
    remedy: 'Set what is known of an opaque layer, or put layers in its place.',
  }),
});
