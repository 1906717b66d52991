import { expect, it } from 'vitest';
import { columnsIn } from '../../../../renderer/summary/columns';

const sums = { weights: 138_344_128, biases: 13_416, learnable: 138_344_128 + 13_416 };
const namesIn = (room: number) => columnsIn(room, undefined, sums).map(({ name }) => name);
const widthOf = (room: number) => columnsIn(room, undefined, sums).reduce((total, { width }) => total + width, 0);

it('shows all columns where there is room, and before anything is measured', () => {
  expect(namesIn(2000)).toHaveLength(10);
  expect(namesIn(0)).toEqual(namesIn(2000));
});

it('lets go first of what stands elsewhere too', () => {
  expect(namesIn(widthOf(2000) - 1)).toEqual(namesIn(2000).filter((name) => name !== 'share'));
});

it.each([860, 700, 600, 480])('fits into %i pixels', (room) => {
  expect(widthOf(room)).toBeLessThanOrEqual(room);
});

it('keeps the layer, its output and what it learns to the end', () => {
  expect(namesIn(1)).toEqual(['place', 'layer', 'output', 'learnable']);
});
