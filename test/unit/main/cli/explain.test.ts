import { describe, expect, test } from 'vitest';
import { call, example, fixture, textOf } from './call';

const explain = async (...args: string[]): Promise<string> => (await call(['explain', ...args])).out;

test("a layer in the lesson's words", async () => {
  expect(await explain(example('lesson'), 'conv_1')).toBe(`conv_1 (Conv2D): 20×20×3 → 20×20×2
  height ⌈20 ÷ 1⌉ = 20 (zero padding)
  width ⌈20 ÷ 1⌉ = 20 (zero padding)
  channels 2 (one a filter)
  inputs 3
  outputs 2 × 3 × 3 = 18
  weights 3 × 18 = 54
  biases 2 (one a filter)
  learnable 56
`);
});

test('flattening is shown where it happens', async () => {
  const out = await explain(example('lesson'), 'dense_1');
  expect(out).toContain('dense_1 (Dense): 20×20×3 → 1,200 → 2\n');
  expect(out).toContain('\n  inputs 20 · 20 · 3 = 1,200 (flattened)\n');
  expect(out).toContain('\n  weights 1,200 × 2 = 2,400\n');
});

test('an axis that cannot be worked out says what it lacks', async () => {
  const input = textOf(example('lesson')).replace(/"shape": \[20, 20, 3\]/, '"shape": [null, 20, 3]');
  const { out } = await call(['explain', '-', 'conv_1'], { input });
  expect(out).toContain(`?×20×3 → ?×20×2
  height: not known, as the height that arrives is not
  width ⌈20 ÷ 1⌉ = 20 (zero padding)
`);
});

describe('the whole network', () => {
  test('ends with the sum', async () => {
    const out = await explain(example('lesson'));
    expect(out).toMatch(/^input_1 \(Input\): 20×20×3\n {2}learnable 0\n\nconv_1 /);
    expect(out.endsWith('\n\nTotal learnable: 56 + 57 + 2,402 = 2,515\n')).toBe(true);
  });

  test('says what is kept and not trained', async () => {
    expect(await explain(example('residual'))).toContain(
      '\nParameters: 78,714 (78,042 trainable, 672 not trainable)\n',
    );
  });

  test('says what it could not count', async () => {
    const out = await explain(fixture('version-1'));
    expect(out).toMatch(
      /An unknown kind \(com\.example\.whiten\): .*\n {2}not counted\n {2}assumed: .*\n {2}warning: /,
    );
    expect(out).toContain('\nNot in the total: An unknown kind, ');
  });
});

describe('a block', () => {
  test('shows its layers and how often they are counted', async () => {
    const out = await explain(fixture('blocks'), 'stage_1');
    expect(out).toMatch(/^stage_1 \(Residual unit ×3\): 30×30×16 → 30×30×16\n {2}unit_in /);
    expect(out.endsWith('\n  learnable 3 × 4,656 = 13,968\n')).toBe(true);
  });

  test('with one set of weights counts it once', async () => {
    const input = textOf(fixture('blocks')).replace('"repeat": 3,', '"repeat": 3, "sharedAcrossRepeats": true,');
    const { out } = await call(['explain', '-', 'stage_1'], { input });
    expect(out.endsWith('\n  learnable 4,656 (one set of weights for all repeats)\n')).toBe(true);
  });

  test.each(['stage_1/unit_conv_1', 'stage_1/conv_1'])('lets its layers be asked for: %s', async (path) => {
    expect(await explain(fixture('blocks'), path)).toContain('conv_1 (Conv2D): 30×30×16 → 30×30×16\n');
  });
});

test('frozen layers and shared weights are remarked on', async () => {
  expect(await explain(fixture('blocks'), 'stem')).toContain('\n  learnable 448\n  frozen: none of it is trained\n');
  expect(await explain(fixture('blocks'), 'head_2')).toContain(
    '\n  uses the weights of head_1; they are counted there\n',
  );
});

test.each(['conv_9', 'conv_1/conv_1', '', '/'])('a layer that is not there is wrong usage: %j', async (layer) => {
  const { exit, out, err } = await call(['explain', example('lesson'), layer]);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toContain('has no layer');
});

test('a layer is found by its name where no id is meant', async () => {
  const renamed = textOf(example('lesson')).replace('"name": "conv_2"', '"name": "second/of two"');
  const { out } = await call(['explain', '-', 'second/of two'], { input: renamed });
  expect(out).toMatch(/^second\/of two \(Conv2D\)/);
});

test.each([
  ['missing', '', 66],
  ['-', 'no project', 65],
])('%s cannot be explained', async (file, input, exit) => {
  expect(await call(['explain', file], { input })).toMatchObject({ exit, out: '' });
});
