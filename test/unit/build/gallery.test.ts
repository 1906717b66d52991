import { describe, expect, test } from 'vitest';
import { examples } from '../../../build/examples/index';
import { analyzeExample, publishedTotals, readExample, unfolded } from '../../gallery';

const names = [...examples.keys()];

describe.each(names)('%s', (name) => {
  test('has no problem, and nothing in it is assumed', () => {
    const network = analyzeExample(name);
    expect(network.findings.map(({ problem }) => problem.code)).toEqual([]);
    expect(network.leftOut).toEqual([]);
    expect(unfolded(network).filter(({ assumed }) => assumed)).toEqual([]);
  });

  test('says where it comes from, and what there is to see', () => {
    const { description = '', source = '' } = readExample(name).project;
    expect(source).toMatch(/\S/);
    expect(description.length).toBeGreaterThan(100);
    expect(description.length).toBeLessThan(450);
  });
});

test.each(publishedTotals)('$name has under the rules of $rules the $total of $from', ({ name, rules, ...figures }) => {
  const { parameters, trainable, nonTrainable } = analyzeExample(name, rules).counts;
  expect({ parameters, trainable, nonTrainable }).toEqual({
    parameters: figures.total,
    trainable: figures.total - figures.nonTrainable,
    nonTrainable: figures.nonTrainable,
  });
});

test('every example is compared with a published total, or worked out', () => {
  const compared = new Set(publishedTotals.map(({ name }) => name));
  const workedOut = ['residual', 'vae', 'wavenet', 'seq2seq-lstm'];
  expect(names.filter((name) => !compared.has(name))).toEqual(workedOut);
});

/** Inputs × outputs + biases. */
const conv = (channels: number, filters: number, size: number) => channels * filters * size + filters;
const lstm = (inputs: number, units: number) => 4 * (inputs * units + units * units + units);

describe('what nobody publishes is the sum of its layers', () => {
  test.each([
    ['seq2seq-lstm', lstm(20, 32) + lstm(24, 32) + conv(32, 24, 1)],
    [
      'vae',
      conv(1, 32, 3 * 3) +
        conv(32, 64, 3 * 3) +
        conv(7 * 7 * 64, 16, 1) +
        2 * conv(16, 2, 1) +
        conv(2, 7 * 7 * 64, 1) +
        conv(64, 64, 3 * 3) +
        conv(64, 32, 3 * 3) +
        conv(32, 1, 3 * 3),
    ],
    [
      'wavenet',
      conv(256, 32, 2) + 3 * 10 * (2 * conv(32, 32, 2) + conv(32, 256, 1) + conv(32, 32, 1)) + 2 * conv(256, 256, 1),
    ],
  ])('%s: %i', (name, parameters) => {
    expect(analyzeExample(name).counts).toMatchObject({ parameters, trainable: parameters });
  });
});

test('DenseNet’s widening repeats are one block, of whose repeats no two are alike', () => {
  const network = analyzeExample('densenet-121');
  const dense = network.order
    .flatMap((id) => network.layers.get(id) ?? [])
    .filter(({ instances }) => instances.length > 1);
  expect(dense.map(({ layer }) => layer.block?.repeat)).toEqual([6, 12, 24, 16]);
  expect(
    dense.map(({ instances }) => new Set(instances.map(({ network: { counts } }) => counts.learnable)).size),
  ).toEqual([6, 12, 24, 16]);
});
