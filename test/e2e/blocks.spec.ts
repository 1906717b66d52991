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
  if (process.env['PICTURES']) await editor.page.screenshot({ path: '/tmp/b1.png' });

  await editor.card('block_1').dblclick();
  await expect(editor.edge('conv_1', 'conv_2')).toBeAttached();
  await expect(editor.card('dense_1')).toHaveCount(0);
  await expect(editor.page.getByRole('navigation', { name: 'Open blocks' })).toContainText('block_1');
  await editor.card('conv_2').click();
  await editor.press('r');
  await expect(editor.edge('conv_2', 'activation_1')).toBeAttached();
  if (process.env['PICTURES']) await editor.page.screenshot({ path: '/tmp/b2.png' });

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
