import { layOut } from '@shared/layout/lay-out';
import type { Layout, LayoutInput } from '@shared/layout/layout';
import { describe, expect, it } from 'vitest';
import { chain, label, network, size } from './boxes';

const place = (layout: Layout, id: string) => layout.boxes.get(id) ?? { x: NaN, y: NaN };

const corners = (layout: Layout, link: string) => layout.links.get(link)?.points ?? [];

/** The boxes in rows from the top down, each from the left. */
function rowsOf({ boxes }: Layout): readonly (readonly string[])[] {
  const heights = [...new Set([...boxes.values()].map(({ y }) => y))].toSorted((a, b) => a - b);
  return heights.map((height) => {
    const row = [...boxes].filter(([, { y }]) => y === height);
    return row.toSorted(([, a], [, b]) => a.x - b.x).map(([id]) => id);
  });
}

const withLabels = ({ boxes, links }: LayoutInput, width: number): LayoutInput => ({
  boxes,
  links: links.map((link) => ({ ...link, label: { ...label, width } })),
});

describe('a chain', () => {
  it('runs level from the origin, with gaps as wide as the labels and 24 more', () => {
    const layout = layOut(network('a b c'));
    const step = size.width + label.width + 24;
    expect(['a', 'b', 'c'].map((id) => place(layout, id))).toEqual([
      { x: 0, y: 0 },
      { x: step, y: 0 },
      { x: 2 * step, y: 0 },
    ]);
    expect(layout.links.get('a>b')).toEqual({
      points: [
        { x: size.width, y: size.height / 2 },
        { x: step, y: size.height / 2 },
      ],
      label: { x: size.width + (label.width + 24) / 2, y: size.height / 2 },
    });
  });

  it('has gaps of 64 at least', () => {
    expect(place(layOut(withLabels(network('a b'), 5)), 'b').x).toBe(size.width + 64);
  });

  it('wraps into rows, and the line between them goes right, down, left and in', () => {
    const layout = layOut(chain(14));
    expect(rowsOf(layout)).toEqual([
      ['0', '1', '2', '3', '4'],
      ['5', '6', '7', '8', '9'],
      ['10', '11', '12', '13'],
    ]);
    const directions = corners(layout, '4>5').flatMap((end, index, all) => {
      const start = all[index - 1];
      return start ? [end.x > start.x ? 'right' : end.x < start.x ? 'left' : end.y > start.y ? 'down' : 'up'] : [];
    });
    expect(directions).toEqual(['right', 'down', 'left', 'down', 'right']);
  });

  it('keeps its rows when it grows at its end', () => {
    const [shorter, longer] = [layOut(chain(12)), layOut(chain(30))];
    for (const [id, { x, y }] of shorter.boxes) expect(longer.boxes.get(id)).toEqual({ x, y });
  });
});

describe('a skip', () => {
  const layout = layOut(network('a b c d', 'a d'));

  it('leaves the main line straight', () => {
    expect(rowsOf(layout)).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('goes up from the top of its source, over the boxes between, and down on its target', () => {
    const [start, up, over, end] = corners(layout, 'a>d');
    expect(start?.y).toBe(0);
    expect(up?.y).toBeLessThan(0);
    expect(over?.y).toBe(up?.y);
    expect(end).toEqual({ x: over?.x, y: 0 });
    expect(layout.links.get('a>d')?.label.y).toBe(up?.y);
  });

  it('lies over a shorter one', () => {
    const nested = layOut(network('a b c d e', 'a e', 'b d'));
    expect(corners(nested, 'a>e')[1]?.y).toBeLessThan(corners(nested, 'b>d')[1]?.y ?? -Infinity);
  });

  it('goes with the main line from row to row', () => {
    const long = layOut(network('0 1 2 3 4 5 6 7', '4 7'));
    const [trunk, skip] = [corners(long, '4>5'), corners(long, '4>7')];
    expect(skip.slice(0, 4)).toEqual(trunk.slice(0, 4));
    expect(skip.at(-1)?.y).toBe(place(long, '7').y);
  });

  it('shares the line of another of the same output until that goes down, and has its label beyond', () => {
    const { links } = layOut(network('a b c d e', 'a c', 'a e'));
    const [short, long] = [links.get('a>c'), links.get('a>e')];
    const [rise, top, fall] = short?.points ?? [];
    expect(long?.points.slice(0, 2)).toEqual([rise, top]);
    expect(long?.label.x).toBeGreaterThan((fall?.x ?? NaN) + label.width / 2);
    expect(long?.label.y).toBe(top?.y);
  });

  it('has a line of its own where the rest of it is too short for its label', () => {
    const { boxes, links: plain } = network('a b c d', 'a c', 'a d');
    const widest = { ...label, width: 3 * size.width };
    const { links } = layOut({
      boxes,
      links: plain.map((link) => (link.id === 'a>d' ? { ...link, label: widest } : link)),
    });
    expect(links.get('a>c')?.label.y).not.toBe(links.get('a>d')?.label.y);
  });
});

describe('branches', () => {
  const layout = layOut(network('in a1 a2 out', 'in b1 out'));

  it('stand over one another, the shorter above, around the main line', () => {
    expect(place(layout, 'in').y).toBe(place(layout, 'out').y);
    expect(place(layout, 'b1').y).toBeLessThan(place(layout, 'in').y);
    expect(place(layout, 'a1').y).toBeGreaterThan(place(layout, 'in').y);
    expect(place(layout, 'a1').y).toBe(place(layout, 'a2').y);
  });

  it('leave by one line, and arrive one above the other', () => {
    expect(corners(layout, 'in>a1').slice(0, 2)).toEqual(corners(layout, 'in>b1').slice(0, 2));
    expect(corners(layout, 'b1>out').at(-1)?.y).toBeLessThan(corners(layout, 'a2>out').at(-1)?.y ?? -Infinity);
  });
});

describe('what is no proper network', () => {
  it.each([
    ['nothing', { boxes: [], links: [] }],
    ['a cycle', network('a b c a')],
    ['a loop', network('a a')],
    ['two equal links', network('a b', 'a b')],
    ['a link from nowhere and one to nowhere', { ...network('a b'), boxes: network('b c').boxes }],
  ])('%s is drawn as well as can be', (_, input) => {
    const layout = layOut(input);
    expect([...layout.boxes.keys()]).toEqual(input.boxes.map(({ id }) => id));
    for (const { points } of layout.links.values()) expect(points.length).toBeGreaterThan(1);
  });

  it('stands side by side where its pieces hang together by nothing', () => {
    const layout = layOut(network('a b', 'c d', 'e'));
    expect(rowsOf(layout)).toEqual([['a', 'b', 'c', 'd', 'e']]);
  });
});

const counted = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

describe('a very large network', () => {
  it.each([
    ['a chain', chain(4_000)],
    ['a ring', { ...chain(3_000), links: [...chain(3_000).links, ...network('2999 0').links] }],
    [
      'a residual network',
      network(counted(2_500, (at) => at).join(' '), ...counted(500, (at) => `${5 * at} ${5 * at + 4}`)),
    ],
    ['a box with a thousand readers', network(...counted(1_000, (at) => `a b${at} c`))],
  ])('%s has a place for everything', (_, input) => {
    const layout = layOut(input);
    expect(layout.boxes.size).toBe(input.boxes.length);
    expect([...layout.boxes.values()].every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
  });
});
