import { formatCount } from '@shared/format-number';
import { EditorPage } from './editor';
import { expect, test } from './fixtures';

/** The lesson's network: weights of each filter or node, and a bias for each. */
const conv1 = 2 * (3 * 3 * 3) + 2;
const conv2 = 3 * (3 * 3 * 2) + 3;
const dense = 2 * (20 * 20 * 3) + 2;
/** Without zero padding each convolution takes two rows and columns away. */
const denseValid = 2 * ((20 - 2 - 2) ** 2 * 3) + 2;
const biases = 2 + 3 + 2;

test('the lesson is built from nothing by mouse, and every number follows', async ({ page }) => {
  const editor = new EditorPage(page);
  await page.getByRole('button', { name: 'New network' }).click();

  await editor.add('Input');
  await editor.field('Shape').fill('20x20x3');
  await editor.add('Conv2D');
  await editor.field('Filters').fill('2');
  await editor.add('Conv2D');
  await editor.field('Filters').fill('3');
  await editor.add('Dense');
  await editor.field('Units').fill('2');

  await test.step('each layer shows its count', async () => {
    await expect(editor.card('input_1')).toContainText('no parameters');
    for (const [name, count] of Object.entries({ conv_1: conv1, conv_2: conv2, dense_1: dense }))
      await expect(editor.card(name)).toContainText(formatCount(count));
    await expect(editor.totals).toContainText(`${formatCount(conv1 + conv2 + dense)} learnable parameters`);
    await expect(editor.totals).toContainText(`${formatCount(conv1 + conv2 + dense)} trainable`);
    await expect(editor.totals).toContainText('No problems');
  });

  await test.step('each connection shows what flows, and what the next layer makes of it', async () => {
    const texts = (from: string, to: string) => editor.edge(from, to).locator('text');
    await expect(texts('input_1', 'conv_1')).toHaveText(['20×20×3', '3 × 18 + 2 = 56']);
    await expect(texts('conv_1', 'conv_2')).toHaveText(['20×20×2', '2 × 27 + 3 = 57']);
    await expect(texts('conv_2', 'dense_1')).toHaveText(['20×20×3', '→ 1,200', '1,200 × 2 + 2 = 2,402']);
  });

  await test.step('without zero padding', async () => {
    await editor.card('conv_1').click();
    await editor.card('conv_2').click({ modifiers: ['Shift'] });
    await editor.inspector.getByRole('radiogroup', { name: 'Padding' }).getByText('Valid').click();
    await expect(editor.totals).toContainText(`${formatCount(conv1 + conv2 + denseValid)} learnable`);
    await editor.inspector.getByRole('radiogroup', { name: 'Padding' }).getByText('Same').click();
    await expect(editor.totals).toContainText(`${formatCount(conv1 + conv2 + dense)} learnable`);
  });

  await test.step('without biases', async () => {
    for (const name of ['conv_1', 'conv_2', 'dense_1']) {
      await editor.card(name).click();
      await editor.field('Bias').click();
    }
    await expect(editor.totals).toContainText(`${formatCount(conv1 + conv2 + dense - biases)} learnable`);
  });
});
