import type { Document } from '@shared/document/document';
import { offers } from '@shared/editor/fixes';
import { createEditor, dispatch } from '@shared/editor/state';
import { describe, expect, it } from 'vitest';
import { countedIds, draw } from '../../../drawing';

/** What one click can do about the first thing that is wrong with a layer. */
function offersFor(document: Document, layer: string) {
  const state = createEditor(document);
  const analysis = state.analysis.at(layer);
  const [finding] = analysis?.findings ?? [];
  if (!analysis || !finding) throw new Error(`Nothing is wrong with ${layer}.`);
  return { state, offered: offers(state, analysis, finding, countedIds()) };
}

const labels = (document: Document, layer: string): readonly string[] =>
  offersFor(document, layer).offered.map(({ label }) => label);

const input = { kind: 'input', settings: { shape: [4, 4, 3] } };
const large = { kind: 'conv2d', settings: { filters: 2, kernel: [7, 7], padding: 'valid' } };

describe('a remedy', () => {
  it('says which setting it would set to what, as the form says it', () => {
    expect(labels(draw({ x: input, a: large }, 'x a'), 'a')).toEqual(['Set padding to same', 'Set kernel to 4×4']);
    const groups = { kind: 'conv2d', settings: { filters: 4, kernel: [1, 1], groups: 2 } };
    expect(labels(draw({ x: input, a: groups }, 'x a'), 'a')).toEqual(['Set groups to 1']);
    expect(labels(draw({ x: input, a: { kind: 'dense', settings: {} } }, 'x a'), 'a')).toEqual(['Set units to 64']);
  });

  it('says which setting it would leave to its default', () => {
    const both = { kind: 'conv2d', settings: { filters: 2, kernel: [1, 1], stride: [2, 2], dilation: [2, 2] } };
    expect(labels(draw({ x: input, a: both }, 'x a'), 'a')).toEqual(['Reset dilation', 'Reset stride']);
  });

  it('says what it would add, take away or connect', () => {
    const merged = draw({ x: input, a: { kind: 'conv2d', settings: { filters: 5, kernel: [1, 1] } }, sum: 'add' }, 'x a sum', 'x sum'); // prettier-ignore
    expect(labels(merged, 'sum')).toEqual(['Insert Conv2D', 'Disconnect input 2']);
    expect(labels(draw({ x: input, a: 'flatten' }), 'a')).toEqual(['Connect the nearest layer']);
    const keras = { kind: 'conv2d', settings: { filters: 2, kernel: [1, 1] }, rules: 'keras' } as const;
    expect(labels(draw({ x: input, f: 'flatten', a: keras }, 'x f a'), 'a')).toEqual(['Use Lesson rules for a']);
  });

  it('says how many parameters more it would make, and makes them', () => {
    const { state, offered } = offersFor(draw({ x: input, a: large }, 'x a'), 'a');
    const [same, smaller] = offered;
    expect([same?.effect, smaller?.effect]).toEqual([3 * (2 * 7 * 7) + 2, 3 * (2 * 4 * 4) + 2]);
    const fixed = same && dispatch(state, same.transaction);
    expect(fixed?.analysis.root.counts.parameters).toBe(3 * (2 * 7 * 7) + 2);
    expect(fixed?.history.done.map(({ label }) => label)).toEqual(['Set padding to same']);
  });

  it('that the document refuses is not offered', () => {
    expect(labels(draw({ a: 'flatten' }), 'a')).toEqual([]);
  });
});
