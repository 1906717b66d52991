import { expect, type Page } from '@playwright/test';

/**
 * Drops a file of the disk on a page, as a person would from a file manager: the pointer goes on moving over the window, and the
 * button is let go once the window says that it takes the file.
 */
export async function dropFile(page: Page, path: string): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    debug.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await drag('dragEnter');
  await expect(async () => {
    await drag('dragOver');
    await expect(page.getByText('Drop to open')).toBeVisible({ timeout: 200 });
  }).toPass();
  await drag('dragOver');
  await drag('drop');
  await debug.detach();
}
