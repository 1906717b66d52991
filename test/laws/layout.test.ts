import { overlap, right, type Box, type Point } from '@shared/layout/geometry';
import { layOut } from '@shared/layout/lay-out';
import { labelBox, type Layout, type LayoutInput } from '@shared/layout/layout';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { anyInput, networkInput, pinnedInput } from './random-layout-input';

const boxesOf = ({ boxes }: LayoutInput, layout: Layout): readonly (Box & { readonly id: string })[] =>
  boxes.map(({ id, width, height }) => ({ id, x: NaN, y: NaN, ...layout.boxes.get(id), width, height }));

const labelsOf = ({ links }: LayoutInput, layout: Layout): readonly (Box & { readonly id: string })[] =>
  links.flatMap(({ id, label }) => {
    const route = layout.links.get(id);
    return route && label.width > 0 && label.above + label.below > 0 ? [{ id, ...labelBox(route.label, label) }] : [];
  });

/** Pairs of boxes and labels that overlap. */
function findOverlaps(input: LayoutInput, layout: Layout): readonly string[] {
  const all = [...boxesOf(input, layout), ...labelsOf(input, layout)];
  return all.flatMap((a, index) => all.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} and ${b.id}`] : [])));
}

const pointsOf = (layout: Layout): readonly Point[] => [
  ...layout.boxes.values(),
  ...[...layout.links.values()].flatMap(({ points, label }) => [...points, label]),
];

describe.each([
  ['any graph', anyInput],
  ['a network', networkInput],
  ['a network with boxes placed by hand', pinnedInput],
])('%s', (_, inputs) => {
  test.prop([inputs])('no label lies on a box or on another label', (input) => {
    expect(findOverlaps(input, layOut(input)).filter((pair) => pair.includes('link'))).toEqual([]);
  });

  test.prop([inputs])('every box has a place and every link between two boxes a course', (input) => {
    const layout = layOut(input);
    const ids = input.boxes.map(({ id }) => id);
    expect([...layout.boxes.keys()].toSorted()).toEqual(ids.toSorted());
    expect([...layout.links.keys()].toSorted()).toEqual(
      input.links
        .filter(({ from, to }) => ids.includes(from) && ids.includes(to))
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(pointsOf(layout).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  test.prop([inputs])(
    'lines are level or upright, leave a box to the right or upwards and enter the side or the top',
    (input) => {
      const layout = layOut(input);
      for (const { id, from, to } of input.links) {
        const points = layout.links.get(id)?.points ?? [];
        for (const [index, end] of points.slice(1).entries()) {
          const start = points[index] ?? end;
          expect(start.x === end.x || start.y === end.y).toBe(true);
        }
        const [source, target] = [from, to].map((box) => boxesOf(input, layout).find((one) => one.id === box));
        const [first, last] = [points[0], points.at(-1)];
        if (!source || !target || !first || !last) continue;
        expect([right(source) === first.x, source.y === first.y]).toContain(true);
        expect([target.x === last.x, target.y === last.y]).toContain(true);
      }
    },
  );

  test.prop([inputs])('the same input gives the same layout', (input) => {
    expect(layOut(structuredClone(input))).toEqual(layOut(input));
  });
});

test.prop([anyInput])('no box lies on another', (input) => {
  expect(findOverlaps(input, layOut(input))).toEqual([]);
});
