import { describe, expect, test } from 'vitest';
import { asLayer, called, codes, functional, imported, inputLayer, layer, refused, sequential } from './model-files';

const conv = (name: string, filters: number, extra = {}) =>
  layer('Conv2D', name, { filters, kernel_size: [3, 3], padding: 'same', ...extra });

describe('a Sequential model', () => {
  const lesson = sequential(
    'lesson',
    conv('conv_1', 2, { batch_input_shape: [null, 20, 20, 3], data_format: 'channels_last', activation: 'relu' }),
    conv('conv_2', 3),
    layer('Flatten', 'flatten'),
    layer('Dense', 'dense', { units: 2 }),
  );

  test('is a row of layers behind an input', () => {
    const { document, analysis, warnings, reads } = imported(lesson);
    expect(document.project).toMatchObject({ title: 'lesson', rules: 'keras', axisOrder: 'channels-last' });
    expect(analysis.root.order).toEqual(['conv_1_input', 'conv_1', 'conv_2', 'flatten', 'dense']);
    expect(analysis.root.counts.parameters).toBe(3 * 18 + 2 + (2 * 27 + 3) + (1200 * 2 + 2));
    expect(reads('conv_2')).toEqual([['conv_1.out', 'in']]);
    expect(warnings).toEqual([]);
  });

  test('of Keras 1 lists its layers in the place of a config, and has no name', () => {
    const { document, analysis } = imported({
      class_name: 'Sequential',
      keras_version: '1.2.2',
      config: [
        layer('Dense', 'dense_1', { output_dim: 64, input_dim: 784, activation: 'relu', bias: true }),
        layer('Dropout', 'dropout_1', { p: 0.5 }),
        layer('Dense', 'dense_2', { output_dim: 10, bias: false }),
      ],
    });
    expect(document.project.title).toBe('Keras model');
    expect(analysis.root.counts.parameters).toBe(784 * 64 + 64 + 64 * 10);
  });

  test('is not called what Keras calls models that were given no name', () => {
    const titles = ['sequential', 'sequential_3', 'sequential_net'].map(
      (name) => imported(sequential(name, conv('c', 2))).document.project.title,
    );
    expect(titles).toEqual(['Keras model', 'Keras model', 'sequential_net']);
  });

  test('of Keras 3 begins with its input layer', () => {
    const { analysis } = imported({
      module: 'keras',
      class_name: 'Sequential',
      registered_name: null,
      config: {
        name: 'mlp',
        trainable: true,
        dtype: { module: 'keras', class_name: 'DTypePolicy', config: { name: 'float32' }, registered_name: null },
        layers: [
          { module: 'keras.layers', ...layer('InputLayer', 'input_layer', { batch_shape: [null, 8] }) },
          {
            module: 'keras.layers',
            ...layer('Dense', 'dense', { units: 4 }),
            build_config: { input_shape: [null, 8] },
          },
        ],
        build_input_shape: [null, 8],
      },
    });
    expect(analysis.root.order).toEqual(['input_layer', 'dense']);
    expect(analysis.root.counts.parameters).toBe(8 * 4 + 4);
  });

  test('may say its input only for the whole', () => {
    const layers = [layer('Dense', 'dense', { units: 4 })];
    const { at } = imported({
      class_name: 'Sequential',
      config: { name: 'late', layers, build_input_shape: [null, 8] },
    });
    expect(at('dense').inputs).toEqual([[8]]);
  });

  test('that never says its input has one whose shape is to be set', () => {
    const { at } = imported(sequential('unbuilt', layer('Dense', 'dense', { units: 4 })));
    expect(codes(at('dense_input').findings.map(({ problem }) => problem))).toEqual(['setting-missing']);
  });

  test('without layers is an empty project', () => {
    expect([...imported(sequential('nothing')).document.layers]).toEqual([]);
  });
});

