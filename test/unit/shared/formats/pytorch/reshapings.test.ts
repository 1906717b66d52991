import { namedArguments, torchModules } from '@shared/formats/pytorch/modules';
import { translate } from '@shared/formats/framework-class';
import type { Json, JsonObject } from '@shared/json';
import { expect, it } from 'vitest';

/** The settings of a module as it was called; the code of the problem where it is refused. */
function called(name: string, positional: readonly Json[], named: JsonObject = {}): JsonObject | string {
  const module = torchModules.get(name);
  if (!module) throw new Error(`There is no module ${name}.`);
  const made = translate(name, module, namedArguments(module, positional, named));
  return made.ok ? made.value.settings : made.error.code;
}

it('sides are listed from the last axis on', () => {
  expect(called('ZeroPad1d', [[1, 2]])).toEqual({ padding: [[1, 2]] });
  expect(called('ZeroPad2d', [[1, 2, 3, 4]])).toEqual({
    padding: [
      [3, 4],
      [1, 2],
    ],
  });
  expect(called('ReflectionPad3d', [[1, 2, 3, 4, 5, 6]])).toEqual({
    mode: 'reflect',
    padding: [
      [5, 6],
      [3, 4],
      [1, 2],
    ],
  });
  expect(called('ConstantPad2d', [1, 0.5])).toEqual({ mode: 'constant', padding: 1, value: 0.5 });
});

it('a side too few is left for the field to refuse', () => {
  expect(called('ZeroPad2d', [[1, 2, 3]])).toEqual({
    padding: [
      [3, null],
      [1, 2],
    ],
  });
  expect(called('ConstantPad1d', [1])).toBe('argument-missing');
});

it('upsampling is given a size or a factor', () => {
  expect(called('Upsample', [[9, 12]], { mode: 'bicubic' })).toEqual({ by: 'size', amount: [9, 12], mode: 'bicubic' });
  expect(called('UpsamplingNearest2d', [null, 2.5])).toEqual({ amount: 2.5 });
  expect(called('UpsamplingBilinear2d', [], { scale_factor: 2 })).toEqual({ mode: 'bilinear', amount: 2 });
  expect(called('Upsample', [9, 2])).toBe('arguments-exclusive');
  expect(called('Upsample', [])).toBe('arguments-exclusive');
});

it('a window is given kernel, dilation, padding and stride, in this order', () => {
  const window = { kernel: 3, dilation: 2, padding: 1, stride: 4 };
  expect(called('Unfold', [3, 2, 1, 4])).toEqual(window);
  expect(called('Fold', [[8, 9], 3, 2, 1, 4])).toEqual({ outputSize: [8, 9], ...window });
});
