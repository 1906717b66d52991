import type { Note } from '../document/document';
import type { Size } from '../layout/geometry';
import { fontMetrics } from './text-metrics';
import { types, widthOf, write } from './marks';
import type { Mark } from './scene';

const note = { width: 220, padding: 10, lineHeight: 16, radius: 6 } as const;

export interface DrawnNote extends Size {
  readonly marks: readonly Mark[];
}

/** A remark: its lines on a quiet ground, broken between words. */
export function drawNote({ text }: Note): DrawnNote {
  const lines = text.split('\n').flatMap(breakLine);
  const width = note.width;
  const height = lines.length * note.lineHeight + 2 * note.padding;
  const firstBaseline = note.padding + (note.lineHeight + types.note.size * fontMetrics.capHeight) / 2;
  const ground: Mark = {
    type: 'rect',
    x: 0,
    y: 0,
    width,
    height,
    radius: note.radius,
    fill: 'sunken',
    stroke: 'line',
    strokeWidth: 1,
  };
  const texts = lines.map((line, index) =>
    write(line, types.note, note.padding, firstBaseline + index * note.lineHeight),
  );
  return { width, height, marks: [ground, ...texts.filter((mark) => mark.text !== '')] };
}

const room = note.width - 2 * note.padding;

/** A line broken where it fills the width; a word that is longer than a line is broken anywhere. */
function breakLine(line: string): readonly string[] {
  const lines = [''];
  for (const word of line.split(' ').flatMap(breakWord)) {
    const current = lines.at(-1) ?? '';
    const longer = current === '' ? word : `${current} ${word}`;
    if (current === '' || widthOf(longer, types.note) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function breakWord(word: string): readonly string[] {
  const pieces = [''];
  for (const letter of word) {
    const longer = (pieces.at(-1) ?? '') + letter;
    if (widthOf(longer, types.note) <= room) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}
