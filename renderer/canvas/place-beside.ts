import type { Box, Point, Size } from '@shared/layout/geometry';
import { bottom, right } from '@shared/layout/geometry';

/** The distance between a card and what is said about it. */
const gap = 14;

/** The distance to the borders of the canvas. */
export const margin = 8;

/**
 * Where a popover stands so that it does not cover the card it talks about: below it, else above, else at the side with more
 * room. It never leaves the canvas where it fits there.
 */
export function placeBeside(card: Box, { width, height }: Size, room: Size): Point {
  const level = keep(card.x, width, room.width);
  if (bottom(card) + gap + height + margin <= room.height) return { x: level, y: bottom(card) + gap };
  if (card.y - gap - height >= margin) return { x: level, y: card.y - gap - height };
  const y = keep(card.y, height, room.height);
  const onRight = room.width - right(card) >= card.x;
  return { x: keep(onRight ? right(card) + gap : card.x - gap - width, width, room.width), y };
}

const keep = (start: number, length: number, room: number): number =>
  Math.max(margin, Math.min(start, room - length - margin));
