import { expect, test } from 'vitest';
import { isInstalled } from '../../../build/setup.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/binding-for-another-system': { version: '1.0.0', optional: true },
  'node_modules/left-over': { version: '1.0.0', extraneous: true },
};

test('an install is complete without what is meant for other systems', () => {
  expect(isInstalled(wanted, { 'node_modules/zod': { version: '4.6.7' } })).toBe(true);
});

test('a package that is missing, or of another version, makes it incomplete', () => {
  expect(isInstalled(wanted, {})).toBe(false);
  expect(isInstalled(wanted, { 'node_modules/zod': { version: '4.6.6' } })).toBe(false);
});
