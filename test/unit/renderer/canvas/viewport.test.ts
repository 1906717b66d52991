import { describe, expect, it } from 'vitest';
import {
  centreOn,
  detailAt,
  fit,
  mostScale,
  nextScale,
  reveal,
  scaleTo,
  toNetwork,
  toWindow,
  visiblePart,
} from '../../../../renderer/canvas/viewport';

const size = { width: 800, height: 600 };

describe('fit', () => {
  it('shows a small box at 100 %, in the middle above the zoom bar', () => {
    const viewport = fit({ x: 100, y: 50, width: 200, height: 100 }, size);
    expect(viewport.k).toBe(1);
    expect(toWindow(viewport, { x: 100 + 200 / 2, y: 50 + 100 / 2 })).toEqual({ x: 800 / 2, y: (600 - 32) / 2 });
  });

  it('shrinks a large box until it is whole, with a margin', () => {
    const viewport = fit({ x: 0, y: 0, width: 2000, height: 100 }, size, 32);
    expect(viewport.k).toBeCloseTo((800 - 2 * 32) / 2000);
  });
});

it('keeps the point in the middle when the scale changes, and its limits', () => {
  const before = { x: -120, y: 40, k: 0.8 };
  const middle = { x: 400, y: 300 };
  const after = scaleTo(before, 2, size);
  const [was, is] = [toNetwork(before, middle), toNetwork(after, middle)];
  expect(Math.hypot(was.x - is.x, was.y - is.y)).toBeLessThan(1);
  expect(scaleTo(before, 100, size).k).toBe(mostScale);
});

it('goes from scale to scale, and back', () => {
  expect(nextScale(1, 1)).toBe(1.25);
  expect(nextScale(0.93, 1)).toBe(1);
  expect(nextScale(1, -1)).toBe(0.75);
  expect(nextScale(8, 1)).toBe(8);
});

describe('reveal', () => {
  const viewport = centreOn({ x: 0, y: 0 }, 1, size);

  it('leaves the view alone where the box is in sight', () => {
    expect(reveal(viewport, { x: -50, y: -50, width: 100, height: 100 }, size)).toBe(viewport);
  });

  it('moves by as little as it takes', () => {
    const box = { x: 390, y: 0, width: 150, height: 92 };
    const moved = reveal(viewport, box, size, 24);
    expect(moved.x).toBe(viewport.x - (390 + 150 - (400 - 24)));
    expect(moved.y).toBe(viewport.y);
    const { x, width } = visiblePart(moved, size);
    expect(x + width).toBe(390 + 150 + 24);
  });
});

it('changes the level of detail with hysteresis', () => {
  expect(detailAt(0.74, 'full')).toBe('full');
  expect(detailAt(0.74, 'medium')).toBe('medium');
  expect(detailAt(0.7, 'full')).toBe('medium');
  expect(detailAt(0.34, 'medium')).toBe('medium');
  expect(detailAt(0.34, 'far')).toBe('far');
});
