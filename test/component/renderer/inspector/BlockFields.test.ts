import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, it } from 'vitest';
import Inspector from '../../../../renderer/inspector/Inspector.svelte';
import Palette from '../../../../renderer/palette/Palette.svelte';
import { wires } from '../../../drawing';
import { lesson, open, settingsOf, total } from '../../project';

/** The lesson with its second convolution made a block, which is selected. */
function inspect() {
  const project = open(lesson(), 'conv_2');
  project.run('block.make');
  render(Inspector, { project });
  return project;
}

const type = async (field: HTMLElement, text: string) => {
  await fireEvent.focus(field);
  await fireEvent.input(field, { target: { value: text } });
};

const blockOf = (project: ReturnType<typeof inspect>) =>
  [...project.state.document.layers].find(({ block }) => block)?.block;

it('repeats a block, with weights of their own or one set', async () => {
  const project = inspect();
  await type(screen.getByLabelText('Repeat'), '4');
  // The first repeat makes 3 channels of 2, the others 3 of 3.
  expect(total(project)).toBe(56 + 57 + 3 * (3 * (3 * 3 * 3) + 3) + 2402);
  expect(screen.getByText('repeats 2 to 4')).toBeVisible();
  await type(screen.getByLabelText('Repeat'), '0');
  expect(screen.getByRole('alert')).toBeVisible();
  expect(blockOf(project)?.repeat).toBe(4);
  await fireEvent.click(screen.getByRole('radio', { name: 'One set' }));
  expect(blockOf(project)?.sharedAcrossRepeats).toBe(true);
});

it('names the definition, and says in how many places it is used', async () => {
  const project = inspect();
  await type(screen.getByLabelText('Definition'), 'Stage');
  expect([...project.state.document.networks].map(({ name }) => name)).toContain('Stage');
  expect(screen.getByText('Used once')).toBeVisible();
});

it('gives an argument a value, which the formulas inside use', async () => {
  const project = inspect();
  project.run('block.open');
  await tick();
  await fireEvent.click(screen.getByRole('button', { name: 'Add argument' }));
  await type(screen.getByLabelText('Value of width'), '2');
  const inner = project.state.selection;
  project.select({ ...inner, layers: ['conv_2'] });
  await tick();
  await type(screen.getByLabelText('Filters'), '=3*depth');
  expect(screen.getByRole('alert')).toBeVisible();
  await type(screen.getByLabelText('Filters'), '=3*width');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('= 6')).toBeVisible();
  expect(settingsOf(project, 'conv_2')).toMatchObject({ filters: '=3*width' });

  project.run('block.leave');
  await tick();
  await type(screen.getByLabelText('width'), '=depth');
  expect(screen.getByRole('alert')).toBeVisible();
  await type(screen.getByLabelText('width'), '1');
  expect(blockOf(project)?.arguments).toEqual({ width: 1 });
  expect(total(project)).toBe(56 + 57 + 2402);
  await fireEvent.click(screen.getByRole('button', { name: 'Reset width to the default: 2' }));
  expect(blockOf(project)?.arguments).toEqual({});
});

it('keeps an argument that a formula uses, and renames it there', async () => {
  const project = inspect();
  project.run('block.open');
  await tick();
  await fireEvent.click(screen.getByRole('button', { name: 'Add argument' }));
  const inner = project.state.selection;
  project.select({ ...inner, layers: ['conv_2'] });
  await tick();
  await type(screen.getByLabelText('Filters'), '=3*width');
  project.select(inner);
  await tick();
  await fireEvent.click(screen.getByRole('button', { name: 'Remove width' }));
  expect(screen.getByLabelText('Value of width')).toBeVisible();
  await type(screen.getByLabelText('Name of the argument width'), 'size');
  expect(settingsOf(project, 'conv_2')).toMatchObject({ filters: '=3*size' });
});

it('is used once more from the palette, and made unique', async () => {
  const project = inspect();
  render(Palette, { project, platform: 'other' });
  await fireEvent.click(screen.getByRole('button', { name: 'Block 1' }));
  expect(wires(project.state.document).some((wire) => wire.startsWith('block_1>block_2'))).toBe(true);
  await tick();
  expect(screen.getByText(/^Used in 2 places/)).toBeVisible();
  await fireEvent.click(screen.getByRole('button', { name: 'Make unique' }));
  expect(project.state.document.networks.size).toBe(3);
  expect(project.state.analysis.root.findings).toEqual([]);
});
