import { translate } from '@shared/formats/framework-class';
import { namedArguments } from '@shared/formats/pytorch/modules';
import { normalizations } from '@shared/formats/pytorch/normalizations';
import type { Json, JsonObject } from '@shared/json';
import { expect, it } from 'vitest';

function read(name: keyof typeof normalizations, positional: readonly Json[], named: JsonObject = {}) {
  const made = translate(name, normalizations[name], namedArguments(normalizations[name], positional, named));
  return made.ok ? made.value.settings : made.error.code;
}

it('factors and offsets are switched together, and offsets alone', () => {
  expect(read('BatchNorm2d', [8])).toEqual({ rank: 2, expects: 8 });
  expect(read('BatchNorm2d', [8, 1e-5, 0.1, false])).toMatchObject({ scale: false, center: false });
  expect(read('GroupNorm', [4, 8], { bias: false })).toEqual({ groups: 4, expects: 8, center: false });
  expect(read('InstanceNorm1d', [8], { bias: false, affine: true })).toMatchObject({ scale: true, center: false });
  expect(read('InstanceNorm1d', [8], { bias: true, affine: false })).toMatchObject({ scale: false, center: false });
  expect(read('LayerNorm', [8], { elementwise_affine: true, bias: false })).toMatchObject({
    scale: true,
    center: false,
  });
});

it('a lazy module does not say how much arrives', () => {
  expect(read('LazyBatchNorm1d', [])).toEqual({ rank: 1 });
  expect(read('BatchNorm1d', [])).toBe('argument-missing');
  expect(read('LazyInstanceNorm2d', [])).toEqual({ rank: 2, scale: true, center: true, statistics: true });
  expect(read('LazyInstanceNorm2d', [], { affine: false })).toMatchObject({ scale: false, center: false });
});

it('a normalized shape is that of the last axes', () => {
  expect(read('LayerNorm', [64])).toEqual({ axes: [-1], expects: [64] });
  expect(read('RMSNorm', [[10, 64]], { elementwise_affine: false })).toEqual({
    axes: [-2, -1],
    expects: [10, 64],
    scale: false,
  });
});
