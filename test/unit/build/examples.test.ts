import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Counts } from '@shared/analysis/analysis';
import { analyze } from '@shared/analysis/analyze';
import { parseProject } from '@shared/document/file';
import { examples, measures } from '../../../build/examples/index';
import kept from '../../../main/projects/example-measures.json';

const folder = new URL('../../../examples/', import.meta.url);

const read = (name: string): string => readFileSync(new URL(`${name}.layerwright`, folder), 'utf8');

function countsOf(name: string): Counts {
  const opened = parseProject(read(name));
  if (!opened.ok) throw new Error(opened.error.text().message);
  const { root } = analyze(opened.value);
  expect(root.findings.map(({ problem }) => problem.code)).toEqual([]);
  return root.counts;
}

test('examples/ holds what build/examples/ describes; node build/examples.mjs regenerates it', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.layerwright'));
  expect(files.sort()).toEqual([...examples.keys()].map((name) => `${name}.layerwright`).sort());
  for (const [name, text] of examples) expect(read(name)).toBe(text);
  expect(kept).toEqual(measures);
});

/** Inputs × outputs + biases, where the outputs of a convolution are its filters times their size. */
const conv = (channels: number, filters: number, size: number, biases = filters) =>
  channels * filters * size ** 2 + biases;
const dense = (inputs: number, units: number, biases = units) => inputs * units + biases;

describe('every learnable parameter is accounted for', () => {
  test.each([
    ['lesson', conv(3, 2, 3) + conv(2, 3, 3) + dense(20 * 20 * 3, 2)],
    ['lesson-valid', conv(3, 2, 3) + conv(2, 3, 3) + dense(16 * 16 * 3, 2)],
    ['lesson-no-bias', conv(3, 2, 3, 0) + conv(2, 3, 3, 0) + dense(20 * 20 * 3, 2, 0)],
    ['lenet-5', conv(1, 6, 5) + conv(6, 16, 5) + dense(5 * 5 * 16, 120) + dense(120, 84) + dense(84, 10)],
    [
      'vgg-16',
      conv(3, 64, 3) +
        conv(64, 64, 3) +
        conv(64, 128, 3) +
        conv(128, 128, 3) +
        conv(128, 256, 3) +
        2 * conv(256, 256, 3) +
        conv(256, 512, 3) +
        5 * conv(512, 512, 3) +
        dense(7 * 7 * 512, 4096) +
        dense(4096, 4096) +
        dense(4096, 1000),
    ],
  ])('of %s: %i', (name, learnable) => {
    expect(countsOf(name)).toMatchObject({ learnable, parameters: learnable, trainable: learnable, nonTrainable: 0 });
  });

  test('of the residual network, with what its normalizations keep and do not learn', () => {
    const normalizedChannels = 16 + (16 + 16) + (32 + 32 + 32) + (64 + 64 + 64);
    const convolutions =
      conv(3, 16, 3, 0) +
      2 * conv(16, 16, 3, 0) +
      conv(16, 32, 3, 0) +
      conv(32, 32, 3, 0) +
      conv(16, 32, 1, 0) +
      conv(32, 64, 3, 0) +
      conv(64, 64, 3, 0) +
      conv(32, 64, 1, 0);
    const trainable = convolutions + 2 * normalizedChannels + dense(64, 10);
    const nonTrainable = 2 * normalizedChannels;
    expect(countsOf('residual')).toMatchObject({ trainable, nonTrainable, parameters: trainable + nonTrainable });
  });
});

test('the totals are the published ones', () => {
  const published = {
    lesson: 2515,
    'lesson-valid': 1651,
    'lesson-no-bias': 2508,
    'lenet-5': 61_706,
    'vgg-16': 138_357_544,
  };
  for (const [name, total] of Object.entries(published)) expect(countsOf(name).parameters).toBe(total);
});
