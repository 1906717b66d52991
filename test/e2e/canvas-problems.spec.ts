import { expect, test } from './editor';

test('a kernel larger than its input is said at its layer, and one click makes it fit', async ({ open }) => {
  const editor = await open('lesson');
  await editor.card('conv_1').click();
  await editor.inspector.getByRole('radiogroup', { name: 'Padding' }).getByText('Valid').click();
  await editor.inspector
    .getByRole('textbox', { name: /Kernel/ })
    .first()
    .fill('21');
  await editor.card('conv_1').click();
  await expect(editor.popover).toContainText('Expected');
  await expect(editor.popover).toContainText('Received');
  await expect(editor.popover).toContainText('Remedy');
  await expect(editor.totals).toContainText('left out: conv_1');
  // What comes after is still computed, on an assumption.
  await expect(editor.edge('conv_1', 'conv_2')).toContainText('assumed');
  await expect(editor.card('dense_1')).toHaveAttribute('aria-label', /learnable parameters.*assumed/);
  await editor.popover.getByRole('button', { name: 'Set padding to same' }).click();
  await expect(editor.popover).toBeHidden();
  await expect(editor.totals).toContainText('No problems');
  await editor.press('Mod+z');
  await expect(editor.popover).toBeVisible();
});

test('unequal shapes at a merge: what follows rests on an assumption, and a 1×1 convolution mends it', async ({
  open,
}) => {
  const editor = await open('lesson');
  await editor.card('conv_1').click();
  await editor.card('conv_2').click({ modifiers: ['Shift'] });
  await editor.press('m');
  await expect(editor.popover).toContainText('needs equal shapes');
  await expect(editor.edge('add_1', 'dense_1')).toContainText('assumed');
  await expect(editor.card('dense_1')).toHaveAttribute('aria-label', /learnable parameters/);
  await editor.popover.getByRole('button', { name: 'Insert Conv2D' }).click();
  await expect(editor.popover).toBeHidden();
  await expect(editor.cards).toHaveCount(6);
  await expect(editor.totals).toContainText('No problems');
  await expect(editor.edge('add_1', 'dense_1')).not.toContainText('assumed');
});

test('a layer without an input is connected by one click', async ({ open }) => {
  const editor = await open('lesson');
  await editor.clickEdge('conv_2', 'dense_1');
  await editor.press('Delete');
  await editor.card('dense_1').click();
  await editor.popover.getByRole('button', { name: 'Connect the nearest layer' }).click();
  await expect(editor.edge('conv_2', 'dense_1')).toBeAttached();
});

test('a convolution after a dense layer works, and says what it did', async ({ open }) => {
  const editor = await open('lesson');
  await editor.card('dense_1').click();
  await editor.press('c');
  await expect(editor.edge('dense_1', 'conv_3')).toContainText('1×1×2');
  await expect(editor.popover).toContainText('1×1');
  await expect(editor.popover).toHaveClass(/advice/);
  // It is closed and stays so.
  await editor.popover.getByRole('button', { name: 'Close' }).click();
  await editor.card('dense_1').click();
  await editor.card('conv_3').click();
  await expect(editor.popover).toBeHidden();
});
