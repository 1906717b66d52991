import { expect, it } from 'vitest';
import { overlap } from '@shared/layout/geometry';
import { placeBeside } from '../../../../renderer/canvas/place-beside';

const room = { width: 800, height: 600 };
const popover = { width: 280, height: 200 };

it.each([
  ['below', { x: 100, y: 100, width: 150, height: 92 }, { x: 100, y: 100 + 92 + 14 }],
  ['above where there is no room below', { x: 100, y: 400, width: 150, height: 92 }, { x: 100, y: 400 - 14 - 200 }],
  ['inside the window at its right', { x: 700, y: 100, width: 90, height: 92 }, { x: 800 - 280 - 8, y: 100 + 92 + 14 }],
])('stands %s', (_, card, place) => {
  expect(placeBeside(card, popover, room)).toEqual(place);
});

it('stands at the side of a card that fills the height, and does not cover it', () => {
  const card = { x: 50, y: 100, width: 150, height: 450 };
  expect(overlap({ ...placeBeside(card, popover, room), ...popover }, card)).toBe(false);
});
