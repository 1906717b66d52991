import type { Document } from '@shared/document/document';
import { applyFix } from '@shared/document/edit/apply-fix';
import type { Fix } from '@shared/layers/kind';
import { describe, expect, it } from 'vitest';
import { after, countedIds, draw, refusal, wires } from '../../../../drawing';

const fixed = (document: Document, layer: string, fix: Fix): Document =>
  after(document, applyFix(document, layer, fix, countedIds()));

const residual = draw({ x: 'input', a: 'conv2d', sum: 'add' }, 'x a sum', 'x sum');

describe('a remedy of one click', () => {
  it('sets and clears settings', () => {
    const set = fixed(residual, 'a', { do: 'set', settings: { padding: 'valid' } });
    expect(set.layers.get('a')?.settings).toMatchObject({ padding: 'valid' });
    const cleared = fixed(set, 'a', { do: 'set', settings: { padding: undefined } });
    expect(cleared.layers.get('a')).toEqual(residual.layers.get('a'));
  });

  it('gives the layer rules of its own', () => {
    expect(fixed(residual, 'a', { do: 'rules', rules: 'keras' }).layers.get('a')?.rules).toBe('keras');
  });

  it('puts a layer before one of the inputs', () => {
    const document = fixed(residual, 'sum', { do: 'insert', input: 1, kind: 'conv2d', settings: { filters: 5 } });
    expect(wires(document)).toEqual(['a>sum.1', 'conv_1>sum.2', 'x>a', 'x>conv_1']);
    expect(document.layers.get('n1')?.settings).toMatchObject({ filters: 5 });
  });

  it('puts a layer before an input that is open', () => {
    const open = draw({ a: 'dense' });
    expect(wires(fixed(open, 'a', { do: 'insert', input: 0, kind: 'input', settings: {} }))).toEqual(['input_1>a']);
  });

  it('takes an input away', () => {
    expect(wires(fixed(residual, 'sum', { do: 'disconnect', inputs: [0] }))).toEqual(['x>a', 'x>sum.1']);
  });
});

describe('attaching a layer that has no input', () => {
  const attach: Fix = { do: 'attach' };

  it('takes the last one before it that nothing reads', () => {
    const loose = draw({ x: 'input', a: 'dense', b: 'dense', y: 'input' }, 'x a');
    expect(wires(fixed(loose, 'b', attach))).toEqual(['a>b', 'x>a']);
  });

  it('takes one that others read where there is no other, but none that it feeds', () => {
    const loose = draw({ a: 'dense', b: 'dense', x: 'input', c: 'dense' }, 'a b', 'x c');
    expect(wires(fixed(loose, 'a', attach))).toEqual(['a>b', 'c>a', 'x>c']);
    const taken = draw({ x: 'input', sum: 'add', c: 'dense', a: 'dense' }, 'x sum', 'a sum');
    expect(wires(fixed(taken, 'a', attach))).toContain('c>a');
  });

  it('fails where there is none', () => {
    const alone = draw({ a: 'dense', b: 'dense' }, 'a b');
    expect(refusal(applyFix(alone, 'a', attach, countedIds()))).toBe('nothing-to-attach');
  });
});
