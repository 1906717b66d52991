import type { CardContent } from '@shared/scene/card-content';
import { describe, expect, it } from 'vitest';
import type { Document } from '@shared/document/document';
import { parseProject } from '@shared/document/file';
import { readFileSync } from 'node:fs';
import { draw } from '../../../drawing';
import { cardOf } from '@shared/scene/contents';
import { analysisOf, layer, sourceOf } from './sources';

function cardIn(document: Document, id: string): CardContent {
  const source = sourceOf(document);
  return cardOf(analysisOf(source, id), source).content;
}

const image = layer('input', { shape: [8, 8, 64] });

describe('the count', () => {
  it('is of the learnable parameters; statistics stand beside it', () => {
    const card = cardIn(draw({ x: image, bn: 'batch-norm' }, 'x bn'), 'bn');
    expect(card).toMatchObject({ count: String(64 + 64), isNumber: true, aside: `+${64 + 64} statistics` });
  });

  it('is words where there is nothing to count', () => {
    const card = cardIn(draw({ x: image, pool: 'max-pool2d' }, 'x pool'), 'pool');
    expect(card).toMatchObject({ count: 'no parameters', isNumber: false, aside: '' });
  });

  it('is not made up where it cannot be known', () => {
    const wide = layer('conv2d', { filters: 4, kernel: [9, 9], padding: 'valid' });
    const card = cardIn(draw({ x: image, conv: wide }, 'x conv'), 'conv');
    expect(card).toMatchObject({ count: 'not counted', isNumber: false, severity: 'error' });
  });

  it('is that of another layer whose weights are used', () => {
    const document = draw(
      { x: layer('input', { shape: [4] }), a: 'dense', b: layer('dense', { units: 64 }, { weightsOf: 'a' }) },
      'x a',
      'x b',
    );
    expect(cardIn(document, 'b')).toMatchObject({ count: 'shared with a', isNumber: false });
  });

  it('shares the total', () => {
    const dense = layer('dense', { units: 1 });
    const document = draw({ x: layer('input', { shape: [9] }), a: dense, b: dense }, 'x a', 'x b');
    expect(cardIn(document, 'a')).toMatchObject({ count: String(9 * 1 + 1), aside: '50.0 %', share: 1 / 2 });
  });
});

it('says how much a merge without settings merges', () => {
  expect(cardIn(draw({ x: image, y: image, sum: 'add' }, 'x sum', 'y sum'), 'sum').settings).toEqual(['2 inputs']);
  expect(cardIn(draw({ x: image, sum: 'add' }, 'x sum'), 'sum').settings).toEqual(['1 input']);
});

it('marks what is frozen and what is unknown', () => {
  const document = draw(
    { x: image, a: layer('dense', { units: 1 }, { frozen: true }), b: layer('com.acme.FFT') },
    'x a',
    'x b',
  );
  expect(cardIn(document, 'a').isFrozen).toBe(true);
  expect(cardIn(document, 'b')).toMatchObject({
    isUnknown: true,
    kind: 'com.acme.FFT',
    category: 'custom',
    count: 'not counted',
  });
});

it('shows a block by its network, its repeats and what weighs most in it', () => {
  const parsed = parseProject(readFileSync('test/fixtures/blocks.layerwright', 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.text().message);
  const source = sourceOf(parsed.value);
  const block = [...source.analysis.root.layers].find(({ layer: { block: of } }) => of && of.repeat === 3);
  if (!block) throw new Error('The fixture has no block that is repeated.');
  const { content } = cardOf(block, source);
  expect(content.badge).toBe('×3');
  expect(content.kind).toBe(parsed.value.networks.get(block.layer.block?.network ?? '')?.name);
});
