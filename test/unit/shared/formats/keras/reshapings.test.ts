import { reshapings } from '@shared/formats/keras/reshapings';
import { translate } from '@shared/formats/framework-class';
import type { JsonObject } from '@shared/json';
import { expect, it } from 'vitest';

function read(name: keyof typeof reshapings, config: JsonObject): JsonObject | string {
  const made = translate(name, reshapings[name], config);
  return made.ok ? made.value.settings : made.error.code;
}

it('two numbers for a sequence are those of its one axis', () => {
  expect(read('ZeroPadding1D', { padding: [1, 2] })).toEqual({ padding: [[1, 2]] });
  expect(read('Cropping1D', { cropping: 3 })).toEqual({ cropping: 3 });
  expect(read('ZeroPadding2D', { padding: [1, 2] })).toEqual({ padding: [1, 2] });
});

it('a size that nobody knows is left open', () => {
  expect(read('Reshape', { target_shape: [null, 3] })).toEqual({ target: [-1, 3] });
  expect(read('Reshape', { target_shape: 7 })).toEqual({ target: 7 });
  expect(read('Reshape', {})).toBe('argument-missing');
});

it('interpolations are written in any case', () => {
  expect(read('UpSampling2D', { interpolation: 'BILINEAR' })).toEqual({ interpolation: 'bilinear' });
});

it('a mask value may be a number', () => {
  expect(read('Masking', { mask_value: -1 })).toEqual({ value: -1 });
  expect(read('Masking', { mask_value: { class_name: '__tensor__', config: {} } })).toEqual({});
});

it('layers that change pictures are one kind', () => {
  expect(read('RandomRotation', { factor: 0.2 })).toEqual({ function: 'rotation' });
  expect(read('RandomRotation', {})).toBe('argument-missing');
});
