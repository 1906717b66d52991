import type { Document } from '@shared/document/document';
import { removeLayers } from '@shared/document/edit/remove-layers';
import { parseProject } from '@shared/document/file';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { after, draw, names, wires } from '../../../../drawing';

const without = (document: Document, ...layers: readonly string[]): Document =>
  after(document, removeLayers(document, layers));

describe('deleting a layer', () => {
  it('joins its neighbours', () => {
    const chain = draw({ x: 'input', a: 'dense', b: 'dense' }, 'x a b');
    const document = without(chain, 'a');
    expect(names(document)).toEqual(['x', 'b']);
    expect(wires(document)).toEqual(['x>b']);
  });

  it('joins its source with every reader', () => {
    const fork = draw({ x: 'input', a: 'dense', b: 'dense', c: 'dense' }, 'x a b', 'a c');
    expect(wires(without(fork, 'a'))).toEqual(['x>b', 'x>c']);
  });

  it('leaves its readers open where it had no source, or several', () => {
    expect(wires(without(draw({ x: 'input', a: 'dense' }, 'x a'), 'x'))).toEqual([]);
    const merged = draw({ x: 'input', y: 'input', sum: 'add', a: 'dense' }, 'x sum a', 'y sum');
    expect(wires(without(merged, 'sum'))).toEqual([]);
  });

  it('joins across several deleted in a row, in whatever order they are named', () => {
    const chain = draw({ x: 'input', a: 'dense', b: 'dense', c: 'dense' }, 'x a b c');
    expect(wires(without(chain, 'b', 'a'))).toEqual(['x>c']);
    expect(wires(without(chain, 'a', 'b'))).toEqual(['x>c']);
  });

  it('joins its source with a merge, at the input that it had there', () => {
    const branches = draw({ x: 'input', y: 'input', a: 'conv2d', b: 'conv2d', sum: 'add' }, 'x a sum', 'y b sum');
    expect(wires(without(branches, 'a'))).toEqual(['b>sum.2', 'x>sum.1', 'y>b']);
  });

  it('does not feed a merge twice with one tensor, and counts its inputs anew', () => {
    const residual = draw({ x: 'input', a: 'conv2d', y: 'input', sum: 'add' }, 'x a sum', 'x sum', 'y sum');
    expect(wires(residual)).toEqual(['a>sum.1', 'x>a', 'x>sum.2', 'y>sum.3']);
    expect(wires(without(residual, 'a'))).toEqual(['x>sum.1', 'y>sum.2']);
  });

  it('counts the inputs of a merge anew where one is gone', () => {
    const three = draw({ x: 'input', y: 'input', z: 'input', sum: 'add' }, 'x sum', 'y sum', 'z sum');
    expect(wires(without(three, 'x'))).toEqual(['y>sum.1', 'z>sum.2']);
  });
});

describe('deleting a layer whose weights others use', () => {
  const shared = draw({
    a: 'dense',
    b: { kind: 'dense', weightsOf: 'a' },
    c: { kind: 'dense', weightsOf: 'a' },
    d: { kind: 'dense', weightsOf: 'a' },
  });
  const owners = (document: Document) => [...document.layers].map(({ id, weightsOf }) => `${id}:${weightsOf ?? 'own'}`);

  it('makes the first user their owner', () => {
    expect(owners(without(shared, 'a'))).toEqual(['b:own', 'c:b', 'd:b']);
  });

  it('passes over users that are deleted with it', () => {
    expect(owners(without(shared, 'a', 'b'))).toEqual(['c:own', 'd:c']);
  });
});

it('takes a port of the block away with the input layer it stood for', () => {
  const parsed = parseProject(readFileSync('test/fixtures/blocks.layerwright', 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.code);
  const inner = [...parsed.value.layers].find(({ kind, network }) => kind === 'input' && network !== 'main');
  const ports = (document: Document) => [...document.connections].filter(({ to }) => to[1] === inner?.id).length;
  expect(ports(parsed.value)).toBeGreaterThan(0);
  expect(ports(without(parsed.value, inner?.id ?? ''))).toBe(0);
});
