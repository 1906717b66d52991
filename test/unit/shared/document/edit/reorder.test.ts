import { canReorder, moveInto, reorder } from '@shared/document/edit/reorder';
import { describe, expect, it } from 'vitest';
import { after, countedIds, draw, refusal, wires } from '../../../../drawing';

const chain = draw({ x: 'input', a: 'dense', b: 'dense', c: 'dense' }, 'x a b c');

describe('moving a layer along its chain', () => {
  it('exchanges it with the one after it', () => {
    expect(wires(after(chain, reorder(chain, 'a', 'later')))).toEqual(['a>c', 'b>a', 'x>b']);
  });

  it('exchanges it with the one before it', () => {
    expect(wires(after(chain, reorder(chain, 'c', 'earlier')))).toEqual(['a>c', 'c>b', 'x>a']);
  });

  it('takes all readers along', () => {
    const fork = draw({ x: 'input', a: 'dense', b: 'dense', c: 'dense', sum: 'add' }, 'x a b c sum', 'b sum');
    expect(wires(after(fork, reorder(fork, 'a', 'later')))).toEqual(['a>c', 'a>sum.2', 'b>a', 'c>sum.1', 'x>b']);
  });

  it('moves a layer with an open input', () => {
    const open = draw({ a: 'dense', b: 'dense' }, 'a b');
    expect(wires(after(open, reorder(open, 'a', 'later')))).toEqual(['b>a']);
  });

  it('refuses at an input, at the end, at a branch and at a merge', () => {
    const fork = draw({ x: 'input', a: 'dense', b: 'dense', c: 'dense', sum: 'add' }, 'x a b sum', 'a c sum');
    const refused = [reorder(chain, 'a', 'earlier'), reorder(chain, 'c', 'later')].map(refusal);
    expect(refused).toEqual(['not-in-a-chain', 'not-in-a-chain']);
    expect(canReorder(fork, 'a', 'later')).toBe(false);
    expect(canReorder(fork, 'b', 'earlier')).toBe(false);
    expect(canReorder(fork, 'b', 'later')).toBe(false);
    expect(canReorder(chain, 'a', 'later')).toBe(true);
  });
});

describe('moving a layer into another edge', () => {
  it('joins its neighbours where it was', () => {
    expect(wires(after(chain, moveInto(chain, 'a', 'b>c', countedIds())))).toEqual(['a>c', 'b>a', 'x>b']);
  });

  it('brings in a layer that stood alone', () => {
    const loose = draw({ x: 'input', a: 'dense', b: 'dense' }, 'x a');
    expect(wires(after(loose, moveInto(loose, 'b', 'x>a', countedIds())))).toEqual(['b>a', 'x>b']);
  });

  it('changes nothing for an edge of its own', () => {
    expect(moveInto(chain, 'a', 'x>a', countedIds())).toEqual({ ok: true, value: [] });
  });

  it('refuses a merge of several and an input', () => {
    const merged = draw({ x: 'input', y: 'input', sum: 'add', a: 'dense', b: 'dense' }, 'x sum a b', 'y sum');
    expect(refusal(moveInto(merged, 'sum', 'a>b', countedIds()))).toBe('cannot-move');
    expect(refusal(moveInto(merged, 'x', 'a>b', countedIds()))).toBe('cannot-move');
  });
});
