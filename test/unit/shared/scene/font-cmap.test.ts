import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCharacterMap, writeCharacterMap } from '@shared/scene/font-cmap';
import { viewOf } from '@shared/scene/font-tables';

const codePoint = fc.oneof(fc.integer({ min: 32, max: 300 }), fc.integer({ min: 0xff00, max: 0x1_0100 }));
const map = fc
  .array(fc.tuple(codePoint, fc.integer({ min: 1, max: 0xffff })), { maxLength: 60 })
  .map((pairs) => new Map(pairs.filter(([code]) => code !== 0xffff)));

/** The glyph of a code point by the older subtable, looked up as the format describes. */
function byFormat4(cmap: Uint8Array, code: number): number {
  const start = viewOf(cmap).getUint32(8);
  const view = viewOf(cmap.subarray(start));
  const doubled = view.getUint16(6);
  for (let at = 14; at < 14 + doubled; at += 2) {
    if (view.getUint16(at) < code) continue;
    const first = view.getUint16(at + 2 + doubled);
    return first <= code ? (code + view.getUint16(at + 2 + 2 * doubled)) % 0x1_0000 : 0;
  }
  return 0;
}

test('a map comes back as it was written', () => {
  fc.assert(
    fc.property(map, (map) => {
      expect(readCharacterMap(writeCharacterMap(map))).toEqual(map);
    }),
  );
});

test('the older subtable says the same as far as it reaches', () => {
  fc.assert(
    fc.property(map, codePoint, (map, other) => {
      const cmap = writeCharacterMap(map);
      for (const code of [...map.keys(), other].filter((code) => code < 0xffff)) {
        expect(byFormat4(cmap, code)).toBe(map.get(code) ?? 0);
      }
    }),
  );
});

test('neighbours share a run', () => {
  const size = (codes: readonly number[]) => writeCharacterMap(new Map(codes.map((code) => [code, code]))).length;
  expect(size([65, 66, 67])).toBe(size([65]));
});
