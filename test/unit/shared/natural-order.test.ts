import { compareNames } from '@shared/natural-order';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('names are ordered as people order them', () => {
  const ordered = [
    '',
    '2',
    '10',
    'Conv_1',
    'conv',
    'conv_1',
    'conv_02',
    'conv_2',
    'conv_2b',
    'conv_10',
    'conv_10_2',
    'dense',
  ];
  expect(ordered.toReversed().sort(compareNames)).toEqual(ordered);
});

const name = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '_', '0', '1', '2', '9', ' ', '.', '-', 'e', '\u3000') }),
  fc.constantFrom('Infinity', '0x10', '1e5', '9'.repeat(400), '8'.repeat(400), '9007199254740993', '9007199254740992'),
);

it('of two different names one comes first, and the other way round it comes last', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
      expect(compareNames(a, b) === 0).toBe(a === b);
    }),
  );
});

it('what comes before something comes before all that comes after it', () => {
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      const [first = '', second = '', third = ''] = [a, b, c].sort(compareNames);
      expect(compareNames(first, second)).toBeLessThanOrEqual(0);
      expect(compareNames(second, third)).toBeLessThanOrEqual(0);
      expect(compareNames(first, third)).toBeLessThanOrEqual(0);
    }),
  );
});
