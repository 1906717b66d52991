import { findBranches } from '@shared/scene/branches';
import { expect, it } from 'vitest';

const line = (text: string) =>
  text.split(' ').map((pair) => ({ x: Number(pair.split(',')[0]), y: Number(pair.split(',')[1]) }));

it('draws the first line from its box on, and the next from where it leaves that, with the corner', () => {
  const [first, second] = findBranches([line('0,0 100,0 100,50 200,50'), line('0,0 100,0 100,-50 200,-50')]);
  expect(first).toEqual({ points: line('0,0 100,0 100,50 200,50'), isRest: false });
  expect(second).toEqual({ points: line('92,0 100,0 100,-50 200,-50'), isRest: true });
});

it('finds the parting on the way as well as at a corner', () => {
  const [, straight] = findBranches([line('0,0 100,0 100,50'), line('0,0 300,0')]);
  expect(straight?.points).toEqual(line('92,0 100,0 300,0'));
});

it('leaves the line that it follows longest', () => {
  const [, , third] = findBranches([line('0,0 10,0 10,50'), line('0,0 100,0 100,50'), line('0,0 100,0 100,-50')]);
  expect(third?.points[1]).toEqual({ x: 100, y: 0 });
});

it('draws lines whole that have only their start in common', () => {
  const lines = [line('0,0 100,0'), line('0,0 0,50')];
  expect(findBranches(lines)).toEqual(lines.map((points) => ({ points, isRest: false })));
});

it('draws a line whole that lies on another', () => {
  const twice = [line('0,0 100,0'), line('0,0 100,0')];
  expect(findBranches(twice)).toEqual(twice.map((points) => ({ points, isRest: false })));
});
