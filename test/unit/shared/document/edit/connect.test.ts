import type { Document } from '@shared/document/document';
import { connect, disconnect, enterAt, reconnectFrom, reconnectTo } from '@shared/document/edit/connect';
import type { Target } from '@shared/document/edit/connect';
import { describe, expect, it } from 'vitest';
import { after, countedIds, draw, refusal, wires } from '../../../../drawing';

const joined = (document: Document, from: string, to: Target) => connect(document, [from, 'out'], to, countedIds());

describe('connecting', () => {
  it('fills an open input', () => {
    const loose = draw({ x: 'input', a: 'dense' });
    expect(wires(after(loose, joined(loose, 'x', ['a'])))).toEqual(['x>a']);
  });

  it('replaces what a single input had', () => {
    const chain = draw({ x: 'input', y: 'input', a: 'dense' }, 'x a');
    expect(wires(after(chain, joined(chain, 'y', ['a'])))).toEqual(['y>a']);
  });

  it('gives a merge one more input, wherever on it the wire ends', () => {
    const merge = draw({ x: 'input', y: 'input', z: 'input', sum: 'add' }, 'x sum', 'y sum');
    const expected = ['x>sum.1', 'y>sum.2', 'z>sum.3'];
    expect(wires(after(merge, joined(merge, 'z', ['sum'])))).toEqual(expected);
    expect(wires(after(merge, joined(merge, 'z', ['sum', '1'])))).toEqual(expected);
  });

  it('changes nothing where the wire is there already', () => {
    const chain = draw({ x: 'input', a: 'dense' }, 'x a');
    expect(joined(chain, 'x', ['a'])).toEqual({ ok: true, value: [] });
  });

  it('refuses a layer that would feed itself, directly or by others', () => {
    const chain = draw({ x: 'input', a: 'dense', b: 'dense', c: 'dense' }, 'x a b c');
    expect(refusal(joined(chain, 'a', ['a']))).toBe('connects-to-itself');
    expect(refusal(joined(chain, 'c', ['a']))).toBe('connects-in-a-circle');
  });

  it('refuses a layer that takes no input', () => {
    const inputs = draw({ x: 'input', y: 'input' });
    expect(refusal(joined(inputs, 'x', ['y']))).toBe('takes-no-input');
  });

  it('says what was expected, what was received and what to do', () => {
    const chain = draw({ x: 'input', a: 'dense', b: 'dense' }, 'x a b');
    const circle = joined(chain, 'b', ['a']);
    const text = circle.ok ? undefined : circle.error.text();
    expect(text).toEqual({
      message: 'b cannot feed a, for it is itself fed by a.',
      expected: 'Connections that lead forward',
      received: 'A connection from b back to a',
      remedy: 'Connect b to a layer that does not come before it.',
    });
  });
});

describe('disconnecting', () => {
  it('counts the inputs of a merge anew', () => {
    const merge = draw({ x: 'input', y: 'input', z: 'input', sum: 'add' }, 'x sum', 'y sum', 'z sum');
    expect(wires(after(merge, disconnect(merge, ['x>sum', 'y>sum'])))).toEqual(['z>sum.1']);
  });
});

describe('moving an end of a wire', () => {
  const fork = draw({ x: 'input', y: 'input', a: 'dense', b: 'dense', sum: 'add' }, 'x a sum', 'y b sum');

  it('lets the reader read another layer', () => {
    expect(wires(after(fork, reconnectFrom(fork, 'x>a', ['y', 'out'])))).toContain('y>a');
    expect(reconnectFrom(fork, 'x>a', ['x', 'out'])).toEqual({ ok: true, value: [] });
  });

  it('leads to another layer, and lets go of what that one had', () => {
    expect(wires(after(fork, reconnectTo(fork, 'x>a', ['b'])))).toEqual(['a>sum.1', 'b>sum.2', 'x>b']);
  });

  it('leads to a merge as its next input, and closes the gap at the one it left', () => {
    expect(wires(after(fork, reconnectTo(fork, 'a>sum', ['b'])))).toEqual(['a>b', 'b>sum.1', 'x>a']);
    expect(wires(after(fork, reconnectTo(fork, 'x>a', ['sum'])))).toContain('x>sum.3');
  });

  it('changes nothing when it is dropped where it was', () => {
    expect(reconnectTo(fork, 'a>sum', ['sum'])).toEqual({ ok: true, value: [] });
    expect(reconnectTo(fork, 'x>a', ['a', 'in'])).toEqual({ ok: true, value: [] });
  });

  it('refuses a circle, unless the wire itself was what closed it', () => {
    const chain = draw({ x: 'input', a: 'dense', b: 'dense', c: 'dense' }, 'x a b', 'a c');
    expect(refusal(reconnectFrom(chain, 'x>a', ['b', 'out']))).toBe('connects-in-a-circle');
    expect(refusal(reconnectTo(chain, 'a>b', ['a']))).toBe('connects-to-itself');
    expect(wires(after(chain, reconnectFrom(chain, 'a>b', ['c', 'out'])))).toEqual(['a>c', 'c>b', 'x>a']);
  });
});

describe('entering another port', () => {
  const chain = draw({ q: 'input', k: 'input', a: 'multi-head-attention' });
  const first = after(chain, joined(chain, 'q', ['a']));
  const both = after(first, connect(first, ['k', 'out'], ['a'], countedIds('m')));
  const wireFrom = (source: string) => [...both.connections].find(({ from }) => from[0] === source)?.id ?? '';

  it('changes places with what entered there', () => {
    expect(wires(both)).toEqual(['k>a.2', 'q>a.1']);
    expect(wires(after(both, enterAt(both, wireFrom('q'), '2')))).toEqual(['k>a.1', 'q>a.2']);
  });

  it('leaves no gap before an optional input', () => {
    expect(wires(after(both, enterAt(both, wireFrom('k'), '3')))).toEqual(['k>a.2', 'q>a.1']);
  });

  it('changes nothing where it enters there already', () => {
    expect(enterAt(both, wireFrom('q'), '1')).toEqual({ ok: true, value: [] });
  });
});
