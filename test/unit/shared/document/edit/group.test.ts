import type { Document } from '@shared/document/document';
import { group } from '@shared/document/edit/group';
import { describe, expect, it } from 'vitest';
import { after, countedIds, draw, names, refusal, wires } from '../../../../drawing';
import { dense, input, sketch } from '../../analysis/sketch';

const grouped = (document: Document, ...layers: readonly string[]): Document =>
  after(document, group(document, { network: 'main', layers }, countedIds()));

const chain = draw({ x: 'input', a: 'dense', b: 'dense', c: 'dense' }, 'x a b c');
const skip = draw({ x: 'input', a: 'dense', b: 'dense', sum: 'add', end: 'dense' }, 'x a b sum end', 'x sum');

describe('grouping', () => {
  it('puts a block in the place of a chain', () => {
    expect(wires(grouped(chain, 'a', 'b'))).toEqual(['a>b', 'block_1>c', 'input_1>a', 'x>block_1.n3']);
  });

  it('makes one input of a tensor that several members read', () => {
    expect(wires(grouped(skip, 'a', 'b', 'sum'))).toEqual([
      'a>b',
      'b>sum.1',
      'block_1>end',
      'input_1>a',
      'input_1>sum.2',
      'x>block_1.n3',
    ]);
  });

  it('lets a tensor that is read inside too leave by an identity layer', () => {
    expect(names(grouped(skip, 'a', 'b'))).not.toContain('output_1');
    const forked = draw({ x: 'input', a: 'dense', b: 'dense', c: 'dense' }, 'x a b', 'a c');
    expect(wires(grouped(forked, 'a', 'b'))).toContain('a>output_1');
  });

  it('leaves input layers outside', () => {
    expect(wires(grouped(chain, 'x', 'a', 'b', 'c'))).toEqual(['a>b', 'b>c', 'input_1>a', 'x>block_1.n3']);
    expect(refusal(group(chain, { network: 'main', layers: ['x'] }, countedIds()))).toBe('nothing-to-group');
  });

  it('refuses a selection around a layer, and names the layer', () => {
    const refused = group(chain, { network: 'main', layers: ['a', 'c'] }, countedIds());
    expect(refused).toMatchObject({ ok: false, error: { code: 'group-around-layer', data: { outside: 'b' } } });
  });

  it('refuses to part layers that share weights', () => {
    const shared = draw({ x: 'input', a: 'dense', b: { kind: 'dense', weightsOf: 'a' } }, 'x a b');
    expect(refusal(group(shared, { network: 'main', layers: ['b'] }, countedIds()))).toBe('group-parts-weights');
    expect(refusal(group(shared, { network: 'main', layers: ['a', 'b'] }, countedIds()))).toBeUndefined();
  });

  it('gives the new network the arguments that its formulas use', () => {
    const document = sketch({
      main: { arguments: { width: 4, depth: 2 }, layers: { x: input(8), a: dense('=2*width') }, wires: ['x a'] },
    });
    const inside = [...grouped(document, 'a').networks].find(({ id }) => id !== 'main');
    expect(inside?.arguments).toEqual({ width: 4 });
    expect([...grouped(document, 'a').layers].find((layer) => layer.block)?.block?.arguments).toEqual({
      width: '=width',
    });
  });
});
