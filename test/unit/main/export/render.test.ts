import { copyFile, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Document } from '@shared/document/document';
import { writeProject } from '@shared/document/write';
import type { Picture } from '@shared/ipc';
import type { Result } from '@shared/result';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { preparedFonts, writeFonts } from '../../../../build/font/files';
import { createRenderer } from '../../../../main/export/render';
import { checkSvg } from '../../../check-svg';
import { draw } from '../../../drawing';
import { layer, lesson } from '../../shared/scene/sources';
import { temporaryFolder } from '../temporary-folder';

// Starting the code that makes pixels takes a second, and several on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const fonts = await preparedFonts();
const folder = temporaryFolder();

beforeEach(async () => {
  await writeFonts(fonts, folder('fonts'));
  await copyFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'), folder('resvg.wasm'));
});

type Drawn = Result<Uint8Array<ArrayBuffer>>;

const render = (document: Document, how: Partial<Picture> = {}): Promise<Drawn> =>
  createRenderer(folder())({ text: writeProject(document), format: 'png', scale: 1, theme: 'light', ...how });

function bytesOf(drawn: Drawn): Buffer {
  if (!drawn.ok) throw new Error(drawn.error.text().message);
  return Buffer.from(drawn.value);
}

/** Where the parts of a PNG's beginning stand: the header's width and height, then the density. */
const read = (png: Buffer) => ({
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
  chunk: png.toString('latin1', 37, 41),
  pixelsPerMetre: png.readUInt32BE(41),
});

describe('an SVG', () => {
  it('has the numbers as text, and its typeface with it', async () => {
    const svg = bytesOf(await render(lesson(), { format: 'svg' })).toString();
    for (const text of ['56', '57', '2,402', '2,515 learnable parameters']) expect(svg).toContain(`>${text}</text>`);
    expect(svg).toContain('@font-face');
    expect(checkSvg(svg)).toEqual([]);
  });
});

describe('a PNG', () => {
  it('has as many pixels as the figure has units, times its scale, and is as large on paper at any', async () => {
    const [one, three] = [await render(lesson()), await render(lesson(), { scale: 3 })].map(bytesOf).map(read);
    expect(three?.width).toBeGreaterThan(2.99 * (one?.width ?? Infinity));
    expect(one).toMatchObject({ chunk: 'pHYs', pixelsPerMetre: Math.round(96 / 0.0254) });
    expect(three?.pixelsPerMetre).toBe(Math.round((3 * 96) / 0.0254));
  });

  it('is the same bytes every time, and others in another theme', async () => {
    const [first, second, dark] = [
      await render(lesson()),
      await render(lesson()),
      await render(lesson(), { theme: 'dark' }),
    ];
    expect(bytesOf(first).equals(bytesOf(second))).toBe(true);
    expect(bytesOf(first).equals(bytesOf(dark))).toBe(false);
  });

  it('is refused where it would have too many pixels; an SVG is not', async () => {
    const far = layer('input', { shape: [1] }, { position: { x: 900_000, y: 900_000 } });
    const document = draw({ near: layer('input', { shape: [1] }), far });
    const drawn = await render(document);
    expect(drawn.ok ? '' : drawn.error.code).toBe('picture-too-large');
    expect((await render(document, { format: 'svg' })).ok).toBe(true);
  });
});

it('passes on what is wrong with the text', async () => {
  const drawn = await createRenderer(folder())({ text: '{', format: 'svg', scale: 1, theme: 'light' });
  expect(drawn.ok ? '' : drawn.error.code).toBe('not-json');
});

it.each(['lesson', 'lenet-5', 'vgg-16', 'residual'])('draws examples/%s in both formats', async (name) => {
  const text = await readFile(`examples/${name}.layerwright`, 'utf8');
  for (const format of ['svg', 'png'] as const) {
    const drawn = await createRenderer(folder())({ text, format, scale: 1, theme: 'dark' });
    expect(bytesOf(drawn).length).toBeGreaterThan(10_000);
  }
});
