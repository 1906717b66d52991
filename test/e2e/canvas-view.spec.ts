import { readFile } from 'node:fs/promises';
import type { Point } from '@shared/layout/geometry';
import { toNetwork } from '../../renderer/canvas/viewport';
import { isInside } from '../scene-texts';
import { boxOf, expect, type EditorPage, middleOf, shifted, test } from './editor';

/** The point of the network that is drawn at a point of the page. */
async function networkAt(editor: EditorPage, { x, y }: Point): Promise<Point> {
  const origin = await boxOf(editor.canvas);
  return toNetwork(await editor.viewport(), { x: x - origin.x, y: y - origin.y });
}

const near = ({ x, y }: Point, to: Point, tolerance = 2): boolean => Math.hypot(x - to.x, y - to.y) < tolerance;

test('the wheel, the space bar and the middle button pan', async ({ open }) => {
  const editor = await open('lesson');
  const { page } = editor;
  const start = await editor.viewport();
  const panned = (dx: number, dy: number) => ({ ...shifted(start, dx, dy), k: start.k });
  const middle = await middleOf(editor.canvas);
  const free = shifted(middle, 0, 200);

  await page.mouse.move(free.x, free.y);
  await page.mouse.wheel(30, 50);
  await expect.poll(() => editor.viewport()).toEqual(panned(-30, -50));
  await page.mouse.wheel(-30, -50);
  await page.keyboard.down('Shift');
  await page.mouse.wheel(0, 40);
  await page.keyboard.up('Shift');
  await expect.poll(() => editor.viewport()).toEqual(panned(-40, 0));
  await page.mouse.wheel(-40, 0);
  await expect.poll(() => editor.viewport()).toEqual(start);

  const card = await middleOf(editor.card('conv_1'));
  const place = await editor.placeOf('conv_1');
  await editor.canvas.focus();
  await page.keyboard.down(' ');
  await editor.drag(card, shifted(card, 25, -15));
  await page.keyboard.up(' ');
  await expect.poll(() => editor.viewport()).toEqual(panned(25, -15));
  expect(await editor.placeOf('conv_1')).toEqual(place);

  await page.mouse.move(free.x, free.y);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(free.x - 25, free.y + 15, { steps: 4 });
  await page.mouse.up({ button: 'middle' });
  await expect.poll(() => editor.viewport()).toEqual(start);
});

test('Ctrl with the wheel zooms at the pointer, and buttons and keys zoom at the middle', async ({ open }) => {
  const editor = await open('lesson');
  const { page } = editor;
  const { k } = await editor.viewport();
  const at = await middleOf(editor.card('dense_1'));
  const under = await networkAt(editor, at);
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await editor.viewport()).k).toBeGreaterThan(k);
  expect(near(await networkAt(editor, at), under)).toBe(true);

  const middle = await middleOf(editor.canvas);
  const centre = await networkAt(editor, middle);
  await editor.press('Mod+0');
  await expect(editor.scale).toHaveText('100 %');
  await editor.zoom('Zoom out').click();
  await expect(editor.scale).toHaveText('75 %');
  await editor.press('Mod+=', 'Mod+=');
  await expect(editor.scale).toHaveText('125 %');
  expect(near(await networkAt(editor, middle), centre)).toBe(true);
});

test('the whole network fits, and so does what is selected', async ({ open }) => {
  const editor = await open('residual');
  const { layers } = JSON.parse(await readFile('examples/residual.layerwright', 'utf8')) as { layers: unknown[] };
  const middle = await middleOf(editor.canvas);
  await editor.page.mouse.move(middle.x, middle.y);
  await editor.page.mouse.wheel(9000, 9000);
  await expect(editor.cards).toHaveCount(0);
  await editor.press('Shift+1');
  await expect(editor.cards).toHaveCount(layers.length);
  const room = await boxOf(editor.canvas);
  for (const card of await editor.cards.all()) expect(isInside(await boxOf(card), room)).toBe(true);

  await editor.card('image').click();
  await editor.press('Shift+2');
  await expect(editor.scale).toHaveText('100 %');
  // The zoom bar takes some of the height.
  expect(near(await middleOf(editor.card('image')), middle, 20)).toBe(true);
});

test('in a small window the whole network and its table fit beside the inspector that lies over the canvas', async ({
  open,
}) => {
  const editor = await open('lesson', { width: 900, height: 600 });
  const canvas = await boxOf(editor.canvas);
  const room = { ...canvas, width: (await boxOf(editor.inspector)).x - canvas.x };
  expect(room.width).toBeLessThan(canvas.width);
  for (const card of await editor.cards.all()) expect(isInside(await boxOf(card), room)).toBe(true);
  const table = await boxOf(editor.page.getByRole('grid', { name: 'Layers' }));
  expect(table.width).toBeLessThanOrEqual(room.width);
});

test('less is drawn where the network is small, and all of it where it is large', async ({ open }) => {
  const editor = await open('lesson');
  const texts = editor.card('conv_1').locator('text');
  await expect(texts).toHaveText(['conv_1', 'Conv2D', '3×3 · 2 filters · same', '56', '2.2 %']);
  await editor.zoom('Zoom out').click();
  await editor.zoom('Zoom out').click();
  await expect(texts).toHaveText(['conv_1', '56']);
  await expect(editor.edge('conv_1', 'conv_2').locator('text')).toHaveCount(0);
  await editor.page.mouse.move(...(Object.values(await editor.between('conv_1', 'conv_2')) as [number, number]));
  await expect(editor.edge('conv_1', 'conv_2').locator('text')).toHaveCount(2);
  await editor.zoom('Zoom out').click();
  await editor.zoom('Zoom out').click();
  await expect(texts).toHaveCount(0);
});

test('the same point of the network stays in the middle when a panel opens or closes', async ({ open }) => {
  const editor = await open('lesson');
  const centre = async () => networkAt(editor, await middleOf(editor.canvas));
  const before = await centre();
  for (const panel of ['1', '2', '3', '1', '2', '3']) {
    const width = await editor.canvas.evaluate(({ clientWidth, clientHeight }) => clientWidth * clientHeight);
    await editor.press(`Mod+${panel}`);
    await expect
      .poll(() => editor.canvas.evaluate(({ clientWidth, clientHeight }) => clientWidth * clientHeight))
      .not.toBe(width);
    await expect.poll(async () => near(await centre(), before)).toBe(true);
  }
});
