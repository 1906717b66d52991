import type { Document } from '@shared/document/document';
import { axesText, conventionText, describeNetwork, leftOutText, splitText } from '@shared/scene/caption';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../drawing';
import { layer, lesson, sourceOf } from './sources';

const rootOf = (document: Document) => sourceOf(document).analysis.root;
const image = layer('input', { shape: [8, 8, 4] });
const conv = (padding: string, bias = true) => layer('conv2d', { filters: 2, kernel: [3, 3], padding, bias });

describe('the split', () => {
  it('names what is frozen, and what is kept but not learned', () => {
    const document = draw(
      { x: image, c: layer('conv2d', { filters: 2, kernel: [1, 1] }, { frozen: true }), bn: 'batch-norm' },
      'x c bn',
    );
    const [frozen, norm] = [4 * 2 + 2, 2 * 2];
    expect(splitText(rootOf(document))).toBe(
      `${norm} trainable, ${frozen} frozen, plus ${2 * 2} statistics (not learned)`,
    );
  });

  it('says nothing of nothing', () => {
    expect(splitText(rootOf(draw({ x: image })))).toBe('');
  });
});

describe('what is left out', () => {
  const lost = (count: number) =>
    leftOutText(rootOf(draw(Object.fromEntries(Array.from({ length: count }, (_, at) => [`d${at + 1}`, 'dense'])))));

  it('is named, three layers at most', () => {
    expect(lost(0)).toBe('');
    expect(lost(1)).toBe('left out: d1');
    expect(lost(3)).toBe('left out: d1, d2, d3');
    expect(lost(5)).toBe('left out: d1, d2, d3 and 2 more');
  });
});

describe('the convention', () => {
  const of = (document: Document) => conventionText(rootOf(document), document.project);

  it('says what is true of all convolutions', () => {
    expect(of(draw({ x: image, a: conv('same'), b: conv('same') }, 'x a b'))).toContain('zero padding');
    expect(of(draw({ x: image, a: conv('valid'), b: conv('valid') }, 'x a b'))).toContain('no padding');
    expect(of(draw({ x: image, a: conv('same'), b: conv('valid') }, 'x a b'))).not.toContain('padding');
  });

  it('says whether biases are counted, where there are weights', () => {
    expect(of(draw({ x: image, a: conv('same', false) }, 'x a'))).toContain('no biases');
    expect(of(draw({ x: image, a: conv('same') }, 'x a'))).toContain('biases counted');
    expect(of(draw({ x: image }))).toBe('Lesson rules');
  });

  it('says that some layers have rules of their own', () => {
    const other = draw({ x: image, a: layer('dense', { units: 1 }, { rules: 'keras' }) }, 'x a');
    expect(of(other)).toContain('Lesson rules · Keras rules where set');
  });
});

it('names the axes where feature maps flow', () => {
  const document = lesson();
  expect(axesText(rootOf(document), document.project)).toBe('Shapes on the edges are height × width × channels');
  const first = { ...document, project: { ...document.project, axisOrder: 'channels-first' as const } };
  expect(axesText(rootOf(first), first.project)).toBe('Shapes on the edges are channels × height × width');
  const flat = draw({ x: layer('input', { shape: [4] }), d: 'dense' }, 'x d');
  expect(axesText(rootOf(flat), flat.project)).toBe('');
});

it('describes a large network by its first layers', () => {
  const names = Array.from({ length: 15 }, (_, at) => `r${at + 1}`);
  const document = draw(
    { x: image, ...Object.fromEntries(names.map((name) => [name, 'activation'])) },
    ['x', ...names].join(' '),
  );
  expect(describeNetwork(rootOf(document))).toMatch(
    /^A network of 16 layers with 0 learnable parameters: x, .*; and 4 more\.$/,
  );
});
