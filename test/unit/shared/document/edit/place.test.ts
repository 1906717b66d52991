import { farthest } from '@shared/document/document';
import { addNote } from '@shared/document/edit/notes';
import { clearPositions, setPositions } from '@shared/document/edit/place';
import { describe, expect, it } from 'vitest';
import { after, countedIds, draw } from '../../../../drawing';

const start = draw({ a: { kind: 'dense', position: { x: 0, y: 0, extra: { locked: true } } }, b: 'dense' });

describe('placing by hand', () => {
  it('keeps a place to a thousandth, and what else the file says of it', () => {
    const moved = after(start, setPositions(start, new Map([['a', { x: 1 / 3, y: -0 }]])));
    expect(moved.layers.get('a')?.position).toEqual({ x: 0.333, y: 0, extra: { locked: true } });
  });

  it('keeps everything on the canvas', () => {
    const moved = after(start, setPositions(start, new Map([['b', { x: 1e9, y: -1e9 }]])));
    expect(moved.layers.get('b')?.position).toEqual({ x: farthest, y: -farthest });
  });

  it('changes nothing for a layer that is there already', () => {
    expect(setPositions(start, new Map([['a', { x: 0, y: 0 }]]))).toEqual([]);
  });

  it('moves notes too', () => {
    const noted = after(start, addNote(start, 'main', 'Look here', { x: 0, y: 0 }, countedIds()));
    const moved = after(noted, setPositions(noted, new Map([['n1', { x: 8, y: 8 }]])));
    expect(moved.notes.get('n1')?.position).toEqual({ x: 8, y: 8 });
  });
});

describe('tidying', () => {
  it('gives all layers of a network back to the layout, or some', () => {
    expect(after(start, clearPositions(start, 'main')).layers.get('a')).not.toHaveProperty('position');
    expect(clearPositions(start, 'main', ['b'])).toEqual([]);
    expect(clearPositions(start, 'elsewhere')).toEqual([]);
  });
});
