/**
 * `cmap`, the table from characters to glyphs.
 *
 * Source: OpenType 1.9.1, "cmap". Read from its one subtable that holds every character (Windows, format 12); written
 * as that and as the older format 4, which some programs still insist on and which ends at U+FFFF.
 */
import { viewOf } from './font-tables';

/** The glyph of each code point. */
export type CharacterMap = ReadonlyMap<number, number>;

/** Neighbouring code points with neighbouring glyphs. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly glyph: number;
}

const windows = 3;
const [basicPlane, allPlanes] = [1, 10];
const lastOfBasicPlane = 0xffff;

export function readCharacterMap(cmap: Uint8Array): CharacterMap {
  const view = viewOf(cmap);
  const start = format12Of(view);
  const map = new Map<number, number>();
  for (let group = 0; group < view.getUint32(start + 12); group += 1) {
    const at = start + 16 + 12 * group;
    const [first, last, glyph] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)];
    for (let code = first; code <= last; code += 1) map.set(code, glyph + code - first);
  }
  return map;
}

function format12Of(view: DataView): number {
  for (let at = 4; at < 4 + 8 * view.getUint16(2); at += 8) {
    if (view.getUint16(at) === windows && view.getUint16(at + 2) === allPlanes) return view.getUint32(at + 4);
  }
  throw new Error('the font has no character map of format 12');
}

export function writeCharacterMap(map: CharacterMap): Uint8Array {
  const runs = runsOf(map);
  const basic = format4(runs);
  const all = format12(runs);
  const directorySize = 4 + 8 * 2;
  const cmap = new Uint8Array(directorySize + basic.length + all.length);
  const view = viewOf(cmap);
  view.setUint16(2, 2);
  [basicPlane, allPlanes].forEach((encoding, index) => {
    view.setUint16(4 + 8 * index, windows);
    view.setUint16(6 + 8 * index, encoding);
    view.setUint32(8 + 8 * index, directorySize + basic.length * index);
  });
  cmap.set(basic, directorySize);
  cmap.set(all, directorySize + basic.length);
  return cmap;
}

/** The map as runs in ascending order; none crosses the end of the basic plane. */
function runsOf(map: CharacterMap): readonly Run[] {
  const runs: Run[] = [];
  for (const [code, glyph] of [...map].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    const continues = run?.last === code - 1 && run.glyph + code - run.first === glyph && code !== lastOfBasicPlane + 1;
    if (continues) runs[runs.length - 1] = { ...run, last: code };
    else runs.push({ first: code, last: code, glyph });
  }
  return runs;
}

/** Segments as four parallel arrays: last codes, first codes, what to add to a code to get its glyph, and zeros. */
function format4(runs: readonly Run[]): Uint8Array {
  const ending: Run = { first: lastOfBasicPlane, last: lastOfBasicPlane, glyph: 0 };
  const segments = [...runs.filter(({ last }) => last < lastOfBasicPlane), ending];
  const power = Math.floor(Math.log2(segments.length));
  const search = [2 * segments.length, 2 * 2 ** power, power, 2 * (segments.length - 2 ** power)];
  const arrays = [
    ...segments.map(({ last }) => last),
    0,
    ...segments.map(({ first }) => first),
    ...segments.map(({ first, glyph }) => glyph - first),
    ...segments.map(() => 0),
  ];
  return uint16s([4, 2 * (3 + search.length + arrays.length), 0, ...search, ...arrays]);
}

function format12(runs: readonly Run[]): Uint8Array {
  const table = new Uint8Array(16 + 12 * runs.length);
  const view = viewOf(table);
  view.setUint16(0, 12);
  [table.length, 0, runs.length, ...runs.flatMap(({ first, last, glyph }) => [first, last, glyph])].forEach(
    (value, index) => {
      view.setUint32(4 + 4 * index, value);
    },
  );
  return table;
}

/** Big-endian, modulo 2¹⁶. */
function uint16s(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * values.length);
  const view = viewOf(bytes);
  values.forEach((value, index) => {
    view.setUint16(2 * index, value);
  });
  return bytes;
}
