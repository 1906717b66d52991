import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '@shared/analysis/analyze';
import { parseProject } from '@shared/document/file';

const opened = parseProject(readFileSync(new URL('../../../fixtures/blocks.layerwright', import.meta.url), 'utf8'));
if (!opened.ok) throw new Error(opened.error.text().message);
const analysis = analyze(opened.value);
const countsAt = (path: string) => analysis.at(path)?.counts;

const conv = (channels: number, filters: number, size: number, biases = filters) =>
  channels * filters * size ** 2 + biases;

/** Two convolutions, the first without biases, and a normalization of as many channels between them. */
const unit = (width: number) => {
  const trainable = conv(width, width, 3, 0) + 2 * width + conv(width, width, 3);
  return { trainable, nonTrainable: 2 * width, parameters: trainable + 2 * width };
};

test('nothing is wrong with it', () => {
  expect(analysis.root.findings).toEqual([]);
  expect(analysis.root.leftOut).toEqual([]);
});

describe('a block is counted', () => {
  test('once for every repeat', () => {
    const { trainable, nonTrainable, parameters } = unit(2 * 8);
    expect(countsAt('stage_1')).toMatchObject({
      trainable: 3 * trainable,
      nonTrainable: 3 * nonTrainable,
      parameters: 3 * parameters,
    });
    expect(analysis.at('stage_1')?.instances).toMatchObject([{ times: 3 }]);
  });

  test('under the arguments of each place', () => {
    expect(countsAt('stage_2')).toMatchObject(unit(32));
    expect(analysis.at('stage_1/unit_conv_1')?.weights[0]?.shape).toEqual([3, 3, 16, 16]);
    expect(analysis.at('stage_2/unit_conv_1')?.weights[0]?.shape).toEqual([3, 3, 32, 32]);
  });

  test('with two outputs of different shapes', () => {
    expect(analysis.at('scales_1')?.outputs).toEqual([
      [15, 15, 16],
      [30, 30, 8],
    ]);
    expect(analysis.at('gap_coarse')?.inputs).toEqual([[15, 15, 16]]);
    expect(analysis.at('head_1')?.inputs).toEqual([[30, 30, 8]]);
    expect(countsAt('scales_1')?.trainable).toBe(conv(32, 2 * 8, 3) + conv(32, 8, 1));
  });
});

test('a frozen layer has no trainable parameter, and follows its own rules: no zero padding', () => {
  expect(countsAt('stem')).toMatchObject({ learnable: conv(3, 16, 3), trainable: 0, nonTrainable: conv(3, 16, 3) });
  expect(analysis.at('stem')?.outputs).toEqual([[32 - 2, 32 - 2, 16]]);
});

test('shared weights are counted where they live', () => {
  expect(countsAt('head_1')?.parameters).toBe(conv(8, 8, 3));
  expect(countsAt('head_2')?.parameters).toBe(0);
});

test('the whole is the sum of its layers', () => {
  const frozen = conv(3, 16, 3);
  const heads = conv(8, 8, 3) + (8 + 16) * 10 + 10;
  const inside = 3 * unit(16).parameters + unit(32).parameters;
  const parameters = frozen + inside + conv(16, 32, 1) + conv(32, 16, 3) + conv(32, 8, 1) + heads;
  const nonTrainable = frozen + 3 * unit(16).nonTrainable + unit(32).nonTrainable;
  expect(analysis.root.counts).toMatchObject({ parameters, nonTrainable, trainable: parameters - nonTrainable });
});
