import { EditorPage } from './editor';
import { expect, test } from './fixtures';

const layers = [
  ['conv_1', '56'],
  ['conv_2', '57'],
  ['dense_1', '2,402'],
] as const;

test('the lesson is built from nothing by keyboard alone, and undone and done again', async ({ page }) => {
  const editor = new EditorPage(page);
  const { keyboard } = page;
  /** Adds a layer, moves into its first setting, types a value, and goes back to the canvas. */
  const add = async (key: string, value: string): Promise<void> => {
    for (const press of [key, 'Enter']) await keyboard.press(press);
    await keyboard.type(value);
    await keyboard.press('Enter');
    await expect(editor.canvas).toBeFocused();
  };

  await expect(page.getByRole('button', { name: 'New network' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(editor.canvas).toBeFocused();
  await add('I', '20x20x3');
  await add('C', '2');
  await add('C', '3');
  await add('D', '2');

  await expect(editor.cards).toHaveCount(4);
  await expect(editor.card('input_1')).toContainText('no parameters');
  for (const [name, count] of layers) await expect(editor.card(name)).toContainText(count);
  await expect(editor.totals).toContainText('2,515 learnable parameters');
  await expect(editor.totals).toContainText('No problems');
  await expect(page.getByText('Edited')).toBeVisible();

  await test.step('the table says the same, and is gone through by arrows', async () => {
    const table = page.getByRole('grid', { name: 'Layers' });
    for (const [name, count] of layers) await expect(table.getByRole('row', { name })).toContainText(count);
    await table.focus();
    await keyboard.press('ArrowUp');
    await expect(editor.selected).toHaveAttribute('aria-label', /^conv_2, /);
  });

  await test.step('the worked derivation stands beside it', async () => {
    const derivation = page.getByRole('table', { name: 'Learnable parameters' });
    await expect(derivation.locator('th')).toHaveText(['inputs', 'outputs', 'weights', 'biases', 'learnable']);
    await expect(derivation.locator('.value')).toHaveText(['2', '27', '54', '3', '57']);
  });

  await test.step('undo takes back every layer and every visit of a field, and redo brings them again', async () => {
    // Four layers, and a number in three of them: the shape was typed as it was.
    const steps = 4 + 3;
    await editor.canvas.focus();
    for (let step = 0; step < steps; step++) await keyboard.press('Control+Z');
    await expect(editor.cards).toHaveCount(0);
    await expect(page.getByText('Edited')).toBeHidden();
    for (let step = 0; step < steps; step++) await keyboard.press('Control+Y');
    await expect(editor.totals).toContainText('2,515 learnable parameters');
  });
});
