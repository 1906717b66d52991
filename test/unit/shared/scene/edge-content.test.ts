import type { Document } from '@shared/document/document';
import { describeEdge, type EdgeContent } from '@shared/scene/edge-content';
import { expect, it } from 'vitest';
import { draw } from '../../../drawing';
import { layer, sourceOf, tensorOf } from './sources';

const edgeIn = (document: Document, connection: string): EdgeContent =>
  describeEdge(tensorOf(sourceOf(document), connection));

const image = layer('input', { shape: [20, 20, 3] });
const dense = layer('dense', { units: 2 });

it('carries the shape, what a dense layer makes of it, and the sum', () => {
  expect(edgeIn(draw({ x: image, d: dense }, 'x d'), 'x>d')).toEqual({
    shape: '20×20×3',
    seen: '1,200',
    seenPaint: 'c-dense-text',
    sum: `1,200 × 2 + 2 = 2,402`,
    count: '2,402',
    isAssumed: false,
    isRefused: false,
  });
});

it('shows nodes that become channels, in the colour of the convolution', () => {
  const conv = layer('conv2d', { filters: 3, kernel: [1, 1] });
  expect(edgeIn(draw({ x: image, d: dense, c: conv }, 'x d c'), 'd>c')).toMatchObject({
    shape: '2',
    seen: '1×1×2',
    seenPaint: 'c-conv-text',
  });
});

it('has no sum before a layer without weights, and none before one that uses those of another', () => {
  const shared = layer('dense', { units: 2 }, { weightsOf: 'd' });
  const document = draw({ x: image, d: dense, s: shared, r: 'activation' }, 'x d r', 'x s');
  expect(edgeIn(document, 'd>r').sum).toBe('');
  expect(edgeIn(document, 'x>s').sum).toBe('');
});

it('says after a problem that its shape is assumed', () => {
  const wide = layer('conv2d', { filters: 4, kernel: [99, 99], padding: 'valid' });
  const document = draw({ x: image, c: wide, d: dense }, 'x c d');
  expect(edgeIn(document, 'c>d').isAssumed).toBe(true);
  expect(edgeIn(document, 'x>c').isAssumed).toBe(false);
});

it('marks the input that the best fix of an error is about', () => {
  const other = layer('input', { shape: [7, 7, 3] });
  const document = draw({ x: image, y: other, sum: 'add' }, 'x sum', 'y sum');
  expect(['x>sum', 'y>sum'].map((id) => edgeIn(document, id).isRefused)).toEqual([true, false]);
});

it('shows an unknown axis by its name', () => {
  const series = layer('input', { shape: ['T', 128] });
  expect(edgeIn(draw({ x: series, r: 'activation' }, 'x r'), 'x>r').shape).toBe('T×128');
});

it('says only what it comes to where a sum would be long', () => {
  const row = layer('input', { shape: [4, 8] });
  const encoder = layer('transformer-encoder-layer', { heads: 2, feedForward: 16 });
  const learnable = 4 * (8 * 8 + 8) + (8 * 16 + 16) + (16 * 8 + 8) + 2 * (8 + 8);
  expect(edgeIn(draw({ x: row, e: encoder }, 'x e'), 'x>e').sum).toBe(String(learnable));
});
