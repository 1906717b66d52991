import { assert, integer, property, record, array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { place } from '../../../../main/windows/placement';

const main = { x: 0, y: 25, width: 1600, height: 1175 };
const right = { x: 1600, y: 0, width: 1920, height: 1080 };
const maximized = false;

describe('a window', () => {
  test('stands in the middle of the main screen the first time', () => {
    const { x, y, width, height } = place(null, [main, right], 0);
    expect(2 * x + width).toBe(2 * main.x + main.width);
    expect(Math.abs(2 * y + height - (2 * main.y + main.height))).toBeLessThanOrEqual(1);
  });

  test('stands where the last one was', () => {
    const last = { x: 1700, y: 50, width: 1000, height: 700, maximized: true };
    expect(place(last, [main, right], 0)).toEqual(last);
  });

  test('comes back to the main screen where its own is gone', () => {
    const last = { x: 1700, y: 50, width: 1000, height: 700, maximized };
    expect(place(last, [main], 0)).toMatchObject({ x: 300, width: 1000, height: 700 });
  });

  test('is made smaller where the screen is', () => {
    const last = { x: 0, y: 0, width: 5000, height: 4000, maximized };
    expect(place(last, [main], 0)).toEqual({ ...main, maximized });
  });

  test('stands beside those that are open, and is not maximized over them', () => {
    const last = { x: 100, y: 100, width: 1000, height: 700, maximized: true };
    expect(place(last, [main], 2)).toMatchObject({ x: 156, y: 156, maximized: false });
  });

  const area = record({
    x: integer({ min: -4000, max: 4000 }),
    y: integer({ min: -4000, max: 4000 }),
    width: integer({ min: 640, max: 4000 }),
    height: integer({ min: 480, max: 3000 }),
  });

  test('is always seen whole, whatever became of the screens', () => {
    assert(
      property(area, array(area, { minLength: 1, maxLength: 4 }), integer({ min: 0, max: 50 }), (last, areas, open) => {
        const { x, y, width, height } = place({ ...last, maximized }, areas, open);
        const isWithin = areas.some(
          (screen) =>
            x >= screen.x &&
            y >= screen.y &&
            x + width <= screen.x + screen.width &&
            y + height <= screen.y + screen.height,
        );
        expect(isWithin).toBe(true);
      }),
    );
  });
});
