import { overlap, type Box, type Point } from '@shared/layout/geometry';
import type { Mark, Scene, SceneItem, TextMark } from '@shared/scene/scene';
import { textWidth } from '@shared/scene/text-metrics';

/** A text of a scene with the room it takes. */
export interface PlacedText {
  readonly text: string;
  readonly item: SceneItem;
  readonly box: Box;
}

/** From the baseline up to the top of a capital or a digit, and down to the end of a descender, for each unit of size. */
const rise = 0.75;
const fall = 0.22;

/** Every text of a scene, in paint order. */
export const textsOf = ({ items }: Scene): readonly PlacedText[] =>
  items.flatMap((item) => collect(item.marks, item.at, 1).map((found) => ({ ...found, item })));

function collect(marks: readonly Mark[], at: Point, scale: number): readonly Omit<PlacedText, 'item'>[] {
  return marks.flatMap((mark) => {
    if (mark.type === 'text') return [{ text: mark.text, box: boxOf(mark, at, scale) }];
    if (mark.type !== 'group') return [];
    return collect(mark.marks, { x: at.x + mark.x * scale, y: at.y + mark.y * scale }, scale * mark.scale);
  });
}

function boxOf({ text, x, y, size, weight, anchor }: TextMark, at: Point, scale: number): Box {
  const width = textWidth(text, size, weight) * scale;
  const before = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
  return {
    x: at.x + x * scale - before,
    y: at.y + (y - rise * size) * scale,
    width,
    height: (rise + fall) * size * scale,
  };
}

/** Pairs of texts that lie on one another. */
export function findOverlappingTexts(scene: Scene): readonly string[] {
  const texts = textsOf(scene);
  return texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.text} | ${b.text}`] : [])),
  );
}

/** True where a box lies in another, but for what the last digit of floating point adds. */
export const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - tolerance &&
  inner.y >= outer.y - tolerance &&
  inner.x + inner.width <= outer.x + outer.width + tolerance &&
  inner.y + inner.height <= outer.y + outer.height + tolerance;

const tolerance = 0.01;
