import { expect, test } from './fixtures';

test('opens one window, under its own name', async ({ app, page }) => {
  await expect(page).toHaveTitle(/Layerwright/);
  await expect(page.getByRole('main')).toBeVisible();
  const facts = await app.evaluate(({ app, BrowserWindow }) => ({
    name: app.getName(),
    packaged: app.isPackaged,
    windows: BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
  }));
  expect(facts).toEqual({ name: 'Layerwright', packaged: false, windows: 1 });
});
