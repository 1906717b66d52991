import { expect, test } from 'vitest';
import { icns, ico } from '../../../build/icon-files.mjs';

const sizes = [16, 32, 64, 128, 256, 512, 1024];
const pngs = new Map(sizes.map((size) => [size, Uint8Array.of(0x89, 0x50, size % 251)]));

test('a .ico says where each of its pictures is, up to 256 pixels', () => {
  const file = ico(pngs);
  const entries = Array.from({ length: file.readUInt16LE(4) }, (_, index) => file.subarray(6 + 16 * index));
  const found = entries.map((entry) => {
    const [offset, length] = [entry.readUInt32LE(12), entry.readUInt32LE(8)];
    return [entry.readUInt8(0) || 256, Uint8Array.from(file.subarray(offset, offset + length))];
  });
  expect(found).toEqual([...pngs].filter(([size]) => size <= 256));
});

test('a .icns is a chain of named pictures as long as it says', () => {
  const file = icns(pngs);
  expect(file.toString('latin1', 0, 4)).toBe('icns');
  expect(file.readUInt32BE(4)).toBe(file.length);
  const names: string[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) names.push(file.toString('latin1', at, at + 4));
  expect(names).toContain('ic10');
  expect(new Set(names).size).toBe(names.length);
});

test('a .icns misses none of the sizes that macOS asks for', () => {
  expect(() => icns(new Map([...pngs].filter(([size]) => size !== 512)))).toThrow('no icon of 512 pixels');
});
