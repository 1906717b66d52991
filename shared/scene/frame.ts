import { bottom, type Box, type Point, type Size } from '../layout/geometry';
import { axesText, conventionText, leftOutText, splitText, totalText } from './caption';
import { drawLegend } from './legend';
import { types, widthOf, write, type Type } from './marks';
import type { Mark, Role, SceneItem, SceneSource } from './scene';
import { truncate } from './text-metrics';

/** What stands around the diagram of an exported figure: its title, what its colours mean, and what it adds up to. */

interface Block extends Size {
  readonly label: string;
  readonly marks: readonly Mark[];
}

/** A narrow diagram gets a frame that its words fit into. */
const leastWidth = 480;
const widestTitle = 1_000;
const gaps = { title: 28, legend: 28, footer: 14 } as const;
/** Baselines of the first and second line, and the height of one. */
const titleLines = { first: 12, second: 30, height: 36 } as const;
const footerLines = { first: 23, next: 18 } as const;
const pieceGap = 10;

export function drawFrame(source: SceneSource, diagram: Box): readonly SceneItem[] {
  const { title } = source.document.project;
  const width = Math.max(diagram.width, leastWidth, Math.min(widthOf(title, types.title), widestTitle));
  const { x } = diagram;
  const head = drawTitle(source, width);
  const legend = drawLegend(source.analysis.root, width);
  const foot = drawFooter(source, width);
  const legendY = bottom(diagram) + gaps.legend;
  const footerY = legend.height === 0 ? legendY : legendY + legend.height + gaps.footer;
  return [
    frameItem('title', head, { x, y: diagram.y - gaps.title - head.height }),
    ...(legend.marks.length === 0 ? [] : [frameItem('legend', legend, { x, y: legendY })]),
    frameItem('footer', foot, { x, y: footerY }),
  ];
}

const frameItem = (role: Role, { label, marks, width, height }: Block, at: Point): SceneItem => ({
  key: role,
  role,
  id: role,
  label,
  at,
  box: { ...at, width, height },
  marks,
});

function drawTitle({ document, analysis }: SceneSource, width: number): Block {
  const { title } = document.project;
  const axes = axesText(analysis.root, document.project);
  const { size, weight } = types.title;
  const marks = [
    write(truncate(title, width, size, weight), types.title, 0, titleLines.first),
    write(axes, types.kind, 0, titleLines.second),
  ];
  return { label: title, width, height: titleLines.height, marks: marks.filter(({ text }) => text !== '') };
}

interface Piece {
  readonly text: string;
  readonly type: Type;
}

function drawFooter({ document, analysis }: SceneSource, width: number): Block {
  const convention = { text: conventionText(analysis.root, document.project), type: types.kind };
  const leftOut = { text: leftOutText(analysis.root), type: { ...types.kind, fill: 'danger' } as const };
  const totals = { text: totalText(analysis.root), type: types.name };
  const split = { text: splitText(analysis.root), type: types.kind };
  const lines = breakLines(
    [totals, split, leftOut].filter(({ text }) => text !== ''),
    width,
  );
  const last = lines.at(-1) ?? [];
  const fits = lengthOf(last) + 2 * pieceGap + widthOf(convention.text, convention.type) <= width;
  const rows = fits ? lines : [...lines, []];
  const baseline = (row: number): number => footerLines.first + row * footerLines.next;
  const rule: Mark = { type: 'rect', x: 0, y: 0, width, height: 1, fill: 'line-strong' };
  const right = write(
    convention.text,
    convention.type,
    fits ? width : 0,
    baseline(rows.length - 1),
    fits ? 'end' : 'start',
  );
  return {
    label: [totals, split, leftOut, convention].flatMap(({ text }) => (text === '' ? [] : text)).join(', '),
    width,
    height: baseline(rows.length - 1) + 4,
    marks: [rule, ...rows.flatMap((row, index) => writeRow(row, baseline(index))), right],
  };
}

/** As many pieces in a line as fit. */
function breakLines(pieces: readonly Piece[], width: number): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    const line = lines.at(-1) ?? [];
    if (line.length > 0 && lengthOf([...line, piece]) > width) lines.push([piece]);
    else line.push(piece);
  }
  return lines;
}

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text, type }) => sum + widthOf(text, type) + pieceGap, -pieceGap);

function writeRow(pieces: readonly Piece[], y: number): readonly Mark[] {
  return pieces.map(({ text, type }, index) => {
    const before = pieces.slice(0, index);
    return write(text, type, before.length === 0 ? 0 : lengthOf(before) + pieceGap, y);
  });
}
