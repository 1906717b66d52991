import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import Divider from '../../../../renderer/editor/Divider.svelte';
import { limits, Panels } from '../../../../renderer/editor/panels.svelte';

beforeEach(() => {
  localStorage.clear();
});

function divide(panel: 'palette' | 'inspector' | 'summary', side: 'left' | 'right' | 'top') {
  const panels = new Panels(localStorage);
  render(Divider, { panels, panel, side, label: 'Size' });
  return { panels, divider: screen.getByRole('separator') };
}

it.each([
  ['palette', 'right', 'ArrowRight'],
  ['inspector', 'left', 'ArrowLeft'],
  ['summary', 'top', 'ArrowUp'],
] as const)('makes %s larger by 8, with Shift by 40', async (panel, side, key) => {
  const { panels, divider } = divide(panel, side);
  await fireEvent.keyDown(divider, { key });
  expect(panels.size(panel)).toBe(limits[panel].usual + 8);
  await fireEvent.keyDown(divider, { key, shiftKey: true });
  expect(panels.size(panel)).toBe(limits[panel].usual + 48);
  expect(divider).toHaveAttribute('aria-valuenow', String(limits[panel].usual + 48));
});

it('never closes a panel by keys', async () => {
  const { panels, divider } = divide('palette', 'right');
  for (let press = 0; press < 10; press++) await fireEvent.keyDown(divider, { key: 'ArrowLeft', shiftKey: true });
  expect(panels.size('palette')).toBe(limits.palette.least);
  expect(panels.isOpen('palette')).toBe(true);
});

it('restores the usual size at a double click', async () => {
  const { panels, divider } = divide('palette', 'right');
  panels.resize('palette', 300);
  await fireEvent.dblClick(divider);
  expect(panels.size('palette')).toBe(limits.palette.usual);
});
