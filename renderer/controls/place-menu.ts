import type { Point } from '@shared/layout/geometry';

/** How near a menu may come to the edge of the window. */
const margin = 8;

/** Puts a menu with a corner at a point, and back into the window where it would leave it. */
export function placeMenu(menu: HTMLElement, at: Point, corner: 'left' | 'right'): void {
  const { width, height } = menu.getBoundingClientRect();
  const left = corner === 'left' ? at.x : at.x - width;
  menu.style.left = `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`;
  menu.style.top = `${Math.max(margin, Math.min(at.y, innerHeight - height - margin))}px`;
}
