import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { emptyDocument } from '@shared/document/document';
import { writeProject } from '@shared/document/file';
import { dropFile } from './drop';
import { expect, test } from './fixtures';
import { answerQuestions, chooseFile, content, launch, type Run, questions, startArguments, titles } from './launch';

// Windows, files and what becomes of unsaved work. The page's part in it is played by the messages it sends.

const textOf = (title: string): string => writeProject(emptyDocument(title));

/** Says that the project of a page was changed, as its editor does. */
const edit = async (page: Page, edited = true): Promise<void> => {
  const { project } = await content(page);
  await page.evaluate((message) => window.layerwright.changed(message), { handle: project?.handle ?? '', edited });
};

const save = async (page: Page, title: string) => {
  const { project } = await content(page);
  const message = { handle: project?.handle ?? '', text: textOf(title) };
  return page.evaluate((sent) => window.layerwright.save(sent), message);
};

const close = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });

/** Starts the app once more with these files, and gives the exit code. */
async function startAgain(app: ElectronApplication, profile: string, files: readonly string[]): Promise<unknown> {
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(app.process().spawnfile, [...switches, ...startArguments(profile, files)], { stdio: 'ignore' });
  const ended: unknown[] = await once(second, 'exit');
  return ended[0];
}

/** Ends the page's process, and waits until the page is there again. */
const crash = (app: ElectronApplication): Promise<void> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) => {
      contents?.once('did-finish-load', () => {
        resolve();
      });
    });
    contents?.forcefullyCrashRenderer();
    await loaded;
  });

/** The recovery journals that are written to their end. */
const journals = async (profile: string): Promise<string[]> => {
  const names = await readdir(join(profile, 'recovery')).catch(() => []);
  return names.filter((name) => name.endsWith('.json'));
};

let file: string;
let run: Run;

test.beforeEach(async ({ profile }) => {
  file = join(profile, 'net.layerwright');
  await writeFile(file, textOf('First'));
});

test.afterEach(async () => {
  await run.kill();
});

