import type { Point } from '@shared/layout/geometry';
import { boxOf, expect, middleOf, shifted, test } from './editor';

test('a card stays where it is dragged to, until it is tidied', async ({ open }) => {
  const editor = await open('lesson');
  const before = await editor.placeOf('conv_1');
  const at = await middleOf(editor.card('conv_1'));
  await editor.drag(at, shifted(at, 30, 150));
  const moved = shifted(before, 30, 150);
  await expect.poll(() => editor.placeOf('conv_1')).toEqual(moved);

  await editor.canvas.click({ position: { x: 20, y: 20 }, button: 'right' });
  await editor.page.getByRole('menuitem', { name: 'Tidy' }).click();
  await expect.poll(() => editor.placeOf('conv_1')).toEqual(before);
  await editor.press('Mod+z');
  await expect.poll(() => editor.placeOf('conv_1')).toEqual(moved);
  await editor.press('Mod+z');
  await expect.poll(() => editor.placeOf('conv_1')).toEqual(before);
  await expect(editor.undo).toBeDisabled();
});

test('Escape gives a drag up', async ({ open }) => {
  const editor = await open('lesson');
  const before = await editor.placeOf('conv_1');
  const at = await middleOf(editor.card('conv_1'));
  await editor.hold(at, shifted(at, 30, 150));
  await expect(editor.canvas.locator('.gesture')).toBeAttached();
  await editor.press('Escape');
  await expect(editor.canvas.locator('.gesture')).not.toBeAttached();
  await editor.page.mouse.up();
  expect(await editor.placeOf('conv_1')).toEqual(before);
  await expect(editor.undo).toBeDisabled();
});

test('cards that are selected move together, and snap to the row of another', async ({ open }) => {
  const editor = await open('lesson');
  const places = [await editor.placeOf('conv_1'), await editor.placeOf('conv_2')];
  await editor.card('conv_1').click();
  await editor.card('conv_2').click({ modifiers: ['Shift'] });
  const at = await middleOf(editor.card('conv_2'));
  await editor.drag(at, shifted(at, 0, 200));
  const moved = async () => [await editor.placeOf('conv_1'), await editor.placeOf('conv_2')];
  await expect.poll(moved).toEqual(places.map((place) => shifted(place, 0, 200)));

  // Three pixels short of the row is near enough.
  const { y: row } = await editor.placeOf('conv_1');
  const dense = await middleOf(editor.card('dense_1'));
  await editor.hold(dense, shifted(dense, 0, 197));
  await expect(editor.canvas.locator('.guide')).toHaveCount(1);
  await editor.page.mouse.up();
  await expect.poll(async () => (await editor.placeOf('dense_1')).y).toBe(row);
});

test('a card dragged into another connection changes places', async ({ open }) => {
  const editor = await open('lesson');
  const at = await middleOf(editor.card('conv_1'));
  await editor.drag(at, await editor.between('conv_2', 'dense_1'));
  await expect(editor.edge('input_1', 'conv_2')).toBeAttached();
  await expect(editor.edge('conv_2', 'conv_1')).toBeAttached();
  await expect(editor.edge('conv_1', 'dense_1')).toBeAttached();
  await editor.press('Mod+z');
  await expect(editor.edge('input_1', 'conv_1')).toBeAttached();
});

test('a connection is drawn from a port, and its ends are drawn elsewhere', async ({ open }) => {
  const editor = await open('lesson');
  await editor.card('conv_1').hover();
  await editor.hold(await middleOf(editor.knob('out')), await middleOf(editor.card('dense_1')));
  // What comes before conv_1 cannot be fed by it.
  await expect(editor.card('input_1')).toHaveClass(/faded/);
  await expect(editor.card('dense_1')).not.toHaveClass(/faded/);
  await editor.page.mouse.up();
  await expect(editor.edge('conv_1', 'dense_1')).toBeAttached();
  await expect(editor.edge('conv_2', 'dense_1')).not.toBeAttached();

  await editor.press('Mod+z');
  await editor.clickEdge('conv_2', 'dense_1');
  await editor.drag(await middleOf(editor.knob('edge-from')), await middleOf(editor.card('conv_1')));
  await expect(editor.edge('conv_1', 'dense_1')).toBeAttached();

  await editor.press('Mod+z');
  await editor.clickEdge('conv_1', 'conv_2');
  await editor.drag(await middleOf(editor.knob('edge-to')), await middleOf(editor.card('dense_1')));
  await expect(editor.edge('conv_1', 'dense_1')).toBeAttached();
  await expect(editor.edge('conv_1', 'conv_2')).not.toBeAttached();

  await editor.press('Mod+z');
  await editor.clickEdge('conv_1', 'conv_2');
  await editor.drag(await middleOf(editor.knob('edge-to')), { x: 600, y: 200 });
  await expect(editor.edge('conv_1', 'conv_2')).toBeAttached();
});

test('a kind is dropped into a connection, on a layer, and on the empty canvas', async ({ open }) => {
  const editor = await open('lesson');
  const origin = await boxOf(editor.canvas);
  const drop = async (kind: string, at: Point): Promise<void> => {
    const targetPosition = shifted(at, -origin.x, -origin.y);
    await editor.paletteItem(kind).dragTo(editor.canvas, { targetPosition });
  };
  await drop('Dropout', shifted(await editor.between('conv_1', 'conv_2'), 0, 8));
  await expect(editor.edge('conv_1', 'dropout_1')).toBeAttached();
  await expect(editor.edge('dropout_1', 'conv_2')).toBeAttached();
  await expect(editor.selected).toHaveCount(1);

  await drop('Activation', await middleOf(editor.card('dense_1')));
  await expect(editor.edge('dense_1', 'activation_1')).toBeAttached();

  const corner = shifted(origin, 120, 90);
  await drop('Flatten', corner);
  const { x, y } = await middleOf(editor.card('flatten_1'));
  expect(Math.hypot(x - corner.x, y - corner.y)).toBeLessThan(2);
  await editor.press('Mod+z', 'Mod+z', 'Mod+z');
  await expect(editor.cards).toHaveCount(4);
});
