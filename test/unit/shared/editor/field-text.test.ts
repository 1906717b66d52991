import { fieldText, mixedText } from '@shared/editor/field-text';
import { axis, choice, decimal, decimals, flag, integer, padding, shape, sizes } from '@shared/layers/fields/index';
import { expect, it } from 'vitest';

const basics = { label: 'Setting', hint: 'A setting.' };
const axes = ['height', 'width'];

it.each([
  ['1,024', integer(basics), 1024],
  ['0.5', decimal({ ...basics, min: 0, max: 1, step: 0.1 }), 0.5],
  ['2, 0.5', decimals({ ...basics, most: 3 }), [2, 0.5]],
  ['on', flag(basics), true],
  ['off', flag(basics), false],
  ['ReLU', choice({ ...basics, options: [{ value: 'relu', label: 'ReLU' }] }), 'relu'],
  ['3×7', sizes({ ...basics, axes }), [3, 7]],
  ['same', padding({ ...basics, axes }), 'same'],
  [
    '1, 2 and 0, 0',
    padding({ ...basics, axes }),
    [
      [1, 2],
      [0, 0],
    ],
  ],
  ['20×?×T', shape(basics), [20, null, 'T']],
  ['()', shape({ ...basics, least: 0 }), []],
  ['−1', axis(basics), -1],
  ['channels', axis(basics), 'channels'],
] as const)('%s', (text, field, value) => {
  expect(fieldText(field, value)).toBe(text);
});

it('says the values of several layers', () => {
  expect(mixedText(integer(basics), [2, 1])).toBe('Mixed: 2, 1');
});
