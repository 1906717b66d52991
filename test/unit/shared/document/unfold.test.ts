import { describe, expect, test } from 'vitest';
import { findUnfoldFault } from '@shared/document/unfold';

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

const layer = (id: string, index: number) => ({ id, network: `n${index}`, name: id, kind: 'dense' });
const block = (id: string, index: number, inner: number, repeat = 1) => ({
  ...layer(id, index),
  kind: 'block',
  block: { network: `n${inner}`, repeat },
});

/** Each network stands `times` times in the one before it; the last one has one layer. */
const nested = (depth: number, times: number) => ({
  layers: Array.from({ length: depth }, (_, index) =>
    Array.from({ length: times }, (_, place) => block(`${index}-${place}`, index, index + 1)),
  ).flat(),
});

describe('what is small enough', () => {
  test.each([
    ['nothing', { layers: [] }],
    ['a long network', { layers: upTo(100_000).map((index) => layer(`${index}`, 0)) }],
    ['blocks 60 deep', nested(60, 1)],
    ['blocks that double 15 times', nested(15, 2)],
    ['a network in itself', { layers: [layer('a', 0), block('b', 0, 0)] }],
    ['networks in each other', { layers: [block('a', 0, 1), block('b', 1, 0), layer('c', 1)] }],
    ['a block of nothing', { layers: [block('a', 0, 7, 10_000)] }],
    ['a block repeated often', { layers: [block('a', 0, 1, 10_000), layer('b', 1)] }],
  ])('%s', (_, file) => {
    expect(findUnfoldFault(file)).toBeUndefined();
  });
});

describe('what is not', () => {
  const mutual = (count: number) => ({
    layers: upTo(count).flatMap((_, from) => upTo(count).map((_, to) => block(`${from}-${to}`, from, to))),
  });

  test.each([
    ['blocks that double 40 times', nested(40, 2), 'layers'],
    ['repeats of repeats', { layers: [block('a', 0, 1, 10_000), block('b', 1, 2, 10_000), layer('c', 2)] }, 'layers'],
    ['blocks 100 deep', nested(100, 1), 'blocks'],
    ['a dozen networks, each in every other', mutual(12), 'contain themselves'],
  ])('%s', (_, file, word) => {
    const fault = findUnfoldFault(file);
    expect(fault).toMatchObject({ code: 'too-large' });
    expect(fault?.text().expected).toContain(word);
  });
});
