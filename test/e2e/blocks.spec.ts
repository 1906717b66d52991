import { expect, test } from './editor';

test('layers become a block that is opened, edited in place, and taken apart again', async ({ open }) => {
  const editor = await open('lesson');
  await editor.card('conv_1').click();
  await editor.card('conv_2').click({ modifiers: ['Shift'] });
  await editor.press('Mod+g');
  await expect(editor.edge('input_1', 'block_1')).toBeAttached();
  await expect(editor.edge('block_1', 'dense_1')).toBeAttached();
  await expect(editor.card('block_1')).toContainText('113');
  await expect(editor.totals).toContainText('2,515');

  await editor.card('block_1').dblclick();
  await expect(editor.edge('conv_1', 'conv_2')).toBeAttached();
  await expect(editor.card('dense_1')).toHaveCount(0);
  await expect(editor.page.getByRole('navigation', { name: 'Open blocks' })).toContainText('block_1');
  await editor.card('conv_2').click();
  await editor.press('r');
  await expect(editor.edge('conv_2', 'activation_1')).toBeAttached();

  await editor.press('Escape', 'Escape');
  await expect(editor.edge('block_1', 'dense_1')).toBeAttached();
  await expect(editor.totals).toContainText('No problems');
  await expect(editor.card('block_1')).toContainText('3 layers');

  await editor.press('Mod+Shift+g');
  await expect(editor.edge('activation_1', 'dense_1')).toBeAttached();
  await expect(editor.card('block_1')).toHaveCount(0);
  await editor.press('Mod+z', 'Mod+z');
  await expect(editor.edge('conv_1', 'conv_2')).toBeAttached();
  await expect(editor.card('activation_1')).toHaveCount(0);
  await expect(editor.page.getByRole('navigation', { name: 'Open blocks' })).toBeVisible();
});

test('a block is named, repeated, given arguments and used again', async ({ open }) => {
  const editor = await open('lesson');
  await editor.card('conv_2').click();
  await editor.press('Mod+g');
  await editor.field('Definition').fill('Stage');
  await editor.field('Repeat').fill('4');
  // The first repeat makes 3 channels of 2, the others 3 of 3.
  await expect(editor.card('block_1')).toContainText('×4');
  await expect(editor.card('block_1')).toContainText('309');
  await expect(editor.inspector).toContainText('repeats 2 to 4');

  await editor.canvas.focus();
  await editor.press('Mod+ArrowDown');
  await editor.inspector.getByRole('button', { name: 'Add argument' }).click();
  await editor.field('Value of width').fill('2');
  await editor.card('conv_2').click();
  await editor.field('Filters').fill('=3*width');
  await expect(editor.inspector).toContainText('= 6');
  await editor.field('Filters').fill('=3*depth');
  await expect(editor.inspector.getByRole('alert')).toBeVisible();
  await editor.field('Filters').fill('=3*width');
  await expect(editor.inspector.getByRole('alert')).toHaveCount(0);
  await editor.canvas.focus();
  await editor.press('Mod+ArrowUp');

  await editor.field('width').fill('1');
  await editor.field('Repeat').fill('1');
  await expect(editor.card('block_1')).toContainText('57');
  await editor.palette.getByRole('button', { name: 'Stage', exact: true }).click();
  await expect(editor.edge('block_1', 'stage_1')).toBeAttached();
  await expect(editor.inspector).toContainText('Used in 2 places');
  await editor.inspector.getByRole('button', { name: 'Make unique' }).click();
  await expect(editor.inspector).toContainText('Used once');
  await expect(editor.totals).toContainText('No problems');
});
