import type { Locator, Page } from '@playwright/test';
import { expect, layerwright, picture, test } from './fixtures';

/** Opens the lesson and gives its diagram, which has the focus. */
async function openLesson(page: Page) {
  await page.getByRole('button', { name: 'Lesson: counting a small CNN' }).click();
  const diagram = page.getByRole('application');
  await expect(diagram).toBeFocused();
  return diagram;
}

/** Hides the list of layers and lets the diagram take its room. */
async function hideLayers(diagram: Locator): Promise<void> {
  await diagram.press('Control+1');
  await diagram.press('Shift+1');
}

test('the start screen', async ({ page, take }) => {
  await expect(page.getByRole('button', { name: /^LeNet-5 32/ })).toBeVisible();
  await take('start');
});

test('the lesson, with its dense layer selected', async ({ page, take }) => {
  const diagram = await openLesson(page);
  await diagram.press('End');
  await expect(page.getByRole('table', { name: 'Learnable parameters' })).toContainText('2,402');
  await take('editor');
});

test('the lesson in the room that a hidden panel leaves', async ({ page, take }) => {
  const diagram = await openLesson(page);
  await hideLayers(diagram);
  await diagram.press('End');
  await expect(page.getByRole('table', { name: 'Learnable parameters' })).toContainText('2,402');
  await take('lesson');
});

test.describe('in the dark', () => {
  test.use({ colours: 'dark' });

  test('a kernel that is larger than its input', async ({ page, take }) => {
    const diagram = await openLesson(page);
    await hideLayers(diagram);
    await diagram.press('Home');
    await diagram.press('ArrowRight');
    await page.getByText('Valid', { exact: true }).click();
    await page.getByLabel('Kernel, height').fill('30');
    await page.getByLabel('Kernel, height').press('Enter');
    await diagram.press('Shift+1');
    await expect(page.getByRole('group', { name: 'Problem of conv_1' })).toBeVisible();
    await take('problem');
  });
});

test('the figure that is exported', async () => {
  await layerwright('export', 'examples/lesson.layerwright', '-o', picture('figure'), '--scale', '2', '--force');
});
