import { embeddings } from '@shared/formats/keras/embeddings';
import { normalizations } from '@shared/formats/keras/normalizations';
import { preprocessings } from '@shared/formats/keras/preprocessings';
import { translate } from '@shared/formats/framework-class';
import type { JsonObject } from '@shared/json';
import { expect, it } from 'vitest';

const classes = { ...normalizations, ...embeddings, ...preprocessings };

function read(name: keyof typeof classes, config: JsonObject): JsonObject | string {
  const made = translate(name, classes[name], config);
  return made.ok ? made.value.settings : made.error.code;
}

it('TensorFlow wrote an axis as a list of one', () => {
  expect(read('BatchNormalization', { axis: [3], renorm: true })).toEqual({ axis: 3, renorm: true });
  expect(read('BatchNormalization', { axis: 3 })).toEqual({ axis: 3 });
  expect(read('BatchNormalization', { axis: [1, 2] })).toEqual({ axis: [1, 2] });
});

it('as many groups as channels', () => {
  expect(read('GroupNormalization', { groups: -1 })).toEqual({ groups: null });
  expect(read('GroupNormalization', { groups: 8 })).toEqual({ groups: 8 });
});

it('what a layer normalization once had in place of a root mean square', () => {
  const config = { axis: [-1], center: true, scale: false };
  expect(read('LayerNormalization', { ...config, rms_scaling: true })).toEqual({
    axes: [-1],
    center: false,
    scale: true,
  });
  expect(read('LayerNormalization', { ...config, rms_scaling: false })).toEqual({
    axes: [-1],
    center: true,
    scale: false,
  });
});

it('one mean and one variance in all, or given ones', () => {
  expect(read('Normalization', { axis: null })).toEqual({ axes: null });
  expect(read('Normalization', { axis: [] })).toEqual({ axes: null });
  expect(read('Normalization', { axis: [1, -1], mean: null, variance: null })).toEqual({ axes: [1, -1] });
  expect(read('Normalization', { mean: [1, 2], variance: 3 })).toEqual({ adapts: false });
});

it('a factor, some, or an array of them', () => {
  const array = { class_name: '__numpy__', config: { value: [2, 3], dtype: 'float32' } };
  expect(read('Rescaling', { scale: 0.5, offset: -1 })).toEqual({ scale: [0.5], offset: [-1] });
  expect(read('Rescaling', { scale: [2, 3] })).toEqual({ scale: [2, 3] });
  expect(read('Rescaling', { scale: array })).toEqual({ scale: [2, 3] });
  expect(read('Rescaling', {})).toBe('argument-missing');
});

it('an older Keras asks for the length of what is looked up', () => {
  const table = { input_dim: 5, output_dim: 3 };
  expect(read('Embedding', { ...table, input_length: 7 })).toEqual({ vocabulary: 5, dimensions: 3, expects: [7] });
  expect(read('Embedding', { ...table, input_length: [null, 4] })).toMatchObject({ expects: [null, 4] });
  expect(read('Embedding', { ...table, input_length: null })).toEqual({ vocabulary: 5, dimensions: 3 });
  expect(read('ReversibleEmbedding', { ...table, tie_weights: false, reverse: true })).toMatchObject({
    tied: false,
    reverse: true,
  });
});
