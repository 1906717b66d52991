import { describe, expect, test } from 'vitest';
import type { JsonObject } from '@shared/json';
import { called, codes, functional, imported, inputLayer, layer, sequential } from './model-files';

const conv = (name: string, filters: number, extra = {}) =>
  layer('Conv2D', name, { filters, kernel_size: [3, 3], padding: 'same', ...extra });

describe('what a layer says of itself', () => {
  test('that it is frozen', () => {
    const { layer: find, analysis } = imported(
      sequential(
        'frozen',
        layer('Dense', 'a', { units: 4, trainable: false, batch_input_shape: [null, 3] }),
        layer('Dense', 'b', { units: 2, trainable: true }),
      ),
    );
    expect(find('a').frozen).toBe(true);
    expect(find('b').frozen).toBeUndefined();
    expect(analysis.root.counts).toMatchObject({ trainable: 4 * 2 + 2, nonTrainable: 3 * 4 + 4 });
  });

  test('where it looks for channels: most of them say it for the project', () => {
    const first = { data_format: 'channels_first' };
    const { document, layer: find } = imported(
      sequential(
        'orders',
        conv('a', 4, { ...first, batch_input_shape: [null, 3, 8, 8] }),
        conv('b', 4, first),
        conv('c', 4, { data_format: 'channels_last' }),
        layer('BatchNormalization', 'd', { axis: 1 }),
      ),
    );
    expect(document.project.axisOrder).toBe('channels-first');
    expect(['a', 'b', 'c', 'd'].map((name) => find(name).axisOrder)).toEqual([
      undefined,
      undefined,
      'channels-last',
      undefined,
    ]);
  });

  test('what has no setting here, which is kept', () => {
    const { layer: find, document } = imported(
      sequential(
        'kept',
        layer('Dense', 'dense', {
          units: 4,
          batch_input_shape: [16, 3],
          kernel_regularizer: { l2: 0.1 },
          bias_regularizer: null,
        }),
      ),
    );
    expect(find('dense')).toMatchObject({
      settings: { units: 4 },
      extra: {
        keras: { class_name: 'Dense', config: { batch_input_shape: [16, 3], kernel_regularizer: { l2: 0.1 } } },
      },
    });
    expect(document.project.extra).toEqual({ keras: { class_name: 'Sequential', keras_version: '2.2.4' } });
  });

  test('a name and an id for it', () => {
    const { layer: find } = imported(
      sequential('ids', layer('Dense', 'Block 1/Dense', { units: 4, batch_input_shape: [null, 3] })),
    );
    expect(find('Block 1/Dense').id).toBe('block-1-dense');
  });
});

describe('a deconvolution of Keras 1', () => {
  const decode = (name: string, output: readonly number[], extra = {}) =>
    layer('Deconvolution2D', name, {
      ...{ nb_filter: 4, nb_row: 3, nb_col: 3, subsample: [2, 2], border_mode: 'valid', dim_ordering: 'tf' },
      ...{ output_shape: [null, ...output, 4], bias: false },
      ...extra,
    });
  const opened = (...layers: readonly JsonObject[]) =>
    imported({ class_name: 'Sequential', keras_version: '1.2.0', config: [...layers] });
  const first = { batch_input_shape: [null, 7, 7, 1] };

  test('that states what would come out anyway needs no padding of its output', () => {
    const { layer: find } = opened(decode('up', [6 * 2 + 3, 6 * 2 + 3], first));
    expect(find('up').settings).not.toHaveProperty('outputPadding');
  });

  test('states which size is meant, one after the other', () => {
    const same = { border_mode: 'same' };
    const { at } = opened(decode('a', [16, 15], first), decode('b', [31, 30], same), decode('c', [62, 59], same));
    expect(at('a')).toMatchObject({ outputs: [[16, 15, 4]], settings: { outputPadding: [1, 0] } });
    expect(at('b')).toMatchObject({ outputs: [[31, 30, 4]], settings: { outputPadding: [0, 1] } });
    expect(at('c')).toMatchObject({ outputs: [[62, 59, 4]], settings: { outputPadding: [1, 0] } });
  });

  test('that states what cannot be is computed without', () => {
    expect(opened(decode('up', [3, 3], first)).at('up').outputs).toEqual([[15, 15, 4]]);
  });
});

