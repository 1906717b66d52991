import { expect, test } from 'vitest';
import { readTables, tableOf, viewOf, writeTables } from '@shared/scene/font-tables';

const tables = new Map([
  ['head', Uint8Array.from({ length: 54 }, (_, index) => index)],
  ['glyf', Uint8Array.of(1, 2, 3, 4, 5)],
  ['OS/2', Uint8Array.of()],
]);

/** OpenType's checksum, written the slow way. */
function checksum(bytes: Uint8Array): bigint {
  let sum = 0n;
  bytes.forEach((byte, index) => (sum += BigInt(byte) << BigInt(24 - 8 * (index % 4))));
  return sum % 2n ** 32n;
}

test('tables come back as they were written, but for the number that makes the sum right', () => {
  const read = readTables(writeTables(tables));
  expect([...read.keys()]).toEqual(['OS/2', 'glyf', 'head']);
  expect(read.get('glyf')).toEqual(tables.get('glyf'));
  expect(read.get('head')?.subarray(12)).toEqual(tables.get('head')?.subarray(12));
});

test('the sum of a font is the one the format asks for, and every table has its own', () => {
  const font = writeTables(tables);
  expect(checksum(font)).toBe(0xb1b0afban);
  const view = viewOf(font);
  const [glyf] = [12 + 16];
  expect(BigInt(view.getUint32(glyf + 4))).toBe(checksum(Uint8Array.of(1, 2, 3, 4, 5)));
});

test('the same tables give the same bytes in whatever order they come', () => {
  expect(writeTables(new Map([...tables].reverse()))).toEqual(writeTables(tables));
});

test('every table starts at a multiple of four', () => {
  const font = writeTables(tables);
  const offsets = [0, 1, 2].map((record) => viewOf(font).getUint32(12 + 16 * record + 8));
  expect(offsets.map((offset) => offset % 4)).toEqual([0, 0, 0]);
});

test('a table that must be there and is not is our mistake', () => {
  expect(() => tableOf(tables, 'GSUB')).toThrow('no table GSUB');
});
