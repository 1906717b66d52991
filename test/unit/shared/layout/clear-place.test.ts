import { findClearPlace } from '@shared/layout/clear-place';
import { expect, it } from 'vitest';
import { label } from './boxes';

const level = [
  { x: 0, y: 0 },
  { x: 400, y: 0 },
];
const upright = [
  { x: 0, y: 0 },
  { x: 0, y: 400 },
];
const nothing = { boxes: [], labels: [], lines: [] };
const box = { x: 150, y: -46, width: 100, height: 92 };

it('is over the middle of a level line', () => {
  expect(findClearPlace(level, { label }, nothing)).toEqual({ label: { x: 200, y: 0 } });
});

it('is beside the middle of an upright line', () => {
  expect(findClearPlace(upright, { label }, nothing)).toEqual({ label: { x: label.width / 2 + 8, y: 200 } });
});

it('is aside from boxes and labels', () => {
  for (const around of [
    { ...nothing, boxes: [box] },
    { ...nothing, labels: [box] },
  ]) {
    const { x, y } = findClearPlace(level, { label }, around).label;
    expect(y).toBe(0);
    expect(Math.abs(x - 200)).toBeGreaterThanOrEqual((box.width + label.width) / 2);
  }
});

it('is over another line rather than over a box', () => {
  const everywhere = { x: 0, y: 0, width: 400, height: 0 };
  expect(findClearPlace(level, { label }, { ...nothing, lines: [everywhere] })).toEqual({ label: { x: 200, y: 0 } });
});

it('is off the line where nothing on it is clear', () => {
  const { y } = findClearPlace(
    level,
    { label },
    { ...nothing, boxes: [{ x: -100, y: -46, width: 600, height: 92 }] },
  ).label;
  expect(y).toBeLessThanOrEqual(-46 - label.below);
});

it('is shortened where only the count has room', () => {
  const short = { ...label, width: 30 };
  const passing = [190, 270].map((x) => ({ x, y: -50, width: 0, height: 100 }));
  const piece = [
    { x: 150, y: 0 },
    { x: 300, y: 0 },
  ];
  const found = findClearPlace(piece, { label, short }, { ...nothing, lines: passing });
  expect(found).toEqual({ label: { x: 225, y: 0 }, isShort: true });
});
