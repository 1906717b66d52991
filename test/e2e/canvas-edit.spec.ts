import { expect, test } from './editor';

test('a layer goes between two others, and what is deleted leaves its neighbours joined', async ({ open }) => {
  const editor = await open('lesson');
  await editor.card('conv_1').click();
  await editor.press('p');
  await expect(editor.edge('conv_1', 'pool_1')).toBeAttached();
  await expect(editor.edge('pool_1', 'conv_2')).toBeAttached();
  await editor.press('Delete');
  await expect(editor.edge('conv_1', 'conv_2')).toBeAttached();
  await editor.clickEdge('conv_2', 'dense_1');
  await editor.press('o');
  await expect(editor.edge('conv_2', 'dropout_1')).toBeAttached();
  await expect(editor.edge('dropout_1', 'dense_1')).toBeAttached();
});

test('a merge closes a skip, and a layer after several readers begins a branch', async ({ open }) => {
  const editor = await open('lesson');
  await editor.card('conv_2').click();
  await editor.field('Filters').fill('2');
  await editor.card('conv_1').click();
  await editor.card('conv_2').click({ modifiers: ['Shift'] });
  await editor.press('m');
  await expect(editor.edge('conv_1', 'add_1')).toContainText('20×20×2');
  await expect(editor.edge('conv_2', 'add_1')).toContainText('20×20×2');
  await expect(editor.edge('add_1', 'dense_1')).toContainText('20×20×2');
  await expect(editor.totals).toContainText('No problems');

  await editor.card('conv_1').click();
  await editor.press('r');
  await expect(editor.edge('conv_1', 'activation_1')).toBeAttached();
  await expect(editor.edge('conv_1', 'conv_2')).toBeAttached();
  await expect(editor.edge('conv_1', 'add_1')).toBeAttached();
});

test('layers are copied, pasted, cut and duplicated', async ({ open }) => {
  const editor = await open('lesson');
  await editor.card('conv_1').click();
  await editor.card('conv_2').click({ modifiers: ['Shift'] });
  await editor.press('Mod+c');
  await editor.card('dense_1').click();
  await editor.press('Mod+v');
  await expect(editor.edge('dense_1', 'conv_3')).toBeAttached();
  await expect(editor.edge('conv_3', 'conv_4')).toBeAttached();
  await expect(editor.selected).toHaveCount(2);

  await editor.press('Mod+x');
  await expect(editor.cards).toHaveCount(4);
  await editor.press('Mod+v');
  await expect(editor.cards).toHaveCount(6);
  await editor.press('Mod+d');
  await expect(editor.cards).toHaveCount(8);
  await editor.press('Mod+z', 'Mod+z', 'Mod+z', 'Mod+z');
  await expect(editor.cards).toHaveCount(4);
  await expect(editor.undo).toBeDisabled();
});

test('layers are connected by keys alone', async ({ open }) => {
  const editor = await open('lesson');
  await editor.press('ArrowRight', 'ArrowRight', 'l', 'ArrowRight', 'Enter');
  await expect(editor.edge('conv_1', 'dense_1')).toBeAttached();
  await expect(editor.edge('conv_2', 'dense_1')).not.toBeAttached();
  await editor.press('l', 'Escape');
  await expect(editor.selected).toHaveCount(1);
});

test('cards are moved by keys alone, and a key held down is one step', async ({ open }) => {
  const editor = await open('lesson');
  const { x, y } = await editor.placeOf('conv_1');
  await editor.card('conv_1').click();
  await editor.page.keyboard.down('Alt');
  for (let repeat = 0; repeat < 3; repeat++) await editor.page.keyboard.down('ArrowDown');
  await editor.page.keyboard.up('ArrowDown');
  await editor.page.keyboard.up('Alt');
  await expect.poll(() => editor.placeOf('conv_1')).toEqual({ x, y: y + 3 * 4 });
  await editor.press('Mod+z');
  await expect.poll(() => editor.placeOf('conv_1')).toEqual({ x, y });
});
