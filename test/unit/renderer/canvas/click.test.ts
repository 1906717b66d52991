import { nothing } from '@shared/editor/selection';
import { describe, expect, it } from 'vitest';
import { clicked, isSelected } from '../../../../renderer/canvas/click';

const none = nothing('main');
const both = { ...none, layers: ['a', 'b'] };

describe('a click', () => {
  it.each([
    ['a card', { part: 'layer', id: 'a' }, { layers: ['a'] }],
    ['a port', { part: 'out', port: ['a', 'out'] }, { layers: ['a'] }],
    ['a note', { part: 'note', id: 'n' }, { notes: ['n'] }],
    ['a connection', { part: 'edge', id: 'e' }, { connections: ['e'] }],
    ['the end of one', { part: 'edge-to', id: 'e' }, { connections: ['e'] }],
    ['nothing', { part: 'background' }, {}],
  ] as const)('on %s selects it alone', (_, hit, selected) => {
    expect(clicked(both, hit, false)).toEqual({ ...none, ...selected });
  });

  it('with Shift takes more in, or out again', () => {
    expect(clicked(both, { part: 'layer', id: 'c' }, true).layers).toEqual(['a', 'b', 'c']);
    expect(clicked(both, { part: 'layer', id: 'a' }, true).layers).toEqual(['b']);
    expect(clicked(both, { part: 'background' }, true)).toBe(both);
  });
});

it('knows what is selected', () => {
  expect(isSelected(both, { part: 'layer', id: 'a' })).toBe(true);
  expect(isSelected(both, { part: 'note', id: 'a' })).toBe(false);
  expect(isSelected(both, { part: 'background' })).toBe(false);
});
