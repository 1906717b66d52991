import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { EditorPage } from './editor';
import { expect, test } from './fixtures';

/** What axe finds on the page as it is; in legacy mode, for the other one opens a page of its own, which the app refuses. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
}

const clean: readonly string[] = [];
const openLesson = (page: Page) => page.getByRole('button', { name: /^Lesson: counting/ }).click();

test('the start screen', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'New network' })).toBeVisible();
  expect(await violations(page)).toEqual(clean);
});

for (const theme of ['light', 'dark'] as const)
  test(`the editor, ${theme}: a layer, a refused value, a problem, the list of problems`, async ({ page }) => {
    // Without motion, so that no number is looked at while its tint fades.
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const editor = new EditorPage(page);
    await openLesson(page);
    await editor.card('conv_2').click();
    await expect(editor.field('Filters')).toHaveValue('3');
    expect(await violations(page)).toEqual(clean);

    await editor.field('Filters').fill('0');
    await expect(editor.inspector.getByRole('alert')).toBeVisible();
    expect(await violations(page)).toEqual(clean);

    await editor.field('Filters').fill('3');
    await editor.inspector.getByRole('radio', { name: 'Valid' }).press('Space');
    await editor.field('Kernel, height').fill('30');
    await editor.totals.getByRole('button', { name: '1 problem' }).click();
    await expect(editor.totals).toContainText('left out: conv_2');
    expect(await violations(page)).toEqual(clean);
  });

test('more contrast', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await openLesson(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  expect(await violations(page)).toEqual(clean);
});

test('menu, command palette and shortcuts, which give the focus back', async ({ page }) => {
  const editor = new EditorPage(page);
  await openLesson(page);
  await expect(editor.canvas).toBeFocused();

  await page.keyboard.press('Control+K');
  await expect(page.getByRole('combobox')).toBeFocused();
  expect(await violations(page)).toEqual(clean);
  await page.keyboard.press('Escape');
  await expect(editor.canvas).toBeFocused();

  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  expect(await violations(page)).toEqual(clean);
  await page.keyboard.press('Escape');
  await expect(editor.canvas).toBeFocused();

  const button = page.getByRole('button', { name: 'Export' });
  await button.press('Enter');
  await expect(page.getByRole('menuitem', { name: /^Export SVG/ })).toBeFocused();
  expect(await violations(page)).toEqual(clean);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('large text: one panel at a time at 320 pixels, with the table in place of the diagram', async ({ app, page }) => {
  await openLesson(page);
  const editor = new EditorPage(page);
  await expect(editor.cards).toHaveCount(4);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 960);
    window?.webContents.setZoomFactor(4);
  });
  await expect(editor.canvas).toBeHidden();
  await expect(page.getByRole('grid', { name: 'Layers' })).toBeVisible();
  await expect(editor.totals).toContainText('2,515 learnable parameters');
  await page.getByRole('button', { name: /^Inspector/ }).press('Enter');
  await expect(page.getByRole('main', { name: 'Inspector' })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Layers' })).toBeHidden();
  expect(await violations(page)).toEqual(clean);
});

test('an edit is announced: the total beside the last one', async ({ page }) => {
  await openLesson(page);
  const editor = new EditorPage(page);
  await editor.card('dense_1').click();
  // What is announced stands there for a second only, so that it is written down as a screen reader would hear it.
  const announced = await page.getByRole('status').evaluateHandle((status) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return texts;
  });
  await page.getByRole('switch', { name: 'Bias' }).press('Space');
  await expect.poll(() => announced.jsonValue()).toContain('2,513, was 2,515.');
});
