import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { withDensity } from '../../../../main/export/png-density';

const headerEnd = 33;

it('puts the density right behind the header, and leaves the rest alone', () => {
  const png = Uint8Array.from({ length: 60 }, (_, index) => index);
  const result = Buffer.from(withDensity(png, 3780));
  const chunk = result.subarray(headerEnd, headerEnd + 4 + 4 + 9 + 4);
  expect(chunk.readUInt32BE(0)).toBe(9);
  expect(chunk.toString('latin1', 4, 8)).toBe('pHYs');
  expect([chunk.readUInt32BE(8), chunk.readUInt32BE(12), chunk[16]]).toEqual([3780, 3780, 1]);
  expect(chunk.readUInt32BE(17)).toBe(crc32(chunk.subarray(4, 17)));
  expect([...result.subarray(0, headerEnd), ...result.subarray(headerEnd + chunk.length)]).toEqual([...png]);
});
