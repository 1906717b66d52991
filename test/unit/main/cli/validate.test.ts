import { describe, expect, test } from 'vitest';
import { call, example, fixture, textOf } from './call';

const lesson = textOf(example('lesson'));
const withError = lesson.replace('"units": 2', '"units": 0');
const withWarning = lesson.replace(
  '"to": ["conv_2", "in"]}',
  '"to": ["conv_2", "in"]},\n{"id": "x", "from": ["gone", "out"], "to": ["conv_2", "in"]}',
);

describe('exit code', () => {
  test.each([
    ['no problem', lesson, 0, 0],
    ['a warning', withWarning, 0, 1],
    ['an error', withError, 1, 1],
    ['a damaged file', '{', 65, 65],
  ])('of %s', async (_, input, exit, strict) => {
    expect((await call(['validate', '-'], { input })).exit).toBe(exit);
    expect((await call(['validate', '-', '--strict'], { input })).exit).toBe(strict);
  });

  test('is that of the first file that fails', async () => {
    const missing = await call(['validate', example('lesson'), 'missing', '-'], { input: withError });
    expect(missing.exit).toBe(66);
    expect((await call(['validate', '-', 'missing'], { input: withError })).exit).toBe(1);
  });
});

test('a problem is a line that says where, how bad, its code, and what to do', async () => {
  const { out } = await call(['validate', '-'], { input: withError });
  expect(out).toBe(
    '-: dense_1: error setting-refused: Units cannot be 0. Expected: A whole number, at least 1. Received: 0. Set units to an allowed value.\n',
  );
});

test('a problem in a block names the way to it', async () => {
  const { out } = await call(['validate', '-'], {
    input: textOf(fixture('blocks')).replace('"filters": "=width", "kernel": [1, 1]', '"filters": 0'),
  });
  expect(out).toMatch(/^-: scales_1\/fine: error setting-refused: /m);
});

test('the outcome of each file is talk, which --quiet silences', async () => {
  const talk = await call(['validate', example('lesson'), '-'], { input: withError });
  expect(talk.err).toBe(`${example('lesson')}: no problems\n-: 1 error\n`);
  expect(await call(['validate', '--quiet', example('lesson'), '-'], { input: withError })).toEqual({
    ...talk,
    err: '',
  });
});

test('a Keras model is checked as a project is, with what could not be taken over', async () => {
  const layers = [{ class_name: 'Dense', config: { name: 'head', batch_input_shape: [null, 4] } }];
  const input = JSON.stringify({ class_name: 'Sequential', config: { name: 'mlp', layers } });
  const { exit, out } = await call(['validate', '-'], { input });
  expect(exit).toBe(1);
  expect(out).toMatch(/^-: error argument-missing: Dense "head" has no units/m);
  expect(out).toMatch(/^-: head: error setting-refused: /m);
});

describe('limits', () => {
  const limited = (...options: readonly string[]) => call(['validate', '-', ...options], { input: lesson });

  test('that are kept say nothing', async () => {
    expect(await limited('--max-parameters', '2515', '--max-multiply-adds', '45600')).toMatchObject({
      exit: 0,
      out: '',
    });
  });

  test('that are crossed name the largest layers, and fail', async () => {
    const { exit, out } = await limited('--max-parameters', '2514', '--max-multiply-adds=45599');
    expect(exit).toBe(1);
    expect(out.split('\n').map((line) => line.slice(0, line.indexOf('.')))).toEqual([
      '-: warning over-budget: The network has more parameters than it may',
      '-: warning over-budget: The network has more multiply-adds than it may',
      '',
    ]);
    expect(out).toContain('dense_1 (2,402), conv_2 (57), conv_1 (56)');
  });

  test('are whole numbers', async () => {
    const { exit, err } = await limited('--max-parameters', '5M');
    expect(exit).toBe(2);
    expect(err).toContain('--max-parameters takes a whole number');
  });
});
