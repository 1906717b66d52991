import type { LayoutBox, LayoutInput, LayoutLink } from '@shared/layout/layout';
import fc from 'fast-check';

const label = fc.record({
  width: fc.integer({ min: 0, max: 200 }),
  above: fc.constantFrom(0, 20),
  below: fc.constantFrom(0, 18),
});

const box = fc.record({ width: fc.integer({ min: 150, max: 220 }), height: fc.constant(92) });

interface Raw {
  readonly boxes: readonly { readonly width: number; readonly height: number }[];
  readonly links: readonly {
    readonly from: number;
    readonly to: number;
    readonly label: LayoutLink['label'];
    readonly output: number;
  }[];
}

function toInput({ boxes, links }: Raw): LayoutInput {
  const arrivals = (to: number) => links.filter((link) => link.to === to);
  return {
    boxes: boxes.map((size, index): LayoutBox => ({ id: `box ${index}`, ...size })),
    links: links.map((link, index) => ({
      id: `link ${index}`,
      from: `box ${link.from}`,
      to: `box ${link.to}`,
      output: {
        index: link.output,
        count: 1 + Math.max(...links.filter((one) => one.from === link.from).map((one) => one.output)),
      },
      input: { index: arrivals(link.to).indexOf(link), count: arrivals(link.to).length },
      label: link.label,
    })),
  };
}

/** Any graph at all: cycles, loops, repeats, links to boxes that are not there. */
export const anyInput = fc
  .record({
    boxes: fc.array(box, { maxLength: 14 }),
    links: fc.array(fc.record({ from: fc.nat(15), to: fc.nat(15), label, output: fc.constantFrom(0, 0, 0, 1) }), {
      maxLength: 24,
    }),
  })
  .map(toInput);

/** A network as people draw them: a chain with skips and branches, and links only forward. */
export const networkInput = fc
  .integer({ min: 1, max: 40 })
  .chain((count) =>
    fc.record({
      boxes: fc.array(box, { minLength: count, maxLength: count }),
      links: fc.tuple(
        ...Array.from({ length: count - 1 }, (_, index) =>
          fc.record({
            from: fc.constant(index),
            to: fc.constant(index + 1),
            label,
            output: fc.constant(0),
            kept: fc.integer({ min: 0, max: 9 }),
            skip: fc.option(fc.integer({ min: 2, max: 7 }), { freq: 3 }),
          }),
        ),
      ),
    }),
  )
  .map(({ boxes, links }) =>
    toInput({
      boxes,
      links: links.flatMap(({ kept, skip, ...link }) => [
        ...(kept > 1 ? [link] : []),
        ...(skip !== null && link.from + skip < boxes.length ? [{ ...link, to: link.from + skip }] : []),
      ]),
    }),
  );

/** A network of which some boxes were placed by hand, anywhere, on others if it so happens. */
export const pinnedInput = fc
  .tuple(
    networkInput,
    fc.array(fc.option(fc.record({ x: fc.integer({ min: -300, max: 1500 }), y: fc.integer({ min: -300, max: 600 }) }))),
  )
  .map(([{ boxes, links }, pins]) => ({
    links,
    boxes: boxes.map((one, index) => ({ ...one, ...(pins[index] ? { pinned: pins[index] } : {}) })),
  }));
