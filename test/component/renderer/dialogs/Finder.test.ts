import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import Dialogs from '../../../../renderer/dialogs/Dialogs.svelte';
import { names } from '../../../drawing';
import { start } from '../../application';
import { lesson } from '../../project';

function find(dialog: 'commands' | 'layers' = 'commands') {
  const app = start(lesson());
  app.dialogs.open(dialog);
  render(Dialogs, { app });
  return app;
}

const type = (value: string) => fireEvent.input(screen.getByRole('combobox'), { target: { value } });
const press = (key: string) => fireEvent.keyDown(screen.getByRole('combobox'), { key });
const options = () => screen.getAllByRole('option').map((option) => option.querySelector('.label')?.textContent);

it('finds commands, layers to add and layers that are there', async () => {
  find();
  await type('conv2d');
  expect(options()[0]).toBe('Conv2D');
  expect(options().slice(-2)).toEqual(['conv_1', 'conv_2']);
  await type('zoom fit');
  expect(options()).toEqual(['Zoom to Fit']);
});

it('runs what is chosen, and closes', async () => {
  const app = find();
  await type('conv_2');
  await press('Enter');
  await expect.poll(() => app.state.selection.layers).toEqual(['conv_2']);
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('moves by arrows, around the ends', async () => {
  find();
  await type('pooling');
  const active = () => screen.getAllByRole('option').findIndex((option) => option.ariaSelected === 'true');
  await press('ArrowDown');
  expect(active()).toBe(1);
  await press('ArrowUp');
  await press('ArrowUp');
  expect(active()).toBe(options().length - 1);
});

it('leaves out what is of no use now', async () => {
  find();
  await type('undo');
  expect(screen.queryAllByRole('option')).toEqual([]);
  expect(screen.getByText('Nothing is called “undo”.')).toBeVisible();
});

it('offers layers alone where a layer is asked for, and adds the one chosen', async () => {
  const app = find('layers');
  await type('drop');
  expect(options()[0]).toBe('Dropout');
  await press('Enter');
  await expect.poll(() => names(app.state.document)).toContain('dropout_1');
});
