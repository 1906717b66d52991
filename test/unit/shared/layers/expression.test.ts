import { evaluateFormula, isFormula } from '@shared/layers/expression';
import { describe, expect, it } from 'vitest';

const scope = { width: 8, size: 5, _1: 3 };

const value = (formula: string): number | undefined => {
  const result = evaluateFormula(formula, scope);
  return result.ok ? result.value : undefined;
};

const reason = (formula: string): string | undefined => {
  const result = evaluateFormula(formula, scope);
  return result.ok ? undefined : result.error.text().message;
};

it('a text that begins with = is a formula', () => {
  expect(['=1', '=', 'same', ' =1', 3].map(isFormula)).toEqual([true, true, false, false, false]);
});

it.each([
  ['=4*width', 4 * 8],
  ['=width', 8],
  ['=_1', 3],
  ['=1+2*3', 1 + 2 * 3],
  ['=(1+2)*3', (1 + 2) * 3],
  ['=10-2-3', 10 - 2 - 3],
  ['=12/2/3', 12 / 2 / 3],
  ['=17%5*2', (17 % 5) * 2],
  ['=-width+1', -8 + 1],
  ['=--2', 2],
  ['=2*-3', 2 * -3],
  ['= 1.5 * 2 ', 1.5 * 2],
  ['=floor(size/2)+1', Math.floor(5 / 2) + 1],
  ['=ceil(size/2)', Math.ceil(5 / 2)],
  ['=round(2.5)', 3],
  ['=min(width,size,_1)', 3],
  ['=max(1, min(width, 6))', 6],
])('%s', (formula, expected) => {
  expect(value(formula)).toBe(expected);
});

describe('a formula that cannot be worked out says why', () => {
  it.each([
    ['=', 'it ends too early'],
    ['=1+', 'it ends too early'],
    ['=(1', '")" is missing'],
    ['=1)', '")" was not expected there'],
    ['=1 2', '"2" was not expected there'],
    ['=.5', '"." was not expected there'],
    ['=*2', '"*" was not expected there'],
    ['=2**3', '"*" was not expected there'],
    ['=height', 'there is no argument "height"'],
    ['=toString', 'there is no argument "toString"'],
    ['=__proto__', 'there is no argument "__proto__"'],
    ['=constructor(1)', 'there is no function "constructor"'],
    ['=eval(1)', 'there is no function "eval"'],
    ['=min()', '")" was not expected there'],
    ['=floor(1,2)', 'floor takes one value'],
    ['=1/0', 'it divides by zero or grows without limit'],
    ['=0/0', 'it divides by zero or grows without limit'],
    ['=width=8', '"=" was not expected there'],
    ['=a.b', 'there is no argument "a"'],
  ])('%s', (formula, why) => {
    expect(reason(formula)).toBe(`The formula ${formula} cannot be worked out: ${why}.`);
  });

  it('however deep it is nested', () => {
    const deep = (depth: number): string => `=${'('.repeat(depth)}1${')'.repeat(depth)}`;
    expect(value(deep(150))).toBe(1);
    expect(reason(deep(100_000))).toContain('it is nested too deeply');
    expect(reason(`=${'-'.repeat(100_000)}1`)).toContain('it is nested too deeply');
  });
});

it('a long formula is no deep one', () => {
  expect(value(`=${Array.from({ length: 10_000 }, () => '1').join('+')}`)).toBe(10_000);
});