describe('a class that is not known', () => {
  test('is kept, visible and not counted, and what follows is computed from an assumption', () => {
    const {
      layer: find,
      at,
      analysis,
      warnings,
    } = imported(
      sequential(
        'capsules',
        layer('CapsuleLayer', 'capsules', { routings: 3, batch_input_shape: [null, 8] }),
        layer('Dense', 'dense', { units: 2 }),
      ),
    );
    expect(find('capsules')).toMatchObject({
      kind: 'opaque',
      settings: { className: 'CapsuleLayer', parameters: null },
      extra: { keras: { class_name: 'CapsuleLayer', config: { routings: 3 } } },
    });
    expect(codes(at('capsules').findings.map(({ problem }) => problem))).toEqual([
      'shape-assumed',
      'parameters-unknown',
    ]);
    expect(at('dense')).toMatchObject({ assumed: true, counts: { parameters: 8 * 2 + 2 } });
    expect(analysis.root.leftOut).toEqual(['capsules']);
    expect(warnings.map((warning) => warning.text().message)).toEqual([
      'CapsuleLayer is not a class that Layerwright knows. Its layer is kept, opaque; all others are computed.',
    ]);
  });

  test("is said once for all layers of such classes, and not for functions of one's own", () => {
    const { warnings } = imported(
      sequential(
        'capsules',
        layer('CapsuleLayer', 'capsules_1', { batch_input_shape: [null, 8] }),
        layer('Lambda', 'scale', { function: 'f', output_shape: [8] }),
        layer('CapsuleLayer', 'capsules_2', {}),
        layer('Squash', 'squash', {}),
      ),
    );
    expect(warnings.map((warning) => [warning.code, warning.data, warning.text().received])).toEqual([
      ['class-unknown', { classes: ['CapsuleLayer', 'Squash'], layers: 3 }, 'CapsuleLayer, Squash'],
    ]);
  });

  test('has the shape that Keras 3 states of it elsewhere', () => {
    const { at } = imported({
      module: 'keras.src.models.functional',
      class_name: 'Functional',
      config: {
        name: 'stated',
        layers: [
          { ...layer('InputLayer', 'x', { batch_shape: [null, 8] }), name: 'x', inbound_nodes: [] },
          {
            ...layer('Capsule', 'capsule'),
            name: 'capsule',
            registered_name: 'Custom>Capsule',
            inbound_nodes: [
              {
                args: [{ class_name: '__keras_tensor__', config: { shape: [null, 8], keras_history: ['x', 0, 0] } }],
                kwargs: {},
              },
            ],
          },
          {
            ...layer('Dense', 'dense', { units: 2 }),
            name: 'dense',
            inbound_nodes: [
              {
                args: [
                  { class_name: '__keras_tensor__', config: { shape: [null, 5], keras_history: ['capsule', 0, 0] } },
                ],
                kwargs: {},
              },
            ],
          },
        ],
        input_layers: [['x', 0, 0]],
        output_layers: [['dense', 0, 0]],
      },
    });
    expect(at('capsule')).toMatchObject({ outputs: [[5]], assumed: false });
    expect(at('dense')).toMatchObject({ assumed: false, counts: { parameters: 5 * 2 + 2 } });
  });

  test('gives as many outputs as are read of it', () => {
    const { at } = imported(
      functional(
        'split',
        [
          inputLayer('x', 8),
          called('Split', 'split', {}, ['x']),
          called('Add', 'add', {}, [
            ['split', 0, 0],
            ['split', 0, 2],
          ]),
        ],
        'add',
      ),
    );
    expect(at('split').outputs).toEqual([[8], [8], [8]]);
    expect(at('add').outputs).toEqual([[8]]);
  });

  test.each([
    [[7], { shape: [7] }],
    [null, {}],
    [['code', null, null], {}],
  ])('is a function with the output shape %j', (shape, settings) => {
    const { layer: find, at } = imported(
      sequential('fn', layer('Lambda', 'fn', { output_shape: shape, batch_input_shape: [null, 8] })),
    );
    expect(find('fn').settings).toEqual({ className: 'Lambda', ...settings });
    expect(at('fn').counts?.parameters).toBe(0);
  });
});

