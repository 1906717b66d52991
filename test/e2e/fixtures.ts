import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { firstPage, leave, startApp } from './launch';

interface Application {
  /** The user's data folder of this test alone. */
  profile: string;
  app: ElectronApplication;
  /** The first window, once the page has drawn itself. */
  page: Page;
}

/** Tests of the real application, as `npm run build` left it. */
export const test = base.extend<Application>({
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'layerwright-e2e-'));
    await use(profile);
    // Helper processes of Chromium may still be writing; each retry waits a tenth of a second longer than the one before.
    await rm(profile, { recursive: true, force: true, maxRetries: 20 });
  },
  app: async ({ profile }, use) => {
    const app = await startApp(profile);
    await use(app);
    await leave(app);
  },
  page: async ({ app }, use) => {
    await use(await firstPage(app));
  },
});

export { expect } from '@playwright/test';
