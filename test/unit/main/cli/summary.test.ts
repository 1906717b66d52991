import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { SummaryJson } from '../../../../main/cli/summary-json';
import { call, example, fixture, textOf } from './call';

const lines = (out: string): unknown[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

async function summaryOf(file: string, input?: string): Promise<SummaryJson> {
  const { out } = await call(['summary', '--json', file], input === undefined ? {} : { input });
  return JSON.parse(out) as SummaryJson;
}

/** The lesson with a first kernel larger than its input, and no zero padding. */
const broken = textOf(example('lesson')).replace('"kernel": [3, 3]}', '"kernel": [30, 30], "padding": "valid"}');

describe('--json', () => {
  test('the lesson, whole: the contract with scripts', async () => {
    const file = example('lesson');
    const { exit, out, err } = await call(['summary', file, '--json']);
    const none = { parameters: 0, trainable: 0, nonTrainable: 0, weights: [], assumed: false };
    const trained = (count: number) => ({ parameters: count, trainable: count, nonTrainable: 0, assumed: false });
    const cost = (multiplyAdds: number, biasAdds: number, values: number) => ({
      ...{ multiplyAdds, biasAdds, activationBytes: 4 * values },
    });
    const sees = (size: number) => ({
      receptiveField: { whole: false, size: [size, size], jump: [1, 1], start: [0, 0], misaligned: false },
    });
    const seesAll = { receptiveField: { whole: true, size: [], jump: [], start: [], misaligned: false } };
    const weights = (...kernel: number[]) => [
      { name: 'kernel', shape: kernel, role: 'weight', trainable: true },
      { name: 'bias', shape: kernel.slice(-1), role: 'bias', trainable: true },
    ];
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(lines(out)).toEqual([
      {
        file,
        title: 'Lesson: counting a small CNN',
        rules: 'lesson',
        totals: {
          ...{ parameters: 2515, trainable: 2515, nonTrainable: 0, buffers: 0, complete: true },
          ...cost(54 * 400 + 54 * 400 + 2400, 2 * 400 + 3 * 400 + 2, 1200 + 800 + 1200 + 2),
          costComplete: true,
        },
        layers: [
          {
            ...{ id: 'input_1', name: 'input_1', kind: 'input', inputs: [], outputs: [[20, 20, 3]] },
            ...none,
            ...cost(0, 0, 20 * 20 * 3),
            ...sees(1),
          },
          {
            ...{ id: 'conv_1', name: 'conv_1', kind: 'conv2d', inputs: [[20, 20, 3]], outputs: [[20, 20, 2]] },
            ...trained(3 * (2 * 3 * 3) + 2),
            ...cost(54 * 400, 2 * 400, 20 * 20 * 2),
            ...sees(3),
            weights: weights(3, 3, 3, 2),
          },
          {
            ...{ id: 'conv_2', name: 'conv_2', kind: 'conv2d', inputs: [[20, 20, 2]], outputs: [[20, 20, 3]] },
            ...trained(2 * (3 * 3 * 3) + 3),
            ...cost(54 * 400, 3 * 400, 20 * 20 * 3),
            ...sees(3 + 2),
            weights: weights(3, 3, 2, 3),
          },
          {
            ...{ id: 'dense_1', name: 'dense_1', kind: 'dense', inputs: [[20, 20, 3]], outputs: [[2]] },
            ...trained(20 * 20 * 3 * 2 + 2),
            ...cost(2400, 2, 2),
            ...seesAll,
            weights: weights(1200, 2),
          },
        ],
        problems: [],
      },
    ]);
    expect(Object.keys(lines(out)[0] as object)).toEqual(['file', 'title', 'rules', 'totals', 'layers', 'problems']);
  });

  test('what cannot be computed is null and left out of the totals; what follows is assumed', async () => {
    const { totals, layers, problems } = await summaryOf('-', broken);
    expect(totals).toMatchObject({ complete: false, parameters: 57 + 2402 });
    expect(layers[1]).toMatchObject({ parameters: null, trainable: null, nonTrainable: null, assumed: true });
    expect(layers.map(({ assumed }) => assumed)).toEqual([false, true, true, true]);
    expect(problems).toEqual([
      {
        ...{ layer: 'conv_1', code: 'window-too-large', severity: 'error' },
        message: expect.stringContaining('kernel') as string,
        expected: expect.stringContaining('30×30') as string,
        received: '20×20×3',
        remedy: expect.stringContaining('zero padding') as string,
      },
    ]);
  });

  test('an unknown axis is null, whether it has a name or not', async () => {
    const { layers } = await summaryOf(fixture('version-1'));
    expect(layers.find(({ id }) => id === 'in')?.outputs).toEqual([[null, null, 16]]);
  });

  test('a block is one entry with its own layers; a layer with shared weights has none', async () => {
    const { totals, layers } = await summaryOf(fixture('blocks'));
    const stage = layers.find(({ id }) => id === 'stage_1');
    const inside = stage?.layers?.reduce((sum, { parameters }) => sum + (parameters ?? NaN), 0) ?? NaN;
    expect(stage).toMatchObject({ repeat: 3, parameters: 3 * inside });
    expect(stage?.layers?.every(({ receptiveField }) => receptiveField !== null)).toBe(true);
    expect(layers.find(({ id }) => id === 'head_2')).toMatchObject({ parameters: 0, weights: [], weightsOf: 'head_1' });
    expect(totals.parameters).toBe(layers.reduce((sum, { parameters }) => sum + (parameters ?? NaN), 0));
  });

  test('what had to be repaired to open the file concerns the whole', async () => {
    const loose = textOf(example('lesson')).replace('"to": ["dense_1", "in"]', '"to": ["gone", "in"]');
    const { problems } = await summaryOf('-', loose);
    expect(problems.map(({ layer, code }) => [layer, code])).toEqual([
      [null, 'loose-connection'],
      ['dense_1', 'no-input'],
    ]);
  });

  test('a file that cannot be read gives its error in place, and the others go on', async () => {
    const { exit, out, err } = await call(
      ['summary', '--json', example('lesson'), 'missing', '-', example('lenet-5')],
      { input: '{' },
    );
    expect(exit).toBe(66);
    expect(lines(out)).toMatchObject([
      { totals: { parameters: 2515 } },
      { file: 'missing', error: { code: 'file-missing', message: expect.any(String) as string } },
      { file: '-', error: { code: 'not-json', message: expect.stringContaining('damaged') as string } },
      { totals: { parameters: 61_706 } },
    ]);
    expect(err.split('\n')).toHaveLength(2 + 1);
  });
});

describe('the table', () => {
  test('of the lesson', async () => {
    expect((await call(['summary', '-'], { input: textOf(example('lesson')) })).out).toBe(
      `Lesson: counting a small CNN · Lesson rules · -

Layer    Kind    Output   Parameters  Trainable
───────────────────────────────────────────────
input_1  Input   20×20×3           0          0
conv_1   Conv2D  20×20×2          56         56
conv_2   Conv2D  20×20×3          57         57
dense_1  Dense   2             2,402      2,402
───────────────────────────────────────────────
Total                          2,515      2,515

2,515 trainable, 0 not trainable
`,
    );
  });

  test('names the rules, repeats, frozen layers and shared weights', async () => {
    const { out } = await call(['summary', fixture('blocks')]);
    expect(out).toMatch(/^stem +Conv2D +30×30×16 +448 +0 +frozen, Keras rules$/m);
    expect(out).toMatch(/^stage_1 +Residual unit ×3 +30×30×16 +14,064 +13,968$/m);
    expect(out).toMatch(/^scales_1 +Two scales +15×15×16, 30×30×8 /m);
    expect(out).toMatch(/^head_2 .* weights of head_1$/m);
  });

  test('lists the problems below, and what the total leaves out; exit code 0 all the same', async () => {
    const { exit, out } = await call(['summary', '-'], { input: broken });
    expect(exit).toBe(0);
    expect(out).toMatch(/^conv_1 +Conv2D .* \? +\? +assumed$/m);
    expect(out).toContain('\nNot in the total: conv_1\n\n1 error\n  error conv_1: There is nothing left to slide over');
  });

  test('of the columns that are asked for, with the convention they follow', async () => {
    const columns = ['--columns', 'shape,multiply-adds,memory,weights'];
    expect((await call(['summary', '-', ...columns], { input: textOf(example('lesson')) })).out).toBe(
      `Lesson: counting a small CNN · Lesson rules · -

Layer    Kind    Output   Multiply-adds  Activations    Weights
───────────────────────────────────────────────────────────────
input_1  Input   20×20×3              0      4.69 KB    0 bytes
conv_1   Conv2D  20×20×2         21,600      3.13 KB  224 bytes
conv_2   Conv2D  20×20×3         21,600      4.69 KB  228 bytes
dense_1  Dense   2                2,400      8 bytes    9.38 KB
───────────────────────────────────────────────────────────────
Total                            45,600      12.5 KB    9.82 KB

2,515 trainable, 0 not trainable
Multiply-adds for one example, without biases; FLOPs are two for each of them.
Memory in float32; activations are all outputs for one example.
`,
    );
  });

  test('of what layers see, also inside of blocks', async () => {
    const columns = ['--columns', 'receptive-field', '--expand'];
    const { out } = await call(['summary', example('resnet-50'), ...columns]);
    expect(out).toMatch(/^conv2_block1 +\S.* 19×19, jump 4$/m);
    expect(out).toMatch(/^ {2}2_conv +Conv2D +19×19, jump 4$/m);
    expect(out).toMatch(/^conv5_block2 +\S.* 483×483, jump 32$/m);
    expect(out).toMatch(/^avg_pool +\S.* all$/m);
    expect(out).toContain('\nReceptive fields in cells of the input, with their jump from cell to cell.\n');
  });

  test('refuses a column that is not there, and names those that are', async () => {
    const { exit, out, err } = await call(['summary', example('lesson'), '--columns', 'shape,cost']);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/There is no column "cost"\. There are: .*multiply-adds/);
  });

  test('expands blocks to the layers of their first repeat', async () => {
    const { out } = await call(['summary', fixture('blocks'), '--expand']);
    expect(out).toMatch(/^stage_1 +Residual unit ×3 /m);
    expect(out).toMatch(/^ {2}\S+ +Conv2D /m);
  });

  test('names what has no known cost', async () => {
    const input = textOf(example('lesson')).replace('[20, 20, 3]', '["h", "w", 3]');
    const { out } = await call(['summary', '-', '--columns', 'multiply-adds'], { input });
    expect(out).toMatch(/^conv_1 +Conv2D +\?/m);
    expect(out).toMatch(/^Not in the cost: input_1, conv_1, conv_2$/m);
  });

  test('two files are parted by an empty line', async () => {
    const [one, two] = await Promise.all([call(['summary', example('lesson')]), call(['summary', example('lenet-5')])]);
    expect((await call(['summary', example('lesson'), example('lenet-5')])).out).toBe(`${one.out}\n${two.out}`);
  });

  test('text from a file cannot write to the terminal', async () => {
    const evil = textOf(example('lesson')).replace('"name": "conv_1"', '"name": "\\u001b[2J\\u202e\\n"');
    const { out } = await call(['summary', '-'], { input: evil });
    expect(out).toContain('\n�[2J��');
    for (const evil of ['\u001b', '\u202e']) expect(out).not.toContain(evil);
  });
});

describe('standard input', () => {
  test('holds the same as often as it is named', async () => {
    const { out } = await call(['summary', '--json', '-', '-'], { input: textOf(example('lesson')) });
    expect(lines(out)).toMatchObject([
      { file: '-', totals: { parameters: 2515 } },
      { file: '-', totals: { parameters: 2515 } },
    ]);
  });

  test('that is not text', async () => {
    const { exit, err } = await call(['summary', '-'], { input: Uint8Array.of(0xff, 0xfe) });
    expect(exit).toBe(65);
    expect(err).toMatch(/^layerwright: -: Standard input could not be opened: .*UTF-8.*\n$/);
  });
});

test('a Keras model is a project by the rules of Keras, called by its file where it has no name', async () => {
  const model = fileURLToPath(new URL('../../../fixtures/keras-models/keras1_mnist_cnn.json', import.meta.url));
  expect(await summaryOf(model)).toMatchObject({
    file: model,
    title: 'keras1_mnist_cnn',
    rules: 'keras',
    totals: { parameters: 600_810, complete: true },
    problems: [],
  });
});
