import { torchModules } from '@shared/formats/pytorch/modules';
import { translate } from '@shared/formats/framework-class';
import { kindOf } from '@shared/layers/index';
import { resolveSettings } from '@shared/layers/settings';
import { expect, it } from 'vitest';

// As PyTorch 2.13 takes and refuses them.
it.each([
  ['Conv2d', { in_channels: 3, out_channels: 4, kernel_size: 3, stride: [2], padding: [2], dilation: [1] }, []],
  ['Conv2d', { in_channels: 3, out_channels: 4, kernel_size: [3] }, ['setting-refused']],
  ['MaxPool2d', { kernel_size: [2], stride: [2], padding: [0], dilation: [1] }, []],
  ['AvgPool3d', { kernel_size: [2] }, []],
  ['LPPool2d', { norm_type: 2, kernel_size: 2, stride: [2] }, []],
  ['LPPool2d', { norm_type: 2, kernel_size: [2] }, ['setting-refused']],
  ['AdaptiveAvgPool2d', { output_size: [2] }, ['setting-refused']],
  ['MaxUnpool2d', { kernel_size: 2, stride: [2] }, ['setting-refused']],
  ['Fold', { output_size: 3, kernel_size: 2, dilation: [2] }, ['setting-refused']],
  ['Unfold', { kernel_size: [2] }, ['setting-refused']],
])('a list of one for all axes: %s(%o)', (name, given, codes) => {
  const module = torchModules.get(name);
  const made = module && translate(name, module, given);
  if (!made?.ok) throw new Error(`There is no ${name}.`);
  const fields = kindOf(made.value.kind)?.fields ?? {};
  const { refused } = resolveSettings(fields, made.value.settings, 'pytorch', {});
  expect(refused.map(({ problem }) => problem.code)).toEqual(codes);
});
