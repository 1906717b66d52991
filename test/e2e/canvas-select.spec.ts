import { expect, middleOf, shifted, test } from './editor';

test('what is selected is told by clicks, a marquee and keys, and none of it is an undo step', async ({ open }) => {
  const editor = await open('lesson');
  const names = () => editor.selected.evaluateAll((cards) => cards.map((card) => card.ariaLabel?.split(',')[0]));

  await test.step('clicks', async () => {
    await editor.card('conv_1').click();
    await editor.card('dense_1').click({ modifiers: ['Shift'] });
    await expect.poll(names).toEqual(['conv_1', 'dense_1']);
    await editor.card('conv_1').click({ modifiers: ['ControlOrMeta'] });
    await expect.poll(names).toEqual(['dense_1']);
    await editor.canvas.click({ position: { x: 30, y: 30 } });
    await expect.poll(names).toEqual([]);
  });

  await test.step('a marquee takes what it touches, and with Shift adds it', async () => {
    const [first, second] = [await middleOf(editor.card('input_1')), await middleOf(editor.card('conv_1'))];
    await editor.drag(shifted(first, -30, -120), shifted(second, -40, 20));
    await expect.poll(names).toEqual(['input_1', 'conv_1']);
    const last = await middleOf(editor.card('dense_1'));
    await editor.page.keyboard.down('Shift');
    await editor.drag(shifted(last, 0, 130), shifted(last, 20, 30));
    await editor.page.keyboard.up('Shift');
    await expect.poll(names).toEqual(['input_1', 'conv_1', 'dense_1']);
  });

  await test.step('keys', async () => {
    await editor.press('Mod+a');
    await expect(editor.selected).toHaveCount(4);
    await editor.press('Escape');
    await expect(editor.selected).toHaveCount(0);
    await editor.press('ArrowRight', 'ArrowRight', 'Shift+ArrowRight');
    await expect.poll(names).toEqual(['conv_1', 'conv_2']);
    await expect(editor.canvas).toHaveAttribute('aria-activedescendant', /^layer-/);
  });

  await expect(editor.undo).toBeDisabled();
});

test('undo and redo bring the selection back', async ({ open }) => {
  const editor = await open('lesson');
  await editor.card('conv_1').click();
  await editor.card('conv_2').click({ modifiers: ['Shift'] });
  await editor.press('Delete');
  await expect(editor.cards).toHaveCount(2);
  await editor.canvas.click({ position: { x: 30, y: 30 } });
  await editor.press('Mod+z');
  await expect(editor.cards).toHaveCount(4);
  await expect(editor.selected).toHaveCount(2);
  await editor.press('Mod+Shift+z');
  await expect(editor.cards).toHaveCount(2);
  await expect(editor.undo).toBeEnabled();
});

test('Escape ends what is on top: a popover first, then the selection', async ({ open }) => {
  const editor = await open('lesson');
  await editor.clickEdge('input_1', 'conv_1');
  await editor.press('Delete');
  await editor.card('conv_1').click();
  await expect(editor.popover).toBeVisible();
  await editor.press('Escape');
  await expect(editor.popover).toBeHidden();
  await expect(editor.selected).toHaveCount(1);
  await editor.press('Escape');
  await expect(editor.selected).toHaveCount(0);
});

test('the menu is asked for by mouse and by key, for what it is about', async ({ open }) => {
  const editor = await open('lesson');
  const menu = editor.page.getByRole('menu', { name: 'Diagram' });
  const item = (name: string) => menu.getByRole('menuitem', { name });

  await editor.card('conv_2').click({ button: 'right' });
  await expect(editor.selected).toHaveCount(1);
  await expect(item('Edit Settings')).toBeFocused();
  await item('Duplicate').click();
  await expect(editor.cards).toHaveCount(5);
  await editor.press('Mod+z');

  await editor.clickEdge('conv_1', 'conv_2');
  await editor.press('Shift+F10');
  await expect(item('Delete')).toBeVisible();
  await expect(item('Duplicate')).toBeHidden();
  await editor.press('Escape');
  await expect(menu).toBeHidden();
  await expect(editor.canvas).toBeFocused();

  await editor.card('conv_1').click();
  await editor.press('ContextMenu');
  await expect(item('Edit Settings')).toBeFocused();
  await editor.press('ArrowDown', 'Enter');
  await expect(editor.inspector.getByRole('textbox', { name: 'Name' })).toBeFocused();
});

test('a menu that a key opens under the resting pointer leaves the focus to the keys', async ({ open }) => {
  const editor = await open('lesson');
  const menu = editor.page.getByRole('menu', { name: 'Diagram' });
  const hovered = menu.locator('button:hover');

  await editor.card('conv_1').click();
  const { x = 0, y = 0 } = (await editor.card('conv_1').boundingBox()) ?? {};
  await editor.page.mouse.move(x + 60, y + 70);
  await editor.press('ContextMenu');
  await expect(hovered).toHaveText(/Rename/);
  await expect(menu.getByRole('menuitem', { name: 'Edit Settings' })).toBeFocused();

  await hovered.hover({ position: { x: 8, y: 8 } });
  await expect(hovered).toBeFocused();
});
