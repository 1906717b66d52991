import type { JsonObject } from '@shared/json';
import { describe, expect, test } from 'vitest';
import { asLayer, called, codes, functional, imported, inputLayer, layer, sequential } from './model-files';

describe('a model inside of a model', () => {
  const tower = sequential(
    'tower',
    layer('Dense', 'hidden', { units: 5, batch_input_shape: [null, 8] }),
    layer('Dense', 'code', { units: 3 }),
  );
  const towerCount = 8 * 5 + 5 + (5 * 3 + 3);

  test('is a block', () => {
    const {
      layer: find,
      analysis,
      document,
    } = imported(
      functional(
        'outer',
        [inputLayer('x', 8), asLayer(tower, 'tower', ['x']), called('Dense', 'head', { units: 2 }, [['tower', 1, 0]])],
        'head',
      ),
    );
    expect(find('tower').block).toMatchObject({ network: 'tower', repeat: 1 });
    expect(document.networks.get('tower')?.name).toBe('tower');
    expect(analysis.root.counts.parameters).toBe(towerCount + 3 * 2 + 2);
  });

  test.each([0, 1])('is called again as a block with its weights, where its calls count from %s', (first) => {
    const { layer: find, analysis } = imported(
      functional(
        'outer',
        [
          inputLayer('left', 8),
          inputLayer('right', 8),
          asLayer(tower, 'tower', ['left'], ['right']),
          called('Concatenate', 'both', {}, [
            ['tower', first, 0],
            ['tower', first + 1, 0],
          ]),
        ],
        'both',
      ),
    );
    expect(find('tower_1')).toMatchObject({ kind: 'block', weightsOf: 'tower', block: { network: 'tower' } });
    expect(analysis.root.counts.parameters).toBe(towerCount);
    expect(analysis.root.outputs).toEqual([[3 + 3]]);
    expect(analysis.root.findings).toEqual([]);
  });

  test('gets the shape of its input from outside where it does not say it', () => {
    const silent = sequential('silent', layer('Dense', 'hidden', { units: 5 }));
    const { document, analysis } = imported(
      functional('outer', [inputLayer('x', 8), asLayer(silent, 'silent', ['x'])], ['silent', 0, 0]),
    );
    expect(document.layers.get('silent-hidden_input')?.settings).toEqual({ shape: [8] });
    expect(analysis.root.findings).toEqual([]);
    expect(analysis.root.counts.parameters).toBe(8 * 5 + 5);
  });

  test('gives an output that is read inside of it as well', () => {
    const both = functional(
      'both',
      [
        inputLayer('x', 8),
        called('Dense', 'first', { units: 5 }, ['x']),
        called('Dense', 'second', { units: 3 }, ['first']),
      ],
      'second',
      'first',
    );
    const { analysis, at } = imported(
      functional(
        'outer',
        [inputLayer('in', 8), asLayer(both, 'both', ['in']), called('Dense', 'head', { units: 1 }, [['both', 1, 1]])],
        'head',
      ),
    );
    expect(at('head').inputs).toEqual([[5]]);
    expect(analysis.root.findings).toEqual([]);
  });

  // Keras 3.15: 18 trainable parameters in such a model after `model_from_json`, 15 of them inside.
  test.each([
    ['3.15.1', { trainable: true }, 4 * 3 + 3, undefined],
    ['3.15.1', { trainable: false }, 0, true],
    ['2.15.0', { trainable: true }, 0, true],
  ])('of Keras %s that is frozen, with a layer %s, trains %s', (version, thawed, trainable, frozen) => {
    const base = sequential(
      'base',
      layer('Dense', 'first', { units: 3, batch_input_shape: [null, 4], ...thawed }),
      layer('Dense', 'second', { units: 2, trainable: false }),
    );
    const asFrozen = { ...base, config: { ...(base['config'] as JsonObject), trainable: false } };
    const outer = functional(
      'outer',
      [inputLayer('x', 4), asLayer(asFrozen, 'base', ['x']), called('Dense', 'head', { units: 1 }, ['base'])],
      'head',
    );
    const { layer: find, analysis } = imported({ ...outer, keras_version: version });
    expect(find('base').frozen).toBe(frozen);
    expect(analysis.root.counts.trainable).toBe(trainable + 2 * 1 + 1);
    expect(analysis.root.counts.parameters).toBe(4 * 3 + 3 + (3 * 2 + 2) + (2 * 1 + 1));
  });

  test('takes no mask for an input, nor the operation that computes one for an output', () => {
    const tensor = (name: string, ...shape: readonly (number | null)[]) => ({
      class_name: '__keras_tensor__',
      config: { shape: [null, ...shape], keras_history: [name, 0, 0] },
    });
    const node = (source: JsonObject, kwargs: JsonObject = {}) => ({ inbound_nodes: [{ args: [source], kwargs }] });
    const operation = (className: string, name: string) => ({
      ...layer(className, name),
      name,
      module: 'keras.src.ops.numpy',
    });
    const inner = functional(
      'inner',
      [
        inputLayer('x', 12, 8),
        { ...operation('NotEqual', 'not_equal'), ...node(tensor('x', 12, 8)) },
        { ...operation('Any', 'any'), ...node(tensor('not_equal', 12, 8)) },
        { ...called('LSTM', 'lstm', { units: 4 }), ...node(tensor('x', 12, 8), { mask: tensor('any', 12) }) },
      ],
      'lstm',
    );
    const outer = functional(
      'outer',
      [
        inputLayer('words', 12),
        called('Embedding', 'embedding', { input_dim: 50, output_dim: 8, mask_zero: true }, ['words']),
        { ...operation('NotEqual', 'not_equal'), ...node(tensor('words', 12)) },
        { ...asLayer(inner, 'inner'), ...node(tensor('embedding', 12, 8), { mask: tensor('not_equal', 12) }) },
      ],
      'inner',
    );
    const { analysis, at, document, warnings } = imported(outer);
    expect(at('inner').outputs).toEqual([[4]]);
    expect(analysis.root.findings).toEqual([]);
    expect(analysis.root.counts.parameters).toBe(50 * 8 + 4 * 4 * (8 + 4 + 1));
    expect([...document.layers].map(({ name }) => name)).toEqual(['words', 'embedding', 'x', 'lstm', 'inner']);
    expect(codes(warnings)).toEqual([]);
  });

  test('is worked through step by step where it is applied at every step of time', () => {
    const { analysis, at } = imported(
      sequential('video', {
        class_name: 'TimeDistributed',
        config: {
          name: 'frames',
          batch_input_shape: [null, 6, 8],
          layer: tower,
        },
      }),
    );
    expect(at('frames').outputs).toEqual([[6, 3]]);
    expect(analysis.root.counts.parameters).toBe(towerCount);
    expect(analysis.root.findings).toEqual([]);
  });

  test('of Keras 1 may be one of several that its first layer merges', () => {
    const branch = (name: string, size: number) => ({
      class_name: 'Sequential',
      config: [layer('Dense', name, { output_dim: 4, batch_input_shape: [null, size] })],
    });
    const { analysis, at } = imported({
      class_name: 'Sequential',
      keras_version: '1.0.8',
      config: [
        {
          class_name: 'Merge',
          config: { name: 'merge_1', mode: 'concat', concat_axis: -1, layers: [branch('a', 8), branch('b', 6)] },
        },
        layer('Dense', 'dense_1', { output_dim: 1 }),
      ],
    });
    expect(at('merge_1').outputs).toEqual([[4 + 4]]);
    expect(analysis.root.counts.parameters).toBe(8 * 4 + 4 + (6 * 4 + 4) + (8 * 1 + 1));
    expect(analysis.root.findings).toEqual([]);
  });
});
