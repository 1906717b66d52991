import { once } from 'node:events';
import { basename, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { WindowContent } from '@shared/ipc';
import type {} from '../../renderer/bridge';

const root = resolve(import.meta.dirname, '../..');

/** The arguments of a start with a profile of its own, to open these files. */
export const startArguments = (profile: string, files: readonly string[] = []): string[] => [
  root,
  `--user-data-dir=${profile}`,
  ...files,
];

/** A run of the app, its first window, and the exit code and signal with which it ends. */
export interface Run {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly ended: Promise<unknown[]>;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Waits until a page has drawn itself. From then on it hears what main says, and takes what is dropped on it. */
export const drawn = (page: Page): Promise<void> => page.locator('#app > *').first().waitFor({ state: 'attached' });

/** How long a start may take, in milliseconds, on a machine that is busy with something else. */
const timeout = 120_000;

/**
 * Starts the app, to open these files. Playwright finds Electron through the `electron` package, which honours
 * ELECTRON_OVERRIDE_DIST_PATH.
 */
export const startApp = (profile: string, files: readonly string[] = []): Promise<ElectronApplication> =>
  _electron.launch({ args: startArguments(profile, files), timeout });

/** The first window, once its page has drawn itself. */
export async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow({ timeout });
  await drawn(page);
  return page;
}

/** Starts the app, to open these files, and waits until its first window listens. */
export async function launch(profile: string, files: readonly string[] = []): Promise<Run> {
  const app = await startApp(profile, files);
  const child = app.process();
  const ended = once(child, 'exit');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  const page = await firstPage(app);
  return { app, page, ended, kill };
}

/** What main says that a page should show. */
export async function content(page: Page): Promise<WindowContent> {
  await drawn(page);
  const ready = await page.evaluate(() => window.layerwright.ready());
  if (!ready.ok) throw new Error(ready.error.message);
  return ready.value;
}

/** Has the person answer the next questions with the buttons of these labels. What was asked is in `questions`. */
export async function answerQuestions(app: ElectronApplication, ...labels: string[]): Promise<void> {
  await app.evaluate(({ dialog }, answers) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...given: unknown[]) => {
      const options = given.at(-1) as Electron.MessageBoxOptions;
      asked.push(options.message);
      const response = options.buttons?.indexOf(answers.shift() ?? 'Cancel') ?? 0;
      return Promise.resolve({ response, checkboxChecked: false });
    };
  }, labels);
}

/** Ends the app and gives up what was not saved: where a test leaves work behind, nobody is there to be asked about it. */
export async function leave(app: ElectronApplication): Promise<void> {
  await answerQuestions(app, ...new Array<string>(20).fill("Don't Save"));
  await app.close();
}

/** What was asked since `answerQuestions`. */
export const questions = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => {
    const asked: unknown = Reflect.get(globalThis, 'asked');
    return Array.isArray(asked) ? asked.map(String) : [];
  });

/** Has the person choose this file in the next save dialogs. What they suggested is in `suggestions`. */
export const chooseFile = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    const suggested: (string | undefined)[] = [];
    Object.assign(globalThis, { suggested });
    dialog.showSaveDialog = (...given: unknown[]) => {
      suggested.push((given.at(-1) as Electron.SaveDialogOptions).defaultPath);
      return Promise.resolve({ canceled: false, filePath });
    };
  }, path);

/** The names of files that were suggested since `chooseFile`. */
export const suggestions = async (app: ElectronApplication): Promise<string[]> => {
  const paths = await app.evaluate((): unknown => Reflect.get(globalThis, 'suggested'));
  return Array.isArray(paths) ? paths.map((path) => basename(String(path))) : [];
};

/** Has the person choose this file in the next dialogs that open one. */
export const chooseToOpen = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);

/** Chooses a command in the native menu. */
export const chooseInMenu = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
  }, id);

/** The titles of all windows. */
export const titles = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
