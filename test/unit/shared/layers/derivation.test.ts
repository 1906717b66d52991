import type { Expression } from '@shared/layers/derivation';
import {
  axisOf,
  axisTerm,
  constant,
  findStep,
  of,
  product,
  settingOf,
  step,
  sum,
  valueOf,
} from '@shared/layers/derivation';
import { expressionText, stepText, sumText } from '@shared/layers/derivation-text';
import { describe, expect, it } from 'vitest';

const [a, b, c] = [axisOf(0, 2, 20), settingOf('filters', 3), constant(2)] as const;
const difference = (left: Expression, right: Expression): Expression => ({ op: 'difference', of: [left, right] });
const quotient = (left: Expression, right: Expression): Expression => ({ op: 'quotient', of: [left, right] });

describe('an expression has a value and a text', () => {
  it.each<[string, number, Expression]>([
    ['1,200', 1200, constant(1200)],
    ['20 + 3 + 2', 20 + 3 + 2, sum(a, b, c)],
    ['20 × 3 × 2', 20 * 3 * 2, product(a, b, c)],
    ['20 · 20', 20 * 20, product(a, a)],
    ['20', 20, sum(a)],
    ['20 − 3', 20 - 3, difference(a, b)],
    ['20 − (3 − 2)', 20 - (3 - 2), difference(a, difference(b, c))],
    ['20 + 3 − 2', 20 + 3 - 2, difference(sum(a, b), c)],
    ['(20 + 3) × 2', (20 + 3) * 2, product(sum(a, b), c)],
    ['20 + 3 × 2', 20 + 3 * 2, sum(a, product(b, c))],
    ['20 ÷ 2', 20 / 2, quotient(a, c)],
    ['20 ÷ (3 × 2)', 20 / (3 * 2), quotient(a, product(b, c))],
    ['20 ÷ (3 ÷ 2)', 20 / (3 / 2), quotient(a, quotient(b, c))],
    ['⌊(20 − 3) ÷ 2⌋ + 2', Math.floor((20 - 3) / 2) + 2, sum({ op: 'floorQuotient', of: [difference(a, b), c] }, c)],
    ['⌈20 ÷ 3⌉', Math.ceil(20 / 3), { op: 'ceilQuotient', of: [a, b] }],
    ['60 + 2', 20 * 3 + 2, sum(of(step('weights', product(a, b))), c)],
  ])('%s', (text, value, expression) => {
    expect(expressionText(expression)).toBe(text);
    expect(valueOf(expression)).toBe(value);
  });
});

it('a line repeats no number', () => {
  expect(stepText(step('weights', product(a, b), 'perFilter'))).toEqual({
    word: 'weights',
    expression: '20 × 3',
    value: '60',
    note: 'one a filter',
  });
  expect(stepText(step('biases', b))).toEqual({ word: 'biases', expression: '', value: '3', note: '' });
});

describe('the sum below an edge', () => {
  const weights = step('weights', product(a, b));

  it('unfolds the weights, and leaves plain numbers as they are', () => {
    const biases = step('biases', b);
    expect(sumText([weights, biases, step('learnable', sum(of(weights), of(biases)))])).toBe('20 × 3 + 3 = 63');
    expect(sumText([weights, step('learnable', of(weights))])).toBe('20 × 3 = 60');
    expect(sumText([step('learnable', constant(0))])).toBe('0');
  });

  it('is none for a layer without weights', () => {
    expect(sumText([])).toBeUndefined();
  });
});

it('a step is found by its word', () => {
  const steps = [step('inputs', a), step('outputs', b)];
  expect(findStep(steps, 'outputs')).toBe(steps[1]);
  expect(findStep(steps, 'learnable')).toBeUndefined();
});

it('the axes of a feature map have names, those of other shapes have none', () => {
  const terms = (order: 'channels-last' | 'channels-first') =>
    [0, 1, 2].map((axis) => axisTerm(axis, [20, 10, 3], order));
  expect(terms('channels-last')).toEqual(['height', 'width', 'channels']);
  expect(terms('channels-first')).toEqual(['channels', 'height', 'width']);
  expect(axisTerm(0, [20, 10], 'channels-last')).toBe('size');
});
