import { fireEvent, render, screen } from '@testing-library/svelte';
import { kinds } from '@shared/layers/index';
import { expect, it } from 'vitest';
import Palette from '../../../../renderer/palette/Palette.svelte';
import { offeringType } from '../../../../renderer/palette/drag';
import { names, wires } from '../../../drawing';
import { lesson, open } from '../../project';

function offer(...selected: readonly string[]) {
  const project = open(lesson(), ...selected);
  render(Palette, { project, platform: 'other' });
  return project;
}

const item = (name: string) => screen.getAllByRole('button', { name })[0] ?? document.body;

it('offers every kind, by category, with its key', async () => {
  offer();
  for (const more of screen.queryAllByRole('button', { name: /^All of / })) await fireEvent.click(more);
  const offered = screen.getAllByRole('button').map(({ textContent }) => textContent.trim());
  expect(kinds.filter(({ label }) => !offered.some((text) => text.startsWith(label)))).toEqual([]);
  const poolings = kinds.filter(({ category }) => category === 'pool');
  expect(screen.getByRole('button', { name: /^Pooling/ })).toHaveTextContent(String(poolings.length));
  expect(item('Conv2D')).toHaveTextContent('C');
});

it('adds after the selection, connected and selected', async () => {
  const project = offer('conv_1');
  await fireEvent.click(item('Dropout'));
  expect(wires(project.state.document)).toContain('conv_1>dropout_1');
  expect(wires(project.state.document)).toContain('dropout_1>conv_2');
  const { layers } = project.state.selection;
  expect(layers.map((id) => project.state.document.layers.get(id)?.name)).toEqual(['dropout_1']);
});

it('suggests what usually follows the selected layer first', () => {
  offer('conv_1');
  expect(screen.getByRole('heading', { name: 'After conv_1' })).toBeVisible();
  expect(screen.getAllByRole('button')[0]).toHaveTextContent('Batch normalization');
});

it('finds by other names, and Enter adds the best', async () => {
  const project = offer('dense_1');
  const search = screen.getByRole('searchbox');
  await fireEvent.input(search, { target: { value: 'fully con' } });
  expect(screen.getAllByRole('button').map((button) => button.textContent.trim())).toEqual(['Dense D']);
  await fireEvent.keyDown(search, { key: 'Enter' });
  expect(names(project.state.document)).toContain('dense_2');
});

it('says so where nothing is found', async () => {
  offer();
  await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'flux' } });
  expect(screen.getByText('No layer is called “flux”.')).toBeVisible();
});

it('puts the kind into a drag', async () => {
  offer();
  const given = new Map<string, string>();
  const dataTransfer = { setData: (type: string, data: string) => given.set(type, data) };
  await fireEvent.dragStart(item('Conv2D'), { dataTransfer });
  expect(given).toEqual(new Map([[offeringType, 'conv2d']]));
});

it('is gone through by arrows, from the search and back', async () => {
  offer();
  const search = screen.getByRole('searchbox');
  search.focus();
  await fireEvent.keyDown(search, { key: 'ArrowDown' });
  const [first] = screen.getAllByRole('button');
  expect(first).toHaveFocus();
  await fireEvent.keyDown(first ?? search, { key: 'ArrowUp' });
  expect(search).toHaveFocus();
});
