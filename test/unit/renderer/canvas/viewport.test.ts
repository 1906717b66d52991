import { describe, expect, it } from 'vitest';
import {
  centreOn,
  detailAt,
  drawnPart,
  firstView,
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
    const viewport = fit({ x: 0, y: 0, width: 2000, height: 100 }, size);
    expect(viewport.k).toBeCloseTo((800 - 2 * 24) / 2000);
  });
});

describe('the first view', () => {
  it('shows a network whole where its names can be read then', () => {
    const box = { x: 0, y: 0, width: 1500, height: 400 };
    expect(firstView(box, size)).toEqual(fit(box, size));
  });

  it('shows the beginning of a large one, in all its width', () => {
    const { x, y, k } = firstView({ x: 10, y: 20, width: 1000, height: 30_000 }, size);
    expect(k).toBeCloseTo((800 - 2 * 24) / 1000);
    const corner = toWindow({ x, y, k }, { x: 10, y: 20 });
    expect(Math.hypot(corner.x - 24, corner.y - 24)).toBeLessThan(1);
  });
});

describe('the part that is put into the page', () => {
  const none = { x: 0, y: 0, width: 0, height: 0 };
  const still = { x: 0, y: 0, k: 1 };

  it('stays the same while the window moves inside of it', () => {
    const part = drawnPart(still, size, none);
    expect(drawnPart({ ...still, x: 300, y: -200 }, size, part)).toBe(part);
    expect(visiblePart({ ...still, x: 500 }, size).x).toBeLessThan(part.x);
    expect(drawnPart({ ...still, x: 500 }, size, part)).not.toBe(part);
  });

  it('is made anew where it would be much more than is seen', () => {
    const part = drawnPart({ x: 0, y: 0, k: 0.1 }, size, none);
    const near = drawnPart({ x: 0, y: 0, k: 1 }, size, part);
    expect(near.width).toBe(800 + 800);
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
    const moved = reveal(viewport, box, size);
    expect(moved.x).toBe(viewport.x - (390 + 150 - (400 - 24)));
    expect(moved.y).toBe(viewport.y);
    const { x, width } = visiblePart(moved, size);
    expect(x + width).toBe(390 + 150 + 24);
  });

  it('brings what is around along, where that has room', () => {
    const box = { x: 390, y: 0, width: 150, height: 92 };
    const around = { x: 390, y: 0, width: 450, height: 92 };
    expect(visiblePart(reveal(viewport, box, size, around), size).x).toBe(390 + 450 + 24 - 800);
    const tooWide = { x: 390, y: 0, width: 900, height: 92 };
    expect(reveal(viewport, box, size, tooWide)).toEqual(reveal(viewport, box, size));
  });
});

it('changes the level of detail with hysteresis', () => {
  expect(detailAt(0.74, 'full')).toBe('full');
  expect(detailAt(0.74, 'medium')).toBe('medium');
  expect(detailAt(0.7, 'full')).toBe('medium');
  expect(detailAt(0.34, 'medium')).toBe('medium');
  expect(detailAt(0.34, 'far')).toBe('far');
  expect(detailAt(0.1, 'full')).toBe('tiny');
});
