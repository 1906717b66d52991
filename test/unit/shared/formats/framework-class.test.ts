import type { FrameworkClass } from '@shared/formats/framework-class';
import { translate } from '@shared/formats/framework-class';
import type { JsonObject } from '@shared/json';
import { expect, it } from 'vitest';

const entry: FrameworkClass = {
  kind: 'fractional-max-pool2d',
  arguments: { kernel_size: 'poolSize', stride: 'stride', output_size: 'outputSize', output_ratio: 'outputRatio' },
  required: ['kernel_size'],
  exactlyOne: ['output_size', 'output_ratio'],
  refuses: ['proj_size'],
  whenNull: { stride: { stride: 'none' } },
};

/** The settings, or the code of the problem. */
function read(given: JsonObject): unknown {
  const translated = translate('Pool', entry, given);
  return translated.ok ? translated.value.settings : translated.error.code;
}

it('arguments become settings; one that is null was not given', () => {
  expect(read({ kernel_size: 3, output_size: [4, 4], output_ratio: null })).toEqual({
    poolSize: 3,
    outputSize: [4, 4],
  });
});

it('an argument without a default has to be given', () => {
  expect(read({ output_size: 4 })).toBe('argument-missing');
  expect(read({ kernel_size: null, output_size: 4 })).toBe('argument-missing');
});

it('of arguments that exclude each other, exactly one has to be given', () => {
  expect(read({ kernel_size: 3 })).toBe('arguments-exclusive');
  expect(read({ kernel_size: 3, output_size: 4, output_ratio: 0.5 })).toBe('arguments-exclusive');
  const refused = translate('Pool', entry, { kernel_size: 3 });
  expect(refused.ok ? undefined : refused.error.text()).toEqual({
    message: 'Pool takes exactly one of output_size and output_ratio.',
    expected: 'A value for one of output_size and output_ratio',
    received: 'none of them',
    remedy: 'Give one of them in the file, and no other.',
  });
});

it('an argument that only classes like it take is refused', () => {
  expect(read({ kernel_size: 3, output_size: 4, proj_size: 0 })).toBe('argument-refused');
  const refused = translate('Pool', entry, { kernel_size: 3, output_size: 4, proj_size: 2 });
  expect(refused.ok ? undefined : refused.error.text()).toEqual({
    message: 'Pool has no proj_size, and the framework refuses it.',
    expected: 'No proj_size',
    received: 'proj_size',
    remedy: 'Take proj_size out of the file.',
  });
});

it('null may be a value like others', () => {
  const given = { kernel_size: 3, output_size: 4 };
  expect(read({ ...given, stride: null })).toEqual({ poolSize: 3, outputSize: 4, stride: 'none' });
  expect(read(given)).toEqual({ poolSize: 3, outputSize: 4 });
});
