import type { Page } from '@playwright/test';

/** Drops a file of the disk on a page, as a person would from a file manager. */
export async function dropFile(page: Page, path: string): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await debug.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await debug.detach();
}
