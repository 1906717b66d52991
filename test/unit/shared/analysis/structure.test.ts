import type { Structure } from '@shared/analysis/structure';
import { structuresOf } from '@shared/analysis/structure';
import type { Document } from '@shared/document/document';
import { Table } from '@shared/document/table';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../laws/random';
import { block, dense, input, layer, sketch } from './sketch';

const structuresIn = (document: Document) => structuresOf(document, new Map(), () => true);

function structureIn(document: Document): Structure {
  const structure = structuresIn(document).get(document.project.root);
  if (!structure) throw new Error('The root has a structure.');
  return structure;
}

const cyclesIn = (document: Document): readonly string[] =>
  [...structureIn(document).cyclic].map((id) => id.replace(/-\d+$/, ''));

/** A network of dense layers of these names. */
const net = (names: string, ...wires: readonly string[]): Document =>
  sketch({ main: { layers: Object.fromEntries(names.split(' ').map((name) => [name, dense(1)])), wires } });

describe('the order of layers', () => {
  it('follows the connections', () => {
    expect(structureIn(net('a b c d', 'd c b a')).order).toEqual(['d', 'c', 'b', 'a']);
  });

  it('goes by name, as people count, where nothing else decides', () => {
    expect(structureIn(net('conv_10 conv_2 conv_1')).order).toEqual(['conv_1', 'conv_2', 'conv_10']);
    expect(structureIn(net('x c b a', 'x c', 'x b', 'x a')).order).toEqual(['x', 'a', 'b', 'c']);
  });

  it('puts first what follows the earlier layer', () => {
    expect(structureIn(net('x y a b', 'x b', 'y a')).order).toEqual(['x', 'y', 'b', 'a']);
  });

  it('does not depend on the order in a file', () => {
    const document = net('x a b c d e', 'x a b', 'x c b', 'a d', 'c d e');
    const { order } = structureIn(document);
    const random = randomFrom(1);
    for (let turn = 0; turn < 20; turn++) {
      const shuffled = {
        ...document,
        layers: Table.from([...document.layers].sort(() => random() - 0.5)),
        connections: Table.from([...document.connections].sort(() => random() - 0.5)),
      };
      expect(structureIn(shuffled).order).toEqual(order);
    }
  });

  it('holds a chain of 100,000 layers, be it closed to a ring', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `l${index}`);
    const layers = Table.from(
      names.map((id) => ({ id, network: 'main', name: id, kind: 'dense', settings: {}, extra: {} })),
    );
    const connections = names.map((id, index) => ({
      id: `c${index}`,
      from: [id, 'out'] as const,
      to: [names[(index + 1) % names.length] ?? '', 'in'] as const,
      extra: {},
    }));
    const chain = { ...net('a'), layers, connections: Table.from(connections.slice(0, -1)) };
    expect(structureIn(chain).order).toEqual(names);
    expect([...structureIn({ ...chain, connections: Table.from(connections) }).cyclic]).toEqual(['c99999']);
  });
});

describe('inputs and outputs', () => {
  it('stand in the order of their ports', () => {
    const document = sketch({
      main: {
        layers: { x: input(1), y: input(1), z: input(1), sum: layer('add') },
        wires: ['x sum.10', 'y sum.2', 'z sum.1'],
      },
    });
    const node = structureIn(document).nodes.get('sum');
    expect(node?.incoming.map(({ from }) => from[0])).toEqual(['z', 'y', 'x']);
    expect(node?.ports).toEqual(['1', '2', '10']);
  });

  it('of a network are its input layers, and the layers that nobody reads', () => {
    const document = sketch({
      main: { layers: { b: input(1), a: input(1), c: dense(1), d: dense(1), e: block('main') }, wires: ['b c', 'a d'] },
    });
    expect(structureIn(document)).toMatchObject({ inputs: ['a', 'b'], sinks: ['e', 'd', 'c'], blocks: ['e'] });
  });

  it('need both ends in one network', () => {
    const document = sketch({
      main: { layers: { a: dense(1), b: dense(1) }, wires: ['a b', 'a gone', 'gone b', 'c b', 'a c'] },
      other: { layers: { c: dense(1) } },
    });
    expect(structureIn(document).nodes.get('b')?.incoming).toHaveLength(1);
    expect(structureIn(document).nodes.get('a')?.outgoing).toHaveLength(1);
    expect(structuresIn(document).get('other')?.order).toEqual(['c']);
  });
});

describe('a cycle', () => {
  it('is closed by the connection that leads back', () => {
    expect(cyclesIn(net('x a b c', 'x a b c a'))).toEqual(['c-a']);
    expect(cyclesIn(net('a', 'a a'))).toEqual(['a-a']);
  });

  it('is entered where something leads into it, whatever its layers are called', () => {
    expect(cyclesIn(net('x z y', 'x z y z'))).toEqual(['y-z']);
    expect(cyclesIn(net('x a b', 'x b a b'))).toEqual(['a-b']);
  });

  it('leaves what comes after it in order', () => {
    const { order, cyclic } = structureIn(net('x a b z y', 'x a b a', 'b z y'));
    expect(order).toEqual(['x', 'a', 'b', 'z', 'y']);
    expect(cyclic.size).toBe(1);
  });

  it('may be one of several', () => {
    expect(cyclesIn(net('a b c d e', 'a b a', 'b c d c', 'd e c')).toSorted()).toEqual(['b-a', 'd-c', 'e-c']);
  });

  it('without the connections that lead back there is none, and each of them closes one', () => {
    const random = randomFrom(7);
    for (let turn = 0; turn < 200; turn++) {
      const names = Array.from({ length: 2 + random.below(8) }, (_, index) => `n${index}`);
      const wires = Array.from({ length: 1 + random.below(16) }, () => `${random.any(names)} ${random.any(names)}`);
      const document = net(names.join(' '), ...wires);
      const { order, nodes, cyclic } = structureIn(document);
      expect(order.toSorted()).toEqual(names.toSorted());
      for (const { id, from, to } of document.connections) {
        const [source = 0, target = 0] = [nodes.get(from[0])?.position, nodes.get(to[0])?.position];
        if (cyclic.has(id)) expect(reaches(document, to[0], from[0])).toBe(true);
        else expect(source).toBeLessThan(target);
      }
    }
  });
});

function reaches({ connections }: Document, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const id of seen)
    for (const connection of connections) if (connection.from[0] === id) seen.add(connection.to[0]);
  return seen.has(to);
}

it('a structure that nothing touched is taken over', () => {
  const document = sketch({ main: { layers: { a: dense(1) } }, other: { layers: { b: dense(1) } } });
  const before = structuresIn(document);
  const after = structuresOf(document, before, (network) => network === 'other');
  expect(after.get('main')).toBe(before.get('main'));
  expect(after.get('other')).not.toBe(before.get('other'));
});
