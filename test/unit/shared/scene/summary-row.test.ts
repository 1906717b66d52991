import { analyze } from '@shared/analysis/analyze';
import type { Document } from '@shared/document/document';
import { summaryRow } from '@shared/scene/summary-row';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../drawing';
import { block, dense, input, sketch } from '../analysis/sketch';

function rowOf(document: Document, id: string) {
  const analysis = analyze(document);
  const layer = analysis.at(id);
  if (!layer) throw new Error(id);
  return summaryRow(layer, { document, analysis });
}

describe('a row of the summary', () => {
  it('says what a dense layer makes of a feature map', () => {
    const document = draw({ x: 'input', d: { kind: 'dense', settings: { units: 2 } } }, 'x d');
    expect(rowOf(document, 'd')).toMatchObject({
      input: '20×20×3 → 1,200',
      output: '2',
      weights: '2,400',
      biases: '2',
      learnable: '2,402',
      share: 1,
    });
  });

  it('names every input of a merge', () => {
    const document = draw({ x: 'input', y: 'input', sum: 'add' }, 'x sum', 'y sum');
    expect(rowOf(document, 'sum').input).toBe('20×20×3, 20×20×3');
  });

  it('counts no statistics among weights and biases', () => {
    const document = draw({ x: 'input', bn: 'batch-norm' }, 'x bn');
    expect(rowOf(document, 'bn')).toMatchObject({ weights: '3', biases: '3', learnable: '6' });
  });

  it('has question marks, never zeros, for what cannot be counted', () => {
    const document = draw({ d: 'dense' });
    expect(rowOf(document, 'd')).toMatchObject({ weights: '?', biases: '?', learnable: '?', severity: 'error' });
    expect(rowOf(document, 'd').settings).toMatch(/, assumed$/);
  });

  it('counts the weights of another layer there', () => {
    const shared = { kind: 'dense', settings: { units: 2 } };
    const document = draw({ x: 'input', a: shared, b: { ...shared, weightsOf: 'a' } }, 'x a', 'x b');
    expect(rowOf(document, 'b')).toMatchObject({ weights: '0', biases: '0', learnable: '0' });
  });

  it.each([
    [3, 1],
    [1, 0],
  ])('counts what is inside of a block %d times, as its total does', (times, shared) => {
    const repeats = { repeat: 3, ...(shared === 1 ? {} : { sharedAcrossRepeats: true as const }) };
    const document = sketch({
      main: { layers: { x: input(4), stage: block('inner', repeats) }, wires: ['x stage.i'] },
      inner: { layers: { i: input(4), d: dense(4) }, wires: ['i d'] },
    });
    const [weights, biases] = [times * 4 * 4, times * 4];
    expect(rowOf(document, 'stage')).toMatchObject({
      weights: String(weights),
      biases: String(biases),
      learnable: String(weights + biases),
    });
  });
});
