/**
 * The container of an OpenType font: a directory of tables, each named by four letters.
 *
 * Source: OpenType 1.9.1, "Font file structure". Only fonts we made or chose are read, so nothing here guards against
 * damage: a font that cannot be read is our mistake and throws.
 */

/** The tables of a font by tag. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const trueType = 0x00010000;
const headerSize = 12;
const recordSize = 16;
/** Where `head` keeps the number that makes the sum of the whole font come out as `wholeSum`. */
const adjustmentAt = 8;
const wholeSum = 0xb1b0afba;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A copy that may be written to. (`slice` would not do: on the buffers that Node reads files into it copies nothing.) */
export const copyOf = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes);

/** A table that must be there. */
export function tableOf(tables: FontTables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (!table) throw new Error(`the font has no table ${tag}`);
  return table;
}

export function readTables(font: Uint8Array): FontTables {
  const view = viewOf(font);
  const tables = new Map<string, Uint8Array>();
  for (let record = headerSize; record < headerSize + recordSize * view.getUint16(4); record += recordSize) {
    const offset = view.getUint32(record + 8);
    tables.set(readTag(font, record), font.subarray(offset, offset + view.getUint32(record + 12)));
  }
  return tables;
}

/** Writes a font with valid checksums. The same tables give the same bytes, whatever their order in the map. */
export function writeTables(tables: FontTables): Uint8Array {
  const head = copyOf(tableOf(tables, 'head'));
  viewOf(head).setUint32(adjustmentAt, 0);
  const sorted = [...new Map(tables).set('head', head)].sort(([a], [b]) => (a < b ? -1 : 1));
  let [record, offset] = [headerSize, headerSize + recordSize * sorted.length];
  const font = new Uint8Array(sorted.reduce((size, [, table]) => size + padded(table.length), offset));
  const view = viewOf(font);
  writeHeader(view, sorted.length);
  for (const [tag, table] of sorted) {
    const end = offset + padded(table.length);
    font.set(table, offset);
    writeTag(font, record, tag);
    view.setUint32(record + 4, checksum(font.subarray(offset, end)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.length);
    [record, offset] = [record + recordSize, end];
  }
  viewOf(tableOf(readTables(font), 'head')).setUint32(adjustmentAt, wholeSum - checksum(font));
  return font;
}

/** The last three numbers are those of a binary search over the records, which the format still asks for. */
function writeHeader(view: DataView, count: number): void {
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, trueType);
  [count, recordSize * 2 ** power, power, recordSize * (count - 2 ** power)].forEach((value, index) => {
    view.setUint16(4 + 2 * index, value);
  });
}

const readTag = (font: Uint8Array, at: number): string => String.fromCharCode(...font.subarray(at, at + 4));

function writeTag(font: Uint8Array, at: number, tag: string): void {
  font.set(
    [...tag].map((letter) => letter.charCodeAt(0)),
    at,
  );
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** The sum of the 32-bit words, modulo 2³². */
function checksum(words: Uint8Array): number {
  const view = viewOf(words);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