describe('a functional model', () => {
  test('has several inputs and outputs, and its connections count in order', () => {
    const { reads, at } = imported(
      functional(
        'two',
        [
          inputLayer('left', 4, 4, 8),
          inputLayer('right', 4, 4, 2),
          called('Concatenate', 'both', { axis: 3 }, ['right', 'left']),
          called('Flatten', 'flat', {}, ['both']),
          called('Dense', 'a', { units: 1 }, ['flat']),
          called('Dense', 'b', { units: 2 }, ['flat']),
        ],
        'a',
        'b',
      ),
    );
    expect(reads('both')).toEqual([
      ['right.out', '1'],
      ['left.out', '2'],
    ]);
    expect(at('both').outputs).toEqual([[4, 4, 2 + 8]]);
    expect(at('b').counts?.parameters).toBe(4 * 4 * (2 + 8) * 2 + 2);
  });

  test('of Keras 3 says what it is called on as arguments', () => {
    const tensor = (name: string, ...shape: readonly (number | null)[]) => ({
      class_name: '__keras_tensor__',
      config: { shape: [null, ...shape], dtype: 'float32', keras_history: [name, 0, 0] },
    });
    const node = (...args: readonly object[]) => [{ args, kwargs: {} }] as never;
    const { at, reads } = imported({
      module: 'keras.src.models.functional',
      class_name: 'Functional',
      registered_name: 'Functional',
      config: {
        name: 'sum',
        layers: [
          { ...layer('InputLayer', 'x', { batch_shape: [null, 4] }), name: 'x', inbound_nodes: [] },
          { ...layer('Dense', 'dense', { units: 4 }), name: 'dense', inbound_nodes: node(tensor('x', 4)) },
          {
            ...layer('Add', 'add'),
            name: 'add',
            inbound_nodes: node([tensor('x', 4), tensor('dense', 4)] as never),
          },
        ],
        input_layers: ['x', 0, 0],
        output_layers: ['add', 0, 0],
      },
    });
    expect(reads('add')).toEqual([
      ['x.out', '1'],
      ['dense.out', '2'],
    ]);
    expect(at('add').outputs).toEqual([[4]]);
  });

  test('that calls a layer again has a further layer with its weights, counted once', () => {
    const { layer: find, analysis } = imported(
      functional(
        'siamese',
        [
          inputLayer('left', 10),
          inputLayer('right', 10),
          called('Dense', 'dense', { units: 3 }, ['left'], ['right']),
          called('Activation', 'act', { activation: 'tanh' }, [['dense', 0, 0]], [['dense', 1, 0]]),
          called('Concatenate', 'both', {}, [
            ['act', 0, 0],
            ['act', 1, 0],
          ]),
        ],
        'both',
      ),
    );
    expect(find('dense_1')).toMatchObject({ weightsOf: 'dense', settings: { units: 3 } });
    // A layer without weights has none to share; what it is a further call of is kept.
    expect(find('act_1').weightsOf).toBeUndefined();
    expect(find('act_1').extra).toMatchObject({ keras: { layer: 'act' } });
    expect(analysis.root.counts.parameters).toBe(10 * 3 + 3);
    expect(analysis.root.outputs).toEqual([[3 + 3]]);
  });

  test('keeps the name of a layer from a further call of another', () => {
    const { document } = imported(
      functional(
        'names',
        [
          inputLayer('x', 4),
          called('Dense', 'dense', { units: 4 }, ['x'], [['dense', 0, 0]]),
          called('Dense', 'dense_1', { units: 2 }, [['dense', 1, 0]]),
        ],
        'dense_1',
      ),
    );
    expect([...document.layers].map(({ name }) => name)).toEqual(['x', 'dense', 'dense_2', 'dense_1']);
  });

  test('reads the states of a recurrent layer, and feeds them to another', () => {
    const { reads, at } = imported(
      functional(
        'seq2seq',
        [
          inputLayer('source', null, 20),
          inputLayer('target', null, 24),
          called('LSTM', 'encoder', { units: 32, return_state: true }, ['source']),
          called('LSTM', 'decoder', { units: 32, return_sequences: true }, [
            'target',
            ['encoder', 0, 1],
            ['encoder', 0, 2],
          ]),
        ],
        'decoder',
      ),
    );
    expect(reads('decoder')).toEqual([
      ['target.out', '1'],
      ['encoder.state_h', '2'],
      ['encoder.state_c', '3'],
    ]);
    expect(at('decoder').outputs[0]).toEqual([null, 32]);
  });
});

describe('what stands around a model', () => {
  const model = sequential('inner', layer('Dense', 'dense', { units: 4, batch_input_shape: [null, 3] }));
  const count = 3 * 4 + 4;

  test.each([
    ['the topology of TensorFlow.js', { format: 'layers-model', modelTopology: model, weightsManifest: [] }],
    ['a converted topology', { modelTopology: { keras_version: '2.2.4', backend: 'tensorflow', model_config: model } }],
    ['the config of a saved model', { model_config: model }],
  ])('is %s', (_, file) => {
    const { analysis, document } = imported(file);
    expect(analysis.root.counts.parameters).toBe(count);
    expect(JSON.stringify(document.project.extra)).not.toContain('weightsManifest');
  });

  test('is a topology with names as JavaScript writes them', () => {
    const { analysis } = imported({
      modelTopology: {
        className: 'Sequential',
        config: {
          name: 's',
          layers: [{ className: 'Dense', config: { units: 4, batchInputShape: [null, 3], useBias: false, name: 'd' } }],
        },
      },
    });
    expect(analysis.root.counts.parameters).toBe(3 * 4);
  });
});

describe('what is no model to show', () => {
  test.each([
    ['not-a-model', {}],
    ['not-a-model', { modelTopology: {} }],
    ['graph-model', { format: 'graph-model', modelTopology: { node: [{ op: 'Conv2D' }] } }],
    ['no-layers', { class_name: 'MyModel', config: { width: 4 } }],
    ['no-layers', layer('Dense', 'dense', { units: 4 })],
  ])('is refused: %s', (code, file) => {
    expect(refused(file)).toBe(code);
  });

  test('is refused where it would be too large unfolded', () => {
    let model = sequential('m0', layer('Dense', 'dense', { units: 1, batch_input_shape: [null, 1] }));
    for (let level = 1; level < 14; level++) {
      const inner = asLayer(
        model,
        `m${level}`,
        ['x'],
        ...Array.from({ length: 7 }, (_, index) => [[`m${level}`, index, 0]]),
      );
      model = functional(`outer${level}`, [inputLayer('x', 1), inner], [`m${level}`, 7, 0]);
    }
    expect(refused(model)).toBe('too-large');
  });
});
