import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { content, leave, startArguments } from '../e2e/launch';
import { smallPng } from './small-png';

const root = resolve(import.meta.dirname, '../..');

const size = { width: 1280, height: 800 };
const scale = 2;

interface Options {
  colours: 'light' | 'dark';
}

interface Application {
  app: ElectronApplication;
  /** A window of the application as it is at its first start, of the same size on every machine. */
  page: Page;
  /** Takes a picture for the documentation, once nothing moves any more and no caret blinks. */
  take: (name: string) => Promise<void>;
}

/** Drives the built application for the pictures of the documentation. */
export const test = base.extend<Options & Application>({
  colours: ['light', { option: true }],
  app: async ({ colours }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'layerwright-screenshots-'));
    const args = [...startArguments(profile), `--force-device-scale-factor=${scale}`];
    const app = await _electron.launch({ args, colorScheme: colours });
    await use(app);
    await leave(app);
    await rm(profile, { recursive: true, force: true });
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow();
    await content(page);
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    await use(page);
  },
  take: async ({ app, page }, use) => {
    await use(async (name) => {
      await page.mouse.move(0, 0);
      await page.evaluate(() => document.fonts.ready);
      const screenshot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      await mkdir(dirname(picture(name)), { recursive: true });
      await writeFile(picture(name), await shrink(app, screenshot));
    });
  },
});

/** Where a picture of the documentation stands. */
export const picture = (name: string): string => join(root, `docs/images/${name}.png`);

/** The same picture in fewer bytes. Electron knows how to read a PNG. */
async function shrink(app: ElectronApplication, png: Buffer): Promise<Buffer> {
  const bitmap = await app.evaluate(({ nativeImage }, base64) => {
    const image = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'));
    return { ...image.getSize(), pixels: image.toBitmap().toString('base64') };
  }, png.toString('base64'));
  return smallPng({ ...bitmap, pixels: Buffer.from(bitmap.pixels, 'base64') });
}

/** Calls the built command line, from the root of the checkout. */
export const layerwright = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'out/cli/layerwright.mjs'), ...args], { cwd: root });

export { expect } from '@playwright/test';
