import { assignTracks, type Bend } from '@shared/layout/bends';
import { expect, it } from 'vitest';

/** The track of every trunk: bends are written `a 0 50`, from height 0 to height 50. */
function tracksOf(...lines: readonly string[]): Readonly<Record<string, number>> {
  const bends = lines.map((line): Bend => {
    const [trunk = '', from, to] = line.split(' ');
    return { trunk, from: Number(from), to: Number(to) };
  });
  const { trackOf } = assignTracks(bends);
  return Object.fromEntries(bends.map(({ trunk }) => [trunk, trackOf(trunk)]));
}

it('lets lines that do not meet share a track', () => {
  expect(tracksOf('a 0 50', 'b 100 150')).toEqual({ a: 0, b: 0 });
});

it('bends the lower of two falling lines first, so that they do not cross', () => {
  expect(tracksOf('upper 0 50', 'lower 10 60')).toEqual({ lower: 0, upper: 1 });
});

it('bends the upper of two rising lines first', () => {
  expect(tracksOf('upper 50 0', 'lower 60 10')).toEqual({ upper: 0, lower: 1 });
});

it('keeps a falling line and a rising one that cross apart', () => {
  const { falling, rising } = tracksOf('falling 0 50', 'rising 50 0');
  expect(falling).not.toBe(rising);
});

it('lays all bends of one trunk on one another', () => {
  expect(
    assignTracks([
      { trunk: 'a', from: 20, to: 0 },
      { trunk: 'a', from: 20, to: 90 },
    ]).count,
  ).toBe(1);
});

it('needs no track for a line that goes straight on', () => {
  expect(assignTracks([{ trunk: 'a', from: 20, to: 20 }]).count).toBe(0);
});
