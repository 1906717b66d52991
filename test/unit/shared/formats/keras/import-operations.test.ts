import { describe, expect, test } from 'vitest';
import type { JsonObject } from '@shared/json';
import { called, functional, imported, inputLayer, layer } from './model-files';

/** `TensorFlowOpLayer` with the description of its node, as Keras 2.2 to 2.3 in TensorFlow write it. */
const operation = (op: string, constants: JsonObject = {}) => ({
  node_def: { name: op, op, input: [], attr: {} },
  constants,
});

describe('an operation of TensorFlow among the layers', () => {
  test.each([
    ['Reshape', { 1: [-1, 6] }, [2, 3], 'reshape', [6]],
    ['Reshape', { 1: [-1, 3, 2] }, [2, 3], 'reshape', [3, 2]],
    ['Transpose', { 1: [0, 2, 1] }, [2, 3], 'permute', [3, 2]],
    ['Relu', {}, [2, 3], 'activation', [2, 3]],
    ['Sqrt', {}, [2, 3], 'elementwise', [2, 3]],
    ['AddV2', { 1: 2.5 }, [2, 3], 'elementwise', [2, 3]],
    ['RealDiv', { 0: 1 }, [2, 3], 'elementwise', [2, 3]],
    ['Cumsum', { 1: 0 }, [2, 3], 'opaque', [2, 3]],
    ['Transpose', { 1: [1, 0, 2] }, [2, 3], 'opaque', [2, 3]],
  ])('%s %j of %j is %s', (op, constants, shape, kind, output) => {
    const file = functional(
      'op',
      [inputLayer('x', ...shape), called('TensorFlowOpLayer', 'tf_op', operation(op, constants), ['x'])],
      'tf_op',
    );
    const { at, layer: find } = imported(file);
    expect(at('tf_op')).toMatchObject({ layer: { kind }, outputs: [output], counts: { parameters: 0 } });
    expect(find('tf_op').extra).toMatchObject({
      keras: { class_name: 'TensorFlowOpLayer', config: operation(op, constants) },
    });
  });

  test.each([
    ['AddV2', 'add'],
    ['Sub', 'subtract'],
    ['Mul', 'multiply'],
    ['Maximum', 'maximum'],
    ['SquaredDifference', 'elementwise'],
  ])('%s of two tensors is %s', (op, kind) => {
    const file = functional(
      'op',
      [inputLayer('x', 4, 3), inputLayer('y', 3), called('TensorFlowOpLayer', 'tf_op', operation(op), ['x', 'y'])],
      'tf_op',
    );
    expect(imported(file).at('tf_op')).toMatchObject({ layer: { kind }, outputs: [[4, 3]], findings: [] });
  });

  test('that joins tensors says along which axis behind them', () => {
    const file = functional(
      'op',
      [
        inputLayer('x', 4, 3),
        inputLayer('y', 2, 3),
        called('TensorFlowOpLayer', 'tf_op', operation('ConcatV2', { 2: 1 }), ['x', 'y']),
      ],
      'tf_op',
    );
    expect(imported(file).at('tf_op').outputs).toEqual([[4 + 2, 3]]);
  });
});

describe('a function of TensorFlow among the layers', () => {
  const lambda = (fn: string, given: JsonObject) => ({
    ...layer('TFOpLambda', 'fn', { function: fn }),
    name: 'fn',
    inbound_nodes: [['x', 0, 0, given]],
  });

  test.each([
    ['__operators__.add', { y: ['y', 0, 0], name: null }, 'add', [2, 3]],
    ['math.multiply', { y: 0.5 }, 'elementwise', [2, 3]],
    ['nn.relu', {}, 'activation', [2, 3]],
    ['reshape', { shape: [-1, 6] }, 'reshape', [6]],
    ['transpose', { perm: [0, 2, 1] }, 'permute', [3, 2]],
    ['math.reduce_mean', { axis: 1 }, 'opaque', [2, 3]],
  ])('%s %j is %s', (fn, given, kind, output) => {
    const { at, reads } = imported(
      functional('op', [inputLayer('x', 2, 3), inputLayer('y', 3), lambda(fn, given)], 'fn'),
    );
    expect(at('fn')).toMatchObject({ layer: { kind }, outputs: [output] });
    expect(reads('fn')).toHaveLength(kind === 'add' ? 2 : 1);
  });

  test('that is not known is called by its name', () => {
    const { layer: find, warnings } = imported(
      functional('op', [inputLayer('x', 2, 3), lambda('math.reduce_mean', { axis: 1 })], 'fn'),
    );
    expect(find('fn').settings).toEqual({ className: 'math.reduce_mean' });
    expect(warnings.map(({ data }) => data)).toEqual([{ classes: ['math.reduce_mean'], layers: 1 }]);
  });

  test('may have a number in the place of its first tensor', () => {
    const node = [['_CONSTANT_VALUE', -1, 1, { y: ['x', 0, 0], name: null }]];
    const { at, warnings } = imported(
      functional('op', [inputLayer('x', 2, 3), { ...lambda('math.subtract', {}), inbound_nodes: node }], 'fn'),
    );
    expect(at('fn')).toMatchObject({ layer: { kind: 'elementwise' }, outputs: [[2, 3]] });
    expect(warnings).toEqual([]);
  });
});

describe('an operation of Keras 3 among the layers', () => {
  const tensor = (name: string) => ({
    class_name: '__keras_tensor__',
    config: { shape: [null, 2, 3], dtype: 'float32', keras_history: [name, 0, 0] },
  });

  test.each([
    ['keras.src.ops.numpy', 'Add', {}, [tensor('x'), tensor('y')], 'add', [2, 3]],
    ['keras.src.ops.numpy', 'Divide', {}, [tensor('x'), 2], 'elementwise', [2, 3]],
    ['keras.src.ops.numpy', 'Reshape', { newshape: [-1, 6] }, [tensor('x')], 'reshape', [6]],
    ['keras.ops.numpy', 'Transpose', { axes: [0, 2, 1] }, [tensor('x')], 'permute', [3, 2]],
    ['keras.src.ops.nn', 'Softmax', { axis: -1 }, [tensor('x')], 'activation', [2, 3]],
  ])('%s.%s %j', (module, className, config, args, kind, output) => {
    const op = { ...layer(className, 'op', config), module, name: 'op', inbound_nodes: [{ args, kwargs: {} }] };
    const { at } = imported(functional('ops', [inputLayer('x', 2, 3), inputLayer('y', 2, 3), op], 'op'));
    expect(at('op')).toMatchObject({ layer: { kind }, outputs: [output], findings: [] });
  });
});
