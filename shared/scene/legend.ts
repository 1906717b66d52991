import type { NetworkAnalysis } from '../analysis/analysis';
import type { Size } from '../layout/geometry';
import { categories, type Category } from '../layers/kind';
import { categoryOf } from './card-content';
import { glyphMarks, glyphSize } from './glyphs';
import { group, types, widthOf, write } from './marks';
import { drawnLayers } from './network';
import type { Mark } from './scene';

const tile = { size: 16, radius: 4, glyph: 11 } as const;
const entry = { textX: 22, baseline: 12, gap: 24, rowHeight: 24 } as const;

/** The categories in use, each with its colour, its sign and its name, in lines as wide as there is room. */
export function drawLegend(
  network: NetworkAnalysis,
  width: number,
): Size & { readonly label: string; readonly marks: readonly Mark[] } {
  const used = new Set(drawnLayers(network).map(categoryOf));
  const shown = (Object.keys(categories) as Category[]).filter((category) => used.has(category));
  let [x, y] = [0, 0];
  const marks = shown.map((category) => {
    const own = entry.textX + widthOf(categories[category], types.kind);
    if (x > 0 && x + own > width) [x, y] = [0, y + entry.rowHeight];
    const mark = group(x, y, 1, drawEntry(category));
    x += own + entry.gap;
    return mark;
  });
  const names = shown.map((category) => categories[category]).join(', ');
  return { label: names, marks, width, height: shown.length === 0 ? 0 : y + tile.size };
}

function drawEntry(category: Category): readonly Mark[] {
  const inset = (tile.size - tile.glyph) / 2;
  return [
    { type: 'rect', x: 0, y: 0, width: tile.size, height: tile.size, radius: tile.radius, fill: `c-${category}` },
    group(inset, inset, tile.glyph / glyphSize, glyphMarks(category, 'c-on')),
    write(categories[category], { ...types.kind, fill: 'ink-2' }, entry.textX, entry.baseline),
  ];
}
