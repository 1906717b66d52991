import { drawArrow } from '@shared/scene/line';
import { expect, it } from 'vitest';

it('leaves a gap before its box and before the tip, which points at the next', () => {
  const points = [
    { x: 0, y: 10 },
    { x: 100, y: 10 },
  ];
  const tip = 100 - 2.5;
  expect(drawArrow({ points, isRest: false })).toEqual({
    line: `M3,10L${tip - 5},10`,
    head: `M${tip - 6},13.6L${tip},10L${tip - 6},6.4Z`,
  });
});

it('rounds corners by 8, and by less where a piece is short', () => {
  const far = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
  ];
  expect(drawArrow({ points: far, isRest: false }).line).toContain('A8,8');
  const near = [
    { x: 0, y: 0 },
    { x: 6, y: 0 },
    { x: 6, y: 100 },
  ];
  expect(drawArrow({ points: near, isRest: false }).line).toContain('A3,3');
});

it('begins on the line that it leaves without a gap', () => {
  expect(
    drawArrow({
      points: [
        { x: 0, y: 0 },
        { x: 50, y: 0 },
      ],
      isRest: true,
    }).line,
  ).toMatch(/^M0,0/);
});

it('points the way that it arrives', () => {
  const { head } = drawArrow({
    points: [
      { x: 0, y: 0 },
      { x: 0, y: 50 },
    ],
    isRest: false,
  });
  expect(head).toContain('L0,47.5');
});
