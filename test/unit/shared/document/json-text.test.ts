import { describe, expect, test } from 'vitest';
import { deepest, findJsonFault, placeOf } from '@shared/document/json-text';

describe('findJsonFault', () => {
  test.each([
    '{}',
    ' [1, -2.5e-3, 0, true, false, null, "\\u00e9\\n"] ',
    '{"a": {"b": []}}',
    '"text"',
    '9007199254740991',
  ])('%s is sound', (text) => {
    expect(findJsonFault(text)).toBeUndefined();
  });

  // The caret stands under the first character that no JSON text could have there.
  test.each([
    ['', ''],
    ['{"a": 1', '       ^'],
    ['{"a": 1,}', '        ^'],
    ['{"a" 1}', '     ^'],
    ['{a: 1}', ' ^'],
    ['[1 2]', '   ^'],
    ['[1}', '  ^'],
    ['[,]', ' ^'],
    ['{} {}', '   ^'],
    ['[01]', '  ^'],
    ['[.5]', ' ^'],
    ['[nul]', ' ^'],
    ['["a\nb"]', '   ^'],
    ['["\\x"]', '  ^'],
    ['["ab', '    ^'],
    ["['a']", ' ^'],
  ])('%j is broken', (text, caret) => {
    expect(findJsonFault(text)).toEqual({ fault: 'syntax', at: Math.max(0, caret.indexOf('^')) });
  });

  test.each(['9007199254740993', '-9007199254740993', '1e999', '123456789012345678901234567890'])(
    '%s would be rounded',
    (text) => {
      expect(findJsonFault(`[${text}]`)?.fault).toBe('number');
    },
  );

  test.each(['9007199254740992', '150000000000000000000', '1e300', '0.1'])('%s is kept', (text) => {
    expect(findJsonFault(`[${text}]`)).toBeUndefined();
  });

  test('brackets inside one another are limited', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(findJsonFault(nested(deepest))).toBeUndefined();
    expect(findJsonFault(nested(deepest + 1))).toEqual({ fault: 'depth', at: deepest });
  });

  test('megabytes of one string, one number or one row of brackets exhaust nothing', () => {
    const million = 1_000_000;
    expect(findJsonFault(`"${'\\n'.repeat(million)}"`)).toBeUndefined();
    expect(findJsonFault('1'.repeat(million))?.fault).toBe('number');
    expect(findJsonFault('['.repeat(million))?.fault).toBe('depth');
  });
});

test('placeOf counts lines and columns from 1', () => {
  const text = 'one\ntwo\nthree';
  expect(placeOf(text, 0)).toEqual({ line: 1, column: 1 });
  expect(placeOf(text, text.indexOf('wo'))).toEqual({ line: 2, column: 2 });
  expect(placeOf(text, text.length)).toEqual({ line: 3, column: 'three'.length + 1 });
});
