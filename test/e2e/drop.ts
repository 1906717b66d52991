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
  // Asked of the page itself: a locator would wait for a navigation that was refused.
  const isTaken = async (): Promise<unknown> => {
    const expression = "document.body.innerText.includes('Drop to open')";
    return (await debug.send('Runtime.evaluate', { expression })).result.value;
  };
  await drag('dragEnter');
  await expect
    .poll(async () => {
      await drag('dragOver');
      return isTaken();
    })
    .toBe(true);
  await drag('drop');
  await debug.detach();
}
