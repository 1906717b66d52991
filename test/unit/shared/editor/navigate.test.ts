import type { Position } from '@shared/document/document';
import type { Way } from '@shared/editor/navigate';
import { navigate } from '@shared/editor/navigate';
import { selectLayers } from '@shared/editor/selection';
import { createEditor, select } from '@shared/editor/state';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../drawing';

// x forks into the row of a and the lower row of b; both meet in sum.
const start = createEditor(draw({ x: 'input', a: 'dense', b: 'dense', sum: 'add' }, 'x b sum', 'x a sum'));
const positions: Readonly<Record<string, Position>> = {
  x: { x: 0, y: 0 },
  a: { x: 200, y: 0 },
  b: { x: 200, y: 150 },
  sum: { x: 400, y: 0 },
};

const go = (from: readonly string[], way: Way, extend = false) =>
  navigate(select(start, selectLayers('main', from)), way, (id) => positions[id], extend).layers;

describe('an arrow key', () => {
  it('follows the edge that leads most nearly straight ahead', () => {
    expect(go(['x'], 'next')).toEqual(['a']);
    expect(go(['b'], 'next')).toEqual(['sum']);
  });

  it('follows the first input back', () => {
    expect(go(['sum'], 'previous')).toEqual(['b']);
    expect(go(['a'], 'previous')).toEqual(['x']);
  });

  it('goes up and down to the nearest layer there', () => {
    expect(go(['b'], 'above')).toEqual(['a']);
    expect(go(['sum'], 'below')).toEqual(['b']);
    expect(go(['x'], 'above')).toEqual(['x']);
  });

  it('stays where there is nothing further', () => {
    expect(go(['x'], 'previous')).toEqual(['x']);
    expect(go(['sum'], 'next')).toEqual(['sum']);
  });

  it('enters the network at its beginning, or at its end when it leads back', () => {
    expect(go([], 'next')).toEqual(['x']);
    expect(go([], 'previous')).toEqual(['sum']);
  });

  it('takes more layers with Shift, from the one selected last', () => {
    expect(go(['x', 'a'], 'next', true)).toEqual(['x', 'a', 'sum']);
    expect(go(['a', 'x'], 'next', true)).toEqual(['x', 'a']);
  });
});

it('goes to the first layer and the last one', () => {
  expect(go(['a'], 'first')).toEqual(['x']);
  expect(go(['a'], 'last')).toEqual(['sum']);
});
