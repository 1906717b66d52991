import { kindOf } from '@shared/layers/index';
import { sampleInputs, weightSize } from '@shared/layers/kind';
import { holdsKernel } from '@shared/layers/normalization/kernel-wrapper';
import { ruleSets } from '@shared/layers/rules';
import { resolveSettings } from '@shared/layers/settings';
import { initialSettings } from '@shared/document/edit/settings';
import { describe, expect, it } from 'vitest';
import { describeKind } from '../describe-kind';

const dense = { kind: 'dense', settings: { units: 3 } };
const conv2d = { kind: 'conv2d', settings: { filters: 6, kernel: [3, 3], groups: 2 } };
const transposed = { kind: 'conv-transpose2d', settings: { filters: 6, kernel: [3, 3] } };
const depthwise = { kind: 'depthwise-conv2d', settings: { kernel: [3, 3], depthMultiplier: 2 } };

describeKind('spectral-norm', {
  'a dense layer, with a value for each unit': {
    settings: { layer: dense },
    rules: 'keras',
    inputs: [[4]],
    output: [3],
    weights: { kernel: [4, 3], vector_u: [1, 3], bias: [3] },
    learnable: 4 * 3 + 3,
    kept: 3,
    sum: '4 × 3 + 3 = 15',
    lines: [
      'inputs: 4',
      'outputs: 3',
      'weights: 4 × 3 = 12',
      'biases: 3 (one a unit)',
      'learnable: 12 + 3 = 15',
      'left vector: 3 (one an output)',
      'not learnable: 3',
    ],
    shapeLines: ['units: 3 (one a unit)'],
    summary: ['Dense 3'],
  },
  'to PyTorch a vector on either side': {
    settings: { layer: conv2d, iterations: 2 },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[4, 8, 8]],
    output: [6, 6, 6],
    weights: { bias: [6], weight_orig: [6, 2, 3, 3], weight_u: [6], weight_v: [18] },
    learnable: (4 / 2) * (6 * 3 * 3) + 6,
    kept: 6 + 2 * 3 * 3,
    sum: '2 × 54 + 6 = 114',
  },
  'a transposed convolution, whose inputs come first to PyTorch': {
    settings: { layer: transposed },
    rules: 'pytorch',
    order: 'channels-first',
    inputs: [[4, 8, 8]],
    weights: { bias: [6], weight_orig: [4, 6, 3, 3], weight_u: [6], weight_v: [36] },
    learnable: 4 * (6 * 3 * 3) + 6,
    kept: 6 + 4 * 3 * 3,
    sum: '4 × 54 + 6 = 222',
  },
  'and last to Keras': {
    settings: { layer: transposed },
    rules: 'keras',
    inputs: [[8, 8, 2]],
    output: [10, 10, 6],
    weights: { kernel: [3, 3, 6, 2], vector_u: [1, 2], bias: [6] },
    learnable: 2 * (6 * 3 * 3) + 6,
    kept: 2,
    sum: '2 × 54 + 6 = 114',
  },
  'a depthwise convolution': {
    settings: { layer: depthwise },
    rules: 'keras',
    inputs: [[8, 8, 2]],
    output: [6, 6, 4],
    weights: { kernel: [3, 3, 2, 2], vector_u: [1, 2], bias: [4] },
    learnable: 2 * (2 * 3 * 3) + 2 * 2,
    kept: 2,
    sum: '2 × 18 + 2 × 2 = 40',
  },
  'a table of vectors': {
    settings: { layer: { kind: 'embedding', settings: { vocabulary: 10, dimensions: 3 } } },
    rules: 'keras',
    inputs: [[8]],
    output: [8, 3],
    weights: { embeddings: [10, 3], vector_u: [1, 3] },
    learnable: 10 * 3,
    kept: 3,
    sum: '10 × 3 = 30',
  },
  'by the lesson a feature map is flattened inside too': {
    settings: { layer: dense },
    inputs: [[2, 2, 3]],
    output: [3],
    seen: [2 * 2 * 3],
    learnable: 2 * 2 * 3 * 3 + 3,
    kept: 3,
    sum: '12 × 3 + 3 = 39',
  },
  'what is wrong inside is put right inside': {
    settings: { layer: { kind: 'conv2d', settings: { filters: 6, kernel: [3, 3], groups: 4 } } },
    rules: 'keras',
    inputs: [[8, 8, 4]],
    refused: 'groups-do-not-divide',
    fixes: [
      { do: 'set', settings: { layer: { kind: 'conv2d', settings: { filters: 6, kernel: [3, 3], groups: 2 } } } },
    ],
    assumed: [8, 8, 6],
  },
  'a layer without a kernel': {
    settings: { layer: { kind: 'batch-norm', settings: {} } },
    inputs: [[8]],
    refused: 'setting-refused',
  },
  'no power iterations': {
    settings: { layer: dense, iterations: 0 },
    inputs: [[8, 8, 3]],
    refused: 'setting-refused',
  },
});

describe.each(holdsKernel)('%s', (id) => {
  it.each(ruleSets)('holds a kernel by the rules of %s', (rules) => {
    const [kind, wrapper] = [kindOf(id), kindOf('spectral-norm')];
    if (!kind || !wrapper) throw new Error(`There is no kind ${id}.`);
    const layer = { kind: id, settings: initialSettings(kind) };
    const { settings, refused } = resolveSettings(wrapper.fields, { layer }, rules, {});
    const inputs = sampleInputs(kind);
    const inferred = wrapper.infer({ settings, inputs, rules, order: 'channels-last', kindOf });
    expect(refused).toEqual([]);
    if (!inferred.ok) throw new Error(inferred.error.text().message);
    const kept = inferred.value.weights.filter(({ trainable }) => !trainable);
    expect(kept.map(({ role }) => role)).toEqual(kept.map(() => 'statistic'));
    expect(kept.every((vector) => weightSize(vector) > 0)).toBe(true);
    expect(kept).toHaveLength(rules === 'pytorch' ? 2 : 1);
  });
});
