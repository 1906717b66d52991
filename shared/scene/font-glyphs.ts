/**
 * The glyphs of a TrueType font: outlines (`glyf`, found by `loca`) and advances (`hmtx`).
 *
 * Source: OpenType 1.9.1, "glyf", "loca", "hmtx". The fonts we use have long offsets and an advance for every glyph.
 */
import { tableOf, viewOf, type FontTables } from './font-tables';

/** One glyph's outline, and the place of each glyph id inside it that refers to another glyph. */
export interface Outline {
  readonly data: Uint8Array;
  readonly references: readonly Reference[];
}

interface Reference {
  /** Byte offset into the outline. */
  readonly at: number;
  readonly glyph: number;
}

const offsetSize = 4;
/** An advance and a left side bearing. */
export const metricSize = 4;

/** Flags of a component; the sizes are those of what follows its flags and its glyph id. */
const wordArguments = 0x0001;
const oneScale = 0x0008;
const moreComponents = 0x0020;
const twoScales = 0x0040;
const fourScales = 0x0080;

export const glyphCount = (tables: FontTables): number => viewOf(tableOf(tables, 'maxp')).getUint16(4);

/** In font units. */
export const advanceOf = (tables: FontTables, glyph: number): number =>
  viewOf(tableOf(tables, 'hmtx')).getUint16(metricSize * glyph);

export function outlineOf(tables: FontTables, glyph: number): Outline {
  const offsets = viewOf(tableOf(tables, 'loca'));
  const [start, end] = [offsets.getUint32(offsetSize * glyph), offsets.getUint32(offsetSize * (glyph + 1))];
  const data = tableOf(tables, 'glyf').subarray(start, end);
  return { data, references: referencesOf(data) };
}

/** A negative number of contours says that the glyph is made of others. */
function referencesOf(data: Uint8Array): readonly Reference[] {
  const view = viewOf(data);
  if (data.length === 0 || view.getInt16(0) >= 0) return [];
  const references: Reference[] = [];
  let [at, flags] = [10, moreComponents];
  while (flags & moreComponents) {
    flags = view.getUint16(at);
    references.push({ at: at + 2, glyph: view.getUint16(at + 2) });
    at += componentSize(flags);
  }
  return references;
}

function componentSize(flags: number): number {
  const scale = flags & oneScale ? 2 : flags & twoScales ? 4 : flags & fourScales ? 8 : 0;
  return 4 + (flags & wordArguments ? 4 : 2) + scale;
}

/** `glyf` and `loca` of the outlines in order, each padded to a multiple of four bytes. */
export function writeOutlines(outlines: readonly Uint8Array[]): {
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
} {
  const padded = (data: Uint8Array) => Math.ceil(data.length / 4) * 4;
  const glyf = new Uint8Array(outlines.reduce((size, data) => size + padded(data), 0));
  const loca = new Uint8Array(offsetSize * (outlines.length + 1));
  let offset = 0;
  outlines.forEach((data, index) => {
    glyf.set(data, offset);
    offset += padded(data);
    viewOf(loca).setUint32(offsetSize * (index + 1), offset);
  });
  return { glyf, loca };
}
