import { placeOnLevel, simplify, uprightsOf } from '@shared/layout/lines';
import { describe, expect, it } from 'vitest';
import { label } from './boxes';

const points = (text: string) =>
  text.split(' ').map((pair) => ({ x: Number(pair.split(',')[0]), y: Number(pair.split(',')[1]) }));

describe('simplify', () => {
  it.each([
    ['points on the way', '0,0 5,0 10,0 10,5', '0,0 10,0 10,5'],
    ['points met twice', '0,0 0,0 10,0 10,0', '0,0 10,0'],
    ['nothing else', '0,0 10,0 10,10 20,10', '0,0 10,0 10,10 20,10'],
  ])('leaves out %s', (_, before, after) => {
    expect(simplify(points(before))).toEqual(points(after));
  });
});

it('finds the upright pieces of a line, from the top down', () => {
  expect(uprightsOf(points('0,9 5,9 5,0 8,0'))).toEqual([{ x: 5, top: 0, bottom: 9 }]);
});

describe('placeOnLevel', () => {
  const level = { from: 0, to: 400, y: 50 };

  it('takes the middle', () => {
    expect(placeOnLevel(level, label, [])).toEqual({ x: 200, y: 50 });
  });

  it('moves aside for a line that passes', () => {
    const { x } = placeOnLevel(level, label, [{ x: 200, top: 0, bottom: 100 }]);
    expect(Math.abs(x - 200)).toBe(label.width / 2 + 6);
  });

  it('does not mind a line that passes elsewhere', () => {
    expect(placeOnLevel(level, label, [{ x: 200, top: 51 + label.below, bottom: 200 }]).x).toBe(200);
  });

  it('takes the middle of the longest stretch where none is long enough', () => {
    const uprights = [90, 190, 290].map((x) => ({ x, top: 0, bottom: 100 }));
    expect(placeOnLevel(level, label, uprights).x).toBe((290 + 400) / 2);
  });
});
