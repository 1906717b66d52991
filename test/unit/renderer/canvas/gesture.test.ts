import { expect, it } from 'vitest';
import { boxBetween, distanceToLine, snap } from '../../../../renderer/canvas/gesture';

const card = { x: 0, y: 0, width: 150, height: 92 };

it('draws a card into the column and the row of another within four pixels', () => {
  const other = { x: 300, y: 200, width: 150, height: 92 };
  const { by, guides } = snap(card, { x: 297, y: 203 }, [other]);
  expect(by).toEqual({ x: 300, y: 200 });
  expect(guides).toEqual([{ x: 300 }, { y: 200 + 92 / 2 }]);
});

it('leaves a card alone that is near nothing', () => {
  expect(snap(card, { x: 40, y: 60 }, [{ ...card, x: 300 }])).toEqual({ by: { x: 40, y: 60 }, guides: [] });
});

it('measures how far a point is from a line with corners', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 50 },
  ];
  expect(distanceToLine({ x: 50, y: 7 }, line)).toBe(7);
  expect(distanceToLine({ x: 103, y: 54 }, line)).toBe(Math.hypot(3, 4));
  expect(distanceToLine({ x: 0, y: 0 }, [])).toBe(Infinity);
});

it('spans a box between any two corners', () => {
  expect(boxBetween({ x: 10, y: 5 }, { x: 4, y: 20 })).toEqual({ x: 4, y: 5, width: 6, height: 15 });
});
