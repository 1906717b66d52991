import { overlap, type Box } from '@shared/layout/geometry';
import { layOut } from '@shared/layout/lay-out';
import { labelBox, type Layout } from '@shared/layout/layout';
import { piecesOf } from '@shared/layout/clear-place';
import { describe, expect, it } from 'vitest';
import { label, network, pin, size } from './boxes';

const boxOf = (layout: Layout, id: string): Box => ({ x: NaN, y: NaN, ...layout.boxes.get(id), ...size });

describe('a box placed by hand', () => {
  const free = layOut(network('a b c'));
  const layout = layOut(pin(network('a b c'), { b: { x: 300, y: 400 } }));

  it('stands where it was put, and moves no other', () => {
    expect(layout.boxes.get('b')).toEqual({ x: 300, y: 400 });
    for (const id of ['a', 'c']) expect(layout.boxes.get(id)).toEqual(free.boxes.get(id));
  });

  it('takes its links along, from the right side of one box to the left side of the next', () => {
    expect(layout.links.get('a>b')?.points[0]).toEqual({ x: size.width, y: size.height / 2 });
    expect(layout.links.get('a>b')?.points.at(-1)).toEqual({ x: 300, y: 400 + size.height / 2 });
  });

  it('changes nothing where it stands already', () => {
    const place = free.boxes.get('b') ?? { x: NaN, y: NaN };
    expect(layOut(pin(network('a b c'), { b: place }))).toEqual(free);
  });
});

it('a box that one was put upon makes way downwards', () => {
  const layout = layOut(pin(network('a b c'), { c: { x: 10, y: 10 } }));
  expect(layout.boxes.get('c')).toEqual({ x: 10, y: 10 });
  expect(boxOf(layout, 'a').y).toBeGreaterThan(10 + size.height);
});

it('a line goes around a box in its way', () => {
  const layout = layOut(pin(network('a b', 'c'), { a: { x: 0, y: 0 }, b: { x: 600, y: 0 }, c: { x: 300, y: 0 } }));
  const pieces = piecesOf(layout.links.get('a>b')?.points ?? []);
  expect(pieces.filter((piece) => overlap(piece, boxOf(layout, 'c')))).toEqual([]);
});

it('a line that stays put goes around a box that was put upon it', () => {
  const over = layOut(network('a b', 'c')).links.get('a>b')?.points[0] ?? { x: NaN, y: NaN };
  const layout = layOut(pin(network('a b', 'c'), { c: { x: over.x + 30, y: over.y + 12 }, b: { x: 600, y: 0 } }));
  const pieces = piecesOf(layout.links.get('a>b')?.points ?? []);
  expect(pieces.filter((piece) => overlap(piece, boxOf(layout, 'c')))).toEqual([]);
});

it('the label of a line that stays moves where a box was put upon it', () => {
  const free = layOut(network('a b', 'c'));
  const over = free.links.get('a>b')?.label ?? { x: NaN, y: NaN };
  const layout = layOut(pin(network('a b', 'c'), { c: { x: over.x - 75, y: over.y - 110 } }));
  const room = labelBox(layout.links.get('a>b')?.label ?? over, label);
  expect(overlap(room, boxOf(layout, 'c'))).toBe(false);
});
