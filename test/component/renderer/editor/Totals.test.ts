import { fireEvent, render, screen } from '@testing-library/svelte';
import { emptyDocument } from '@shared/document/document';
import { expect, it } from 'vitest';
import { Panels } from '../../../../renderer/editor/panels.svelte';
import Totals from '../../../../renderer/editor/Totals.svelte';
import { draw } from '../../../drawing';
import { lesson, open } from '../../project';

function show(project: ReturnType<typeof open>) {
  const panels = new Panels(localStorage);
  render(Totals, { project, panels });
  return panels;
}

it('says the total with its trainable split, the way through, and that all is well', () => {
  show(open(lesson()));
  const totals = screen.getByRole('contentinfo');
  expect(totals).toHaveTextContent('2,515 learnable parameters');
  expect(totals).toHaveTextContent('2,515 trainable');
  expect(totals).toHaveTextContent('20×20×3 → 2');
  expect(totals).toHaveTextContent('No problems');
});

it('keeps the total beside a problem, says what it leaves out, and leads there', async () => {
  const broken = draw(
    { x: 'input', conv: { kind: 'conv2d', settings: { filters: 2, kernel: [30, 30], padding: 'valid' } }, d: 'dense' },
    'x d',
    'x conv',
  );
  const panels = show(open(broken));
  expect(screen.getByText('left out: conv')).toBeVisible();
  expect(screen.getByRole('contentinfo')).toHaveTextContent('76,864 learnable'); // 1,200 × 64 + 64
  panels.close('summary');
  await fireEvent.click(screen.getByRole('button', { name: '1 problem' }));
  expect(panels.isOpen('summary')).toBe(true);
  expect(panels.tab).toBe('problems');
});

it('says of an empty network that it is empty', () => {
  show(open(emptyDocument()));
  expect(screen.getByRole('contentinfo')).toHaveTextContent('0 learnable parameters');
  expect(screen.getByRole('contentinfo')).toHaveTextContent('No layers yet');
});

it('parts statistics and frozen weights from what is trained', () => {
  const network = draw({ x: 'input', bn: 'batch-norm', d: { kind: 'dense', settings: { units: 2 }, frozen: true } }, 'x bn d'); // prettier-ignore
  show(open(network));
  const totals = screen.getByRole('contentinfo');
  expect(totals).toHaveTextContent('2,408 learnable'); // 3 + 3, and 1,200 × 2 + 2
  expect(totals).toHaveTextContent('6 trainable');
  expect(totals).toHaveTextContent('2,402 frozen');
  expect(totals).toHaveTextContent('6 statistics');
});
