import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { drawn, leave } from './launch';

const root = resolve(import.meta.dirname, '../..');

interface Application {
  /** The user's data folder of this test alone. */
  profile: string;
  app: ElectronApplication;
  /** The first window, once the page has drawn itself. */
  page: Page;
}

/**
 * Tests of the real application, as `npm run build` left it. Playwright finds Electron through the `electron` package, which
 * honours ELECTRON_OVERRIDE_DIST_PATH.
 */
export const test = base.extend<Application>({
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'layerwright-e2e-'));
    await use(profile);
    // Helper processes of Chromium may still be writing; each retry waits a tenth of a second longer than the one before.
    await rm(profile, { recursive: true, force: true, maxRetries: 20 });
  },
  app: async ({ profile }, use) => {
    const app = await _electron.launch({ args: [root, `--user-data-dir=${profile}`] });
    await use(app);
    await leave(app);
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow();
    await drawn(page);
    await use(page);
  },
});

export { expect } from '@playwright/test';
