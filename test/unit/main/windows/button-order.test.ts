import { expect, test } from 'vitest';
import { inSystemOrder } from '../../../../main/windows/button-order';

test.each([
  ['linux', ['Cancel', "Don't Save", 'Save']],
  ['darwin', ['Save', "Don't Save", 'Cancel']],
  ['win32', ['Save', "Don't Save", 'Cancel']],
] as const)('on %s the buttons stand as people there expect', (platform, order) => {
  expect(inSystemOrder(['Save', "Don't Save", 'Cancel'], platform)).toEqual(order);
});
