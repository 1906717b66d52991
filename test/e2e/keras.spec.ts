import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { openProject } from '@shared/document/file';
import { dropFile } from './drop';
import { EditorPage } from './editor';
import { expect, test } from './fixtures';
import {
  chooseFile,
  chooseInMenu,
  chooseToOpen,
  content,
  drawn,
  launch,
  type Run,
  suggestions,
  titles,
} from './launch';

// Keras models as JSON, by every way into the window. One tower reads two sequences, a class of someone's own scales what it gives,
// and a dense layer reads that: shared, nested and unknown all at once.

const original = resolve('test/fixtures/keras-models/keras3_siamese.json');

/** A normalization of 16 features, four projections of them, and a dense layer over both sequences' 16 averages. */
const parameters = { tower: 2 * 16 + 4 * (16 * 16 + 16), head: 2 * 16 + 1 };

let file: string;
let run: Run;

test.beforeEach(async ({ profile }) => {
  file = join(profile, 'twins.json');
  await copyFile(original, file);
});

test.afterEach(async () => {
  await run.kill();
});

/** Waits until the model is on the page, with its numbers. */
async function expectModel(page: Page): Promise<EditorPage> {
  await drawn(page);
  const editor = new EditorPage(page);
  await expect(editor.cards).toHaveCount(7);
  await expect(editor.totals).toContainText((parameters.tower + parameters.head).toLocaleString('en'));
  return editor;
}

/** The page of a window that was opened meanwhile. */
async function otherPage({ app, page }: Run): Promise<Page> {
  await expect.poll(() => app.windows()).toHaveLength(2);
  return app.windows().find((other) => other !== page) ?? page;
}

test('dropped on the start screen, it takes its place', async ({ profile }) => {
  run = await launch(profile);
  await dropFile(run.page, file);
  await expectModel(run.page);
  expect(await titles(run.app)).toEqual(['siamese - Layerwright']);
});

test('dropped on an open project, it opens beside it', async ({ profile }) => {
  run = await launch(profile, [resolve('examples/lesson.layerwright')]);
  await dropFile(run.page, file);
  await expectModel(await otherPage(run));
  await expect(new EditorPage(run.page).cards).toHaveCount(4);
});

for (const command of ['file.open', 'file.import'])
  test(`chosen by ${command}, it is open`, async ({ profile }) => {
    run = await launch(profile);
    await chooseToOpen(run.app, file);
    await chooseInMenu(run.app, command);
    await expectModel(run.page);
  });

test('named on the command line, it is open: what is not known is visible, said, and harms nothing else', async ({
  profile,
}) => {
  run = await launch(profile, [file]);
  const editor = await expectModel(run.page);
  await expect(run.page.getByRole('alert')).toContainText('Scale is not a class that Layerwright knows.');
  await editor.card('scale').click();
  await expect(editor.field('Class')).toHaveValue('Scale');
  await expect(editor.card('head')).toContainText(String(parameters.head));
});

test('it is saved as a project of its own, and its file stays as it is', async ({ profile }) => {
  run = await launch(profile, [file]);
  const { canvas } = await expectModel(run.page);
  await chooseFile(run.app, join(profile, 'mine'));
  await canvas.press('ControlOrMeta+s');
  await expect.poll(() => titles(run.app)).toEqual(['mine - Layerwright']);
  expect(await suggestions(run.app)).toEqual(['siamese.layerwright']);
  expect(await readFile(file, 'utf8')).toBe(await readFile(original, 'utf8'));
  expect(openProject(await readFile(join(profile, 'mine.layerwright'), 'utf8'))).toMatchObject({ ok: true });
});

test('a damaged one is refused with the reason, and harms nothing', async ({ profile }) => {
  const damaged = join(profile, 'damaged.json');
  await writeFile(damaged, (await readFile(original, 'utf8')).slice(0, -10));
  run = await launch(profile, [file]);
  await expectModel(run.page);
  await dropFile(run.page, damaged);
  await expect(run.page.getByText('damaged.json could not be opened.')).toBeVisible();
  await expectModel(run.page);
  expect(run.app.windows()).toHaveLength(1);
  expect((await content(run.page)).project).toMatchObject({ name: 'siamese', edited: false });
});
