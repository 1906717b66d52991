import { PositionQueue } from '@shared/analysis/position-queue';
import fc from 'fast-check';
import { expect, it } from 'vitest';

function drain(queue: PositionQueue): readonly number[] {
  const taken: number[] = [];
  for (let next = queue.next(); next !== undefined; next = queue.next()) taken.push(next);
  return taken;
}

it('an empty queue has no next', () => {
  expect(new PositionQueue().next()).toBeUndefined();
});

it('positions come out in order, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), (positions) => {
      const queue = new PositionQueue();
      for (const position of positions) queue.add(position);
      expect(drain(queue)).toEqual([...new Set(positions)].sort((a, b) => a - b));
    }),
  );
});

it('positions may be added between, and one that was taken out comes again', () => {
  const queue = new PositionQueue();
  for (const position of [5, 3, 8]) queue.add(position);
  expect(queue.next()).toBe(3);
  for (const position of [4, 8, 9]) queue.add(position);
  expect([queue.next(), queue.next()]).toEqual([4, 5]);
  queue.add(5);
  expect(drain(queue)).toEqual([5, 8, 9]);
});
