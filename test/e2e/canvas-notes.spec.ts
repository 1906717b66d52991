import { expect, middleOf, shifted, test } from './editor';

test('a note is written in place, moved, changed and deleted, and each is one step', async ({ open }) => {
  const editor = await open('lesson');
  const { page, canvas } = editor;
  const notes = canvas.locator('[data-part=note]');
  const field = page.getByRole('textbox', { name: 'Note' });

  await test.step('a key begins one, and leaving it keeps it', async () => {
    await editor.press('s');
    await expect(field).toBeFocused();
    await page.keyboard.type('Twice as many filters');
    await editor.press('Enter');
    await page.keyboard.type('would do');
    await editor.press('Escape');
    await expect(notes.locator('text')).toHaveText(['Twice as many filters', 'would do']);
    await expect(canvas).toBeFocused();
  });

  await test.step('it is dragged', async () => {
    const before = await middleOf(notes);
    // With Alt it is not drawn into columns and rows.
    await page.keyboard.down('Alt');
    await editor.drag(before, shifted(before, 40, -190));
    await page.keyboard.up('Alt');
    await expect.poll(() => middleOf(notes)).toEqual(shifted(before, 40, -190));
  });

  await test.step('Enter and a double click change it', async () => {
    await editor.press('Enter');
    await field.fill('Try more filters');
    await canvas.click({ position: { x: 20, y: 20 } });
    await expect(notes.locator('text')).toHaveText('Try more filters');
    await notes.dblclick();
    await expect(field).toHaveValue('Try more filters');
    await editor.press('Escape');
  });

  await test.step('it is deleted, and all is undone', async () => {
    await editor.press('Delete');
    await expect(notes).toHaveCount(0);
    await editor.press('Mod+z', 'Mod+z');
    await expect(notes.locator('text')).toHaveText(['Twice as many filters', 'would do']);
    await editor.press('Mod+z', 'Mod+z');
    await expect(notes).toHaveCount(0);
    await expect(editor.undo).toBeDisabled();
  });

  await test.step('one without words is none', async () => {
    await editor.press('s', 'Escape');
    await expect(notes).toHaveCount(0);
    await expect(editor.undo).toBeDisabled();
  });
});