test.describe('with a file on the command line', () => {
  test.beforeEach(async ({ profile }) => {
    run = await launch(profile, [file]);
  });

  test('it is open, and the title says so', async () => {
    const { project } = await content(run.page);
    expect(project).toMatchObject({ name: 'net', text: textOf('First'), edited: false, readOnly: false });
    expect(await titles(run.app)).toEqual(['net - Layerwright']);
  });

  test('a change marks the title, and saving takes the mark away', async () => {
    await edit(run.page);
    expect(await titles(run.app)).toEqual(['net* - Layerwright']);
    expect(await save(run.page, 'Second')).toEqual({ ok: true, value: { done: true, name: 'net' } });
    await edit(run.page, false);
    expect(await titles(run.app)).toEqual(['net - Layerwright']);
    expect(await readFile(file, 'utf8')).toBe(textOf('Second'));
  });

  test('closing asks about unsaved changes once, and not at all without', async () => {
    await answerQuestions(run.app, 'Cancel', "Don't Save");
    await edit(run.page);
    await close(run.app);
    await expect.poll(() => questions(run.app)).toEqual(['Do you want to save the changes to net?']);
    expect(await titles(run.app)).toEqual(['net* - Layerwright']);
    await close(run.app);
    await run.ended;
    expect(await readFile(file, 'utf8')).toBe(textOf('First'));
  });

  test('closing saves where the person says so', async () => {
    const { ino } = await stat(file);
    await answerQuestions(run.app, 'Save');
    await edit(run.page);
    await close(run.app);
    await run.ended;
    // Saving puts a new file in the place of the old one; this page had nothing else to say.
    expect((await stat(file)).ino).not.toBe(ino);
    expect(await readFile(file, 'utf8')).toBe(textOf('First'));
  });

  test('quitting stops where the person cancels', async () => {
    await answerQuestions(run.app, 'Cancel');
    await edit(run.page);
    await run.app.evaluate(({ app: electronApp }) => {
      electronApp.quit();
    });
    await expect.poll(() => questions(run.app)).toHaveLength(1);
    expect(await titles(run.app)).toEqual(['net* - Layerwright']);
  });

  test('quitting that is cancelled closes no window, be it one without changes', async ({ profile }) => {
    const other = join(profile, 'other.layerwright');
    await writeFile(other, textOf('Other'));
    await startAgain(run.app, profile, [other]);
    await expect.poll(() => titles(run.app)).toHaveLength(2);
    await expect.poll(() => run.app.windows()).toHaveLength(2);
    const second = run.app.windows().find((page) => page !== run.page);
    if (second) await edit(second);
    await answerQuestions(run.app, 'Cancel');
    await run.app.evaluate(({ app: electronApp }) => {
      electronApp.quit();
    });
    await expect.poll(() => questions(run.app)).toEqual(['Do you want to save the changes to other?']);
    expect((await titles(run.app)).sort()).toEqual(['net - Layerwright', 'other* - Layerwright']);
  });

  test('a file that another program changed is not overwritten unasked', async ({ profile }) => {
    await writeFile(file, textOf('Theirs'));
    await answerQuestions(run.app, 'Cancel', 'Save As…');
    expect(await save(run.page, 'Mine')).toEqual({ ok: true, value: { done: false, name: 'net' } });
    await chooseFile(run.app, join(profile, 'mine'));
    expect(await save(run.page, 'Mine')).toEqual({ ok: true, value: { done: true, name: 'mine' } });
    expect(await readFile(file, 'utf8')).toBe(textOf('Theirs'));
    expect(await readFile(join(profile, 'mine.layerwright'), 'utf8')).toBe(textOf('Mine'));
    expect(await titles(run.app)).toEqual(['mine - Layerwright']);
  });

  test('a file that another program changed is shown as it is now when the window comes to the front', async () => {
    await writeFile(file, textOf('Theirs'));
    await run.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.emit('focus');
    });
    await expect(run.page.getByText('net was changed by another program, and is shown as it is now.')).toBeVisible();
    expect((await content(run.page)).project).toMatchObject({ text: textOf('Theirs'), edited: false });
    expect(await titles(run.app)).toEqual(['net - Layerwright']);
  });

  test('a second start hands its files over and ends', async ({ profile }) => {
    const other = join(profile, 'other.layerwright');
    await writeFile(other, textOf('Other'));
    for (const opened of [other, file]) expect(await startAgain(run.app, profile, [opened])).toBe(0);
    await expect.poll(() => titles(run.app)).toHaveLength(2);
    expect((await titles(run.app)).sort()).toEqual(['net - Layerwright', 'other - Layerwright']);
  });
});

test('files opened all at once, each by a start of its own, are all open in one app', async ({ profile }) => {
  const names = ['a', 'b', 'c', 'd'];
  for (const name of names) await writeFile(join(profile, `${name}.layerwright`), textOf(name));
  run = await launch(profile, [file]);
  const starts = names.map((name) => startAgain(run.app, profile, [join(profile, `${name}.layerwright`)]));
  expect(await Promise.all(starts)).toEqual(names.map(() => 0));
  await expect
    .poll(async () => (await titles(run.app)).sort())
    .toEqual([...names, 'net'].map((name) => `${name} - Layerwright`));
});

test.describe('unsaved work', () => {
  test.beforeEach(async ({ profile }) => {
    run = await launch(profile, [file]);
    await edit(run.page);
  });

  /** Starts the app again and gives what it offers to recover. */
  const recoveredAfterRestart = async (profile: string) => {
    run = await launch(profile);
    return (await content(run.page)).start.recovered;
  };

  test('survives the end of the process, and is offered at the next start', async ({ profile }) => {
    await expect.poll(() => journals(profile)).toHaveLength(1);
    await run.kill();
    const recovered = await recoveredAfterRestart(profile);
    expect(recovered).toMatchObject([{ name: 'net' }]);
    const ids = recovered.map(({ id }) => id);
    await run.page.evaluate((message) => window.layerwright.restore(message), { ids });
    expect((await content(run.page)).project).toMatchObject({ name: 'net', edited: true });
    expect(await titles(run.app)).toEqual(['net* - Layerwright']);
    expect((await content(run.page)).start.recovered).toEqual([]);
    expect(await save(run.page, 'Rescued')).toMatchObject({ value: { done: true } });
    await edit(run.page, false);
    await expect.poll(() => journals(profile)).toEqual([]);
    expect(await readFile(file, 'utf8')).toBe(textOf('Rescued'));
  });

  test('survives the end of the session, and nothing is asked', async ({ profile }) => {
    await answerQuestions(run.app);
    run.app.process().kill('SIGTERM');
    expect(await run.ended).toEqual([0, null]);
    expect(await recoveredAfterRestart(profile)).toMatchObject([{ name: 'net' }]);
    const { start } = await content(run.page);
    const ids = start.recovered.map(({ id }) => id);
    await run.page.evaluate((message) => window.layerwright.forget(message), { ids });
    expect(await journals(profile)).toEqual([]);
  });

  test('survives the end of the page', async () => {
    const before = await content(run.page);
    await crash(run.app);
    const after: unknown = await run.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('window.layerwright.ready()'),
    );
    expect(after).toMatchObject({ value: { project: { ...before.project, edited: true } } });
  });
});

