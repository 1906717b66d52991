import { bytesOf, dtypes, trainingMemory } from '@shared/analysis/memory';
import { expect, it } from 'vitest';

it('stores values in as many bytes as their type takes', () => {
  expect(Object.keys(dtypes).map((dtype) => bytesOf(2515, dtype as keyof typeof dtypes))).toEqual([
    2515 * 4,
    2515 * 2,
    2515 * 2,
    2515,
    Math.ceil(2515 / 2),
  ]);
});

it('keeps the outputs of every example of a batch', () => {
  expect(bytesOf(3202, 'float32', 32)).toBe(3202 * 4 * 32);
});

it('trains with a gradient for each trainable weight, and as many copies as the optimizer keeps', () => {
  const values = { kept: 100, trainable: 80, activations: 50 };
  const adam = trainingMemory(values, { dtype: 'float32', batch: 2, optimizer: 'adam' });
  expect(adam).toEqual({
    weights: 100 * 4,
    gradients: 80 * 4,
    optimizer: 2 * 80 * 4,
    activations: 2 * 50 * 4,
    total: (100 + 80 + 2 * 80 + 2 * 50) * 4,
  });
  expect(trainingMemory(values, { dtype: 'float16', batch: 1, optimizer: 'sgd' }).total).toBe((100 + 80 + 50) * 2);
});

it('knows nothing of the whole where a part is not known', () => {
  const values = { kept: 100, trainable: 80, activations: null };
  expect(trainingMemory(values, { dtype: 'int8', batch: 1, optimizer: 'momentum' })).toMatchObject({
    activations: null,
    total: null,
  });
  expect(bytesOf(Number.MAX_SAFE_INTEGER, 'float32')).toBeNull();
});
