import { fireEvent, render, screen } from '@testing-library/svelte';
import { textWidth } from '@shared/scene/text-metrics';
import { expect, it } from 'vitest';
import SummaryTable from '../../../../renderer/summary/SummaryTable.svelte';
import { draw } from '../../../drawing';
import { lesson, open, total } from '../../project';

function table(...selected: readonly string[]) {
  const project = open(lesson(), ...selected);
  render(SummaryTable, { project });
  return project;
}

const cellsOf = (row: HTMLElement) => [...row.children].map((cell) => cell.textContent.trim());
const rows = () => screen.getAllByRole('row');

it("says the diagram's numbers in the diagram's order", () => {
  const project = table();
  expect(rows().slice(1).map(cellsOf)).toEqual([
    ['1', 'input_1', 'Input', '20×20×3', '', '20×20×3', '0', '0', '0', '0 %'],
    ['2', 'conv_1', 'Conv2D', '3×3, 2 filters, same', '20×20×3', '20×20×2', '54', '2', '56', '2.2 %'],
    ['3', 'conv_2', 'Conv2D', '3×3, 3 filters, same', '20×20×2', '20×20×3', '54', '3', '57', '2.3 %'],
    ['4', 'dense_1', 'Dense', '2 units', '20×20×3 → 1,200', '2', '2,400', '2', '2,402', '95.5 %'],
    ['', 'Total', '2,508', '7', '2,515', ''],
  ]);
  expect(total(project)).toBe(2508 + 7);
});

it('selects what is clicked, and adds with Ctrl', async () => {
  const project = table();
  await fireEvent.click(rows()[2] ?? document.body);
  expect(project.state.selection.layers).toEqual(['conv_1']);
  await fireEvent.click(rows()[4] ?? document.body, { ctrlKey: true });
  expect(project.state.selection.layers).toEqual(['conv_1', 'dense_1']);
  expect(rows()[2]).toHaveAttribute('aria-selected', 'true');
});

it('is gone through by arrows', async () => {
  const project = table('conv_1');
  const grid = screen.getByRole('grid');
  await fireEvent.keyDown(grid, { key: 'ArrowDown' });
  expect(project.state.selection.layers).toEqual(['conv_2']);
  await fireEvent.keyDown(grid, { key: 'End' });
  expect(project.state.selection.layers).toEqual(['dense_1']);
  await fireEvent.keyDown(grid, { key: 'Home' });
  expect(project.state.selection.layers).toEqual(['input_1']);
});

it('gives a column the room of its widest text, which need not be the longest', () => {
  const input = { kind: 'input', settings: { shape: [8, 8, 3] } };
  const project = open(draw({ input, conv: { kind: 'conv2d', settings: { filters: 32 } } }, 'input conv'));
  const { container } = render(SummaryTable, { project });
  const output = container.querySelectorAll<HTMLElement>('col')[5];
  // As many characters as the heading, and wider.
  expect('8×8×32').toHaveLength('Output'.length);
  expect(Number.parseFloat(output?.style.width ?? '')).toBeGreaterThan(textWidth('8×8×32', 12, 600) + 16);
});

it('has room for the places of many layers', () => {
  const names = Array.from({ length: 120 }, (_, index) => `relu_${index}`);
  const layers = Object.fromEntries(names.map((name) => [name, 'activation']));
  const project = open(
    draw({ image: { kind: 'input', settings: { shape: [8] } }, ...layers }, ['image', ...names].join(' ')),
  );
  const { container } = render(SummaryTable, { project });
  // Cells of the first column have 12 pixels on the left and 8 on the right.
  const width = Number.parseFloat(container.querySelector<HTMLElement>('col')?.style.width ?? '');
  expect(width).toBeGreaterThan(textWidth('121', 12, 400) + 20);
});
