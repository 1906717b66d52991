import { test } from '@fast-check/vitest';
import { overlap, right, type Box } from '@shared/layout/geometry';
import { layOut } from '@shared/layout/lay-out';
import { labelBox, type Layout, type LayoutInput } from '@shared/layout/layout';
import { describe, expect } from 'vitest';
import { anyInput, networkInput, pinnedInput } from './random-layout-input';

interface Named extends Box {
  readonly id: string;
}

const boxesOf = ({ boxes }: LayoutInput, layout: Layout): readonly Named[] =>
  boxes.map(({ id, width, height }) => ({ id, x: NaN, y: NaN, ...layout.boxes.get(id), width, height }));

const labelsOf = ({ links }: LayoutInput, layout: Layout): readonly Named[] =>
  links.flatMap(({ id, label }) => {
    const route = layout.links.get(id);
    return route && label.width > 0 && label.above + label.below > 0 ? [{ id, ...labelBox(route.label, label) }] : [];
  });

const findOverlaps = (some: readonly Named[], others: readonly Named[]): readonly string[] =>
  some.flatMap((a) => others.flatMap((b) => (a !== b && overlap(a, b) ? [`${a.id} and ${b.id}`] : [])));

/** Every box has a place and every link between two boxes a course, and all of it is numbers. */
function expectComplete(input: LayoutInput, layout: Layout): void {
  const ids = new Set(input.boxes.map(({ id }) => id));
  const drawn = input.links.filter(({ from, to }) => ids.has(from) && ids.has(to));
  expect(new Set(layout.boxes.keys())).toEqual(ids);
  expect(new Set(layout.links.keys())).toEqual(new Set(drawn.map(({ id }) => id)));
  const routes = [...layout.links.values()];
  const points = [...layout.boxes.values(), ...routes.flatMap((route) => [...route.points, route.label])];
  expect(points.filter(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y))).toEqual([]);
}

/** Lines are level or upright; they leave a box by its right side or its top and enter it by its left side or its top. */
function expectOrderlyLines(input: LayoutInput, layout: Layout): void {
  const boxes = new Map(boxesOf(input, layout).map((box) => [box.id, box]));
  for (const { id, from, to } of input.links) {
    const points = layout.links.get(id)?.points ?? [];
    const slanted = points.slice(1).filter(({ x, y }, index) => x !== points[index]?.x && y !== points[index]?.y);
    expect(slanted, `pieces of ${id} that slant`).toEqual([]);
    const [source, target, first, last] = [boxes.get(from), boxes.get(to), points[0], points.at(-1)];
    if (!source || !target || !first || !last) continue;
    expect(first.x === right(source) || first.y === source.y, `${id} leaves by the right side or the top`).toBe(true);
    expect(last.x === target.x || last.y === target.y, `${id} enters by the left side or the top`).toBe(true);
  }
}

function expectSound(input: LayoutInput): Layout {
  const layout = layOut(input);
  const labels = labelsOf(input, layout);
  expectComplete(input, layout);
  expectOrderlyLines(input, layout);
  expect(findOverlaps(labels, [...labels, ...boxesOf(input, layout)])).toEqual([]);
  return layout;
}

describe('a layout is sound, and its boxes lie apart', () => {
  test.prop([anyInput])('of any graph', (input) => {
    const boxes = boxesOf(input, expectSound(input));
    expect(findOverlaps(boxes, boxes)).toEqual([]);
  });

  test.prop([networkInput])('of a network', (input) => {
    const boxes = boxesOf(input, expectSound(input));
    expect(findOverlaps(boxes, boxes)).toEqual([]);
  });

  test.prop([pinnedInput])('of a network of which some boxes were placed by hand, but for those', (input) => {
    const layout = expectSound(input);
    const boxes = boxesOf(input, layout);
    const pins = new Map(input.boxes.map(({ id, pinned }) => [id, pinned]));
    for (const [id, pin] of pins) if (pin) expect(layout.boxes.get(id)).toEqual(pin);
    const free = boxes.filter(({ id }) => !pins.get(id));
    expect(findOverlaps(free, boxes)).toEqual([]);
  });
});

test.prop([networkInput])('the same input gives the same layout', (input) => {
  expect(layOut(structuredClone(input))).toEqual(layOut(input));
});
