import { expect, it } from 'vitest';
import { hierarchyOf } from './hierarchies';

it('has a rank for every column and every gap, and on each gap that a link passes a place for its label', () => {
  const { ranks, count } = hierarchyOf('a b c');
  expect(count).toBe(3 + 2);
  expect(ranks.map((rank) => rank.length)).toEqual([1, 1, 1, 1, 1]);
});

it('takes all links of one output as one trunk, from which each branches off before its box', () => {
  const { count, ways, onward } = hierarchyOf('a b c d e', 'm c', 'm d', 'm e');
  // The mask stands beside b; its trunk passes the gap and the column of c, and those of d.
  const trunk = [...onward].filter((next) => next !== -1).length + 1;
  expect(trunk).toBe(2 * 2);
  expect(count).toBe(6 + ways.size + trunk);
});

it('grows with the reach of the outputs, not with the sum of all links', () => {
  const boxes = Array.from({ length: 50 }, (_, index) => `x${index}`);
  const { count, ways } = hierarchyOf(boxes.join(' '), ...boxes.slice(1).map((box) => `m ${box}`));
  expect(count).toBe(51 + ways.size + 2 * (50 - 2));
});

it('leads every link through as many vertices as it passes ranks', () => {
  const { ways } = hierarchyOf('a b c d', 'a e d');
  expect([...ways].map(([{ link }, way]) => [link.id, way.length])).toEqual([
    ['a>b', 1],
    ['b>c', 1],
    ['c>d', 1],
    ['a>e', 1],
    ['e>d', 3],
  ]);
});
