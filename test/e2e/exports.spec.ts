import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Picture } from '@shared/ipc';
import { expect, test } from './fixtures';
import { chooseFile, content, launch, type Run } from './launch';

const root = resolve(import.meta.dirname, '../..');
const lesson = join(root, 'examples', 'lesson.layerwright');

let run: Run;

test.beforeEach(async ({ profile }) => {
  run = await launch(profile, [lesson]);
});

test.afterEach(async () => {
  await run.kill();
});

type Way = Pick<Picture, 'format' | 'scale' | 'theme'>;

/** The project of a page, drawn in this way. */
const drawn = async (page: Page, way: Way): Promise<Picture> => {
  const { project } = await content(page);
  return { text: project?.text ?? '', ...way };
};

const exportAs = async (page: Page, way: Way) => {
  const { project } = await content(page);
  const message = { handle: project?.handle ?? '', ...(await drawn(page, way)) };
  return page.evaluate((picture) => window.layerwright.exportDiagram(picture), message);
};

const ways: Way[] = [
  { format: 'svg', scale: 1, theme: 'light' },
  { format: 'svg', scale: 1, theme: 'dark' },
  { format: 'png', scale: 1, theme: 'light' },
  { format: 'png', scale: 4, theme: 'dark' },
];

for (const way of ways)
  test(`an export as ${way.format} at ${way.scale}×, ${way.theme}, is the command line's, byte by byte`, async ({
    profile,
  }) => {
    const file = join(profile, `lesson.${way.format}`);
    await chooseFile(run.app, join(profile, 'lesson'));
    expect(await exportAs(run.page, way)).toEqual({ ok: true, value: { done: true } });
    const { format, scale, theme } = way;
    const output = ['-o', '-', '--format', format, '--scale', String(scale), '--theme', theme];
    const expected = execFileSync(process.execPath, [
      join(root, 'out/cli/layerwright.mjs'),
      'export',
      lesson,
      ...output,
    ]);
    expect((await readFile(file)).equals(expected)).toBe(true);
  });

test('a diagram is on the clipboard as a picture, and as the text of one', async () => {
  const svg = await drawn(run.page, { format: 'svg', scale: 1, theme: 'light' });
  expect(await run.page.evaluate((picture) => window.layerwright.copyDiagram(picture), svg)).toMatchObject({
    ok: true,
  });
  const pasted = await run.page.evaluate(() => window.layerwright.pasteText());
  expect(pasted.ok && pasted.value.text).toContain('<title id="title">Lesson: counting a small CNN</title>');

  const png = await drawn(run.page, { format: 'png', scale: 2, theme: 'light' });
  expect(await run.page.evaluate((picture) => window.layerwright.copyDiagram(picture), png)).toMatchObject({
    ok: true,
  });
  const isPicture = await run.app.evaluate(({ clipboard }) => {
    const isOld = (candidate: object): candidate is { readImage(): Electron.NativeImage } => 'readImage' in candidate;
    return isOld(clipboard) ? !clipboard.readImage().isEmpty() : clipboard.has('image/png');
  });
  expect(isPicture).toBe(true);
});

test('an export of what is no project is refused, and writes nothing', async ({ profile }) => {
  await chooseFile(run.app, join(profile, 'lesson.svg'));
  const { project } = await content(run.page);
  const refused = await run.page.evaluate(
    (handle) => window.layerwright.exportDiagram({ handle, text: '{', format: 'svg', scale: 1, theme: 'light' }),
    project?.handle ?? '',
  );
  expect(refused).toMatchObject({ ok: false, error: { code: 'not-json' } });
  expect((await readdir(profile)).filter((name) => /svg|tmp/.test(name))).toEqual([]);
});

test('an exporter that was killed is started anew', async ({ profile }) => {
  const file = join(profile, 'lesson.svg');
  await chooseFile(run.app, file);
  const way = { format: 'svg', scale: 1, theme: 'light' } as const;
  expect(await exportAs(run.page, way)).toMatchObject({ ok: true });
  const first = await readFile(file);
  const killed = await run.app.evaluate(({ app }) => {
    const exporter = app.getAppMetrics().find(({ name }) => name === 'Layerwright export');
    return exporter !== undefined && process.kill(exporter.pid, 'SIGKILL');
  });
  expect(killed).toBe(true);
  await expect.poll(async () => (await exportAs(run.page, way)).ok).toBe(true);
  expect((await readFile(file)).equals(first)).toBe(true);
});