test('a page that ends again and again is given up, and its work is kept', async ({ profile }) => {
  run = await launch(profile, [file]);
  await edit(run.page);
  await expect.poll(() => journals(profile)).toHaveLength(1);
  await answerQuestions(run.app, 'Close');
  await crash(run.app);
  await crash(run.app);
  await run.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  expect(await run.ended).toEqual([0, null]);
  expect(await journals(profile)).toHaveLength(1);
});

test('a mistake of ours ends the app with its code, and keeps the work', async ({ profile }) => {
  run = await launch(profile, [file]);
  await edit(run.page);
  await run.app.evaluate(({ dialog }) => {
    dialog.showErrorBox = () => undefined;
    setTimeout(() => {
      throw new Error('a mistake');
    });
  });
  expect(await run.ended).toEqual([70, null]);
  expect(await readFile(join(profile, 'logs', 'main.log'), 'utf8')).toContain('Error: a mistake');
  expect(await journals(profile)).toHaveLength(1);
});

test('what cannot be opened is said, and harms nothing', async ({ profile }) => {
  const damaged = join(profile, 'damaged.layerwright');
  await writeFile(damaged, '{"format":"layerwright"');
  await mkdir(join(profile, 'folder.layerwright'));
  run = await launch(profile, [damaged, join(profile, 'folder.layerwright')]);
  expect(await titles(run.app)).toEqual(['Layerwright']);
  expect((await content(run.page)).project).toBeNull();
  await expect(run.page.getByText('damaged.layerwright could not be opened.')).toBeVisible();
  expect(await readFile(damaged, 'utf8')).toBe('{"format":"layerwright"');
});

test('a file dropped on the start screen is open, and the one that is open comes to the front', async ({ profile }) => {
  run = await launch(profile);
  await dropFile(run.page, file);
  await expect.poll(() => titles(run.app)).toEqual(['net - Layerwright']);
  await dropFile(run.page, file);
  const other = join(profile, 'other.layerwright');
  await writeFile(other, textOf('Other'));
  await dropFile(run.page, other);
  await expect.poll(() => titles(run.app)).toHaveLength(2);
});

test('a command chosen in the menu reaches the window in front, while it is of use there', async ({ profile }) => {
  run = await launch(profile, [file]);
  const enabled = (): Promise<(boolean | undefined)[]> =>
    run.app.evaluate(({ Menu }) =>
      ['view.zoom-fit', 'edit.undo'].map((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled),
    );
  await expect.poll(enabled).toEqual([true, false]);
  // A handle is there once the page listens; only then is anything chosen.
  const heard = await run.page.evaluateHandle(() => ({
    command: new Promise((resolve) => {
      window.layerwright.onCommand(resolve);
    }),
  }));
  await run.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('view.zoom-fit')?.click();
  });
  expect(await heard.evaluate(({ command }) => command)).toEqual({ id: 'view.zoom-fit' });
});

test('windows, recent files and the theme are as they were left', async ({ profile }) => {
  run = await launch(profile, [file]);
  await run.page.evaluate(() => window.layerwright.setTheme({ theme: 'dark' }));
  const bounds = { x: 100, y: 80, width: 1000, height: 700 };
  await run.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  const boundsNow = () => run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await expect.poll(boundsNow).toEqual(bounds);
  await run.app.close();
  run = await launch(profile);
  const { start, theme } = await content(run.page);
  expect(theme).toBe('dark');
  expect(start.recents).toMatchObject([{ name: 'net', missing: false, parameters: 0 }]);
  expect(await boundsNow()).toEqual(bounds);
  expect(await run.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
});