describe('what is wrong with a file that opens', () => {
  test('a layer that lacks what Keras requires has the problem, and the rest is counted', () => {
    const { at, warnings, analysis } = imported(
      sequential(
        'lacking',
        layer('Dense', 'a', { units: 3, batch_input_shape: [null, 4] }),
        layer('Dense', 'b'),
        layer('Dropout', 'c'),
      ),
    );
    expect(codes(warnings)).toEqual(['argument-missing', 'argument-missing']);
    for (const name of ['b', 'c'])
      expect(codes(at(name).findings.map(({ problem }) => problem))).toContain('setting-refused');
    expect(analysis.root.counts.parameters).toBe(4 * 3 + 3);
  });

  test('a layer that reads from none that is there', () => {
    const { warnings, at } = imported(
      functional('loose', [inputLayer('x', 4), called('Dense', 'dense', { units: 2 }, ['y'])], 'dense'),
    );
    expect(codes(warnings)).toEqual(['source-missing']);
    expect(codes(at('dense').findings.map(({ problem }) => problem))).toEqual(['no-input']);
  });

  test('an entry that is no layer', () => {
    const { warnings, document } = imported(
      sequential('odd', layer('Dense', 'a', { units: 3, batch_input_shape: [null, 4] }), { nothing: 1 }),
    );
    expect(codes(warnings)).toEqual(['layer-unreadable']);
    expect([...document.layers]).toHaveLength(2);
  });

  test('two layers of one name', () => {
    const { warnings, document } = imported(
      sequential(
        'twins',
        layer('Dense', 'a', { units: 3, batch_input_shape: [null, 4] }),
        layer('Dense', 'a', { units: 2 }),
      ),
    );
    expect(codes(warnings)).toEqual(['name-taken']);
    expect([...document.layers].map(({ name }) => name)).toEqual(['a_input', 'a', 'a_1']);
  });

  test('a tensor that is no input is said, and kept', () => {
    const mask = called('Dense', 'dense', { units: 2 });
    const { warnings, layer: find } = imported(
      functional(
        'masked',
        [
          inputLayer('x', 4),
          inputLayer('m', 4),
          { ...mask, inbound_nodes: [[['x', 0, 0, { mask: ['m', 0, 0], training: true }]]] },
        ],
        'dense',
      ),
    );
    expect(codes(warnings)).toEqual(['tensor-unread']);
    expect(find('dense').extra).toMatchObject({ keras: { call: { mask: [['m', 0, 0]], training: true } } });
  });
});

test('a layer of cuDNN counts as cuDNN does', () => {
  const { at } = imported(
    sequential(
      'gpu',
      layer('CuDNNLSTM', 'lstm', { units: 8, return_sequences: true, batch_input_shape: [null, 10, 5] }),
      { class_name: 'Bidirectional', config: { name: 'both', layer: layer('CuDNNLSTM', 'inner', { units: 4 }) } },
      layer('RepeatVector', 'again', { n: 10 }),
      layer('CuDNNGRU', 'gru', { units: 8 }),
    ),
  );
  expect(at('lstm')).toMatchObject({ outputs: [[10, 8]], counts: { parameters: 4 * 8 * (5 + 8 + 2) } });
  expect(at('both')).toMatchObject({ outputs: [[4 + 4]], counts: { parameters: 2 * 4 * 4 * (8 + 4 + 2) } });
  expect(at('gru')).toMatchObject({ outputs: [[8]], counts: { parameters: 3 * 8 * (8 + 8 + 2) } });
});
