import type { Structure } from '@shared/analysis/structure';
import { graphOf } from '@shared/analysis/structure';
import type { Document } from '@shared/document/document';
import { Table } from '@shared/document/table';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../laws/random';
import { block, dense, input, layer, sketch } from './sketch';

const graphIn = (document: Document) => graphOf(document, undefined, () => true);

const structuresIn = (document: Document) => graphIn(document).structures;

function structureIn(document: Document): Structure {
  const structure = structuresIn(document).get(document.project.root);
  if (!structure) throw new Error('The root has a structure.');
  return structure;
}

const idIn = ({ layers }: Document, slot: number): string => layers.at(slot)?.id ?? 'none';

/** The connections that are followed from the layers of the root, such as `a-b`. */
function followedIn(document: Document): readonly string[] {
  const { wires } = graphIn(document);
  const followed: string[] = [];
  for (const slot of structureIn(document).steps)
    wires.follow(slot, (target) => followed.push(`${idIn(document, slot)}-${idIn(document, target)}`));
  return followed;
}

/** The connections of the root that close a cycle. They are not followed. */
function cyclesIn(document: Document): readonly string[] {
  const { connections } = document;
  const cyclic = structureIn(document).cyclic.flatMap((wire) => connections.at(wire) ?? []);
  const cut = cyclic.map(({ from, to }) => `${from[0]}-${to[0]}`);
  expect(followedIn(document).filter((wire) => cut.includes(wire))).toEqual([]);
  return cut;
}

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
    expect(cyclesIn({ ...chain, connections: Table.from(connections) })).toEqual(['l99999-l0']);
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
    const { wires } = graphIn(document);
    const sum = document.layers.slots.of('sum') ?? -1;
    const into = [0, 1, 2].map((at) => wires.into(sum, at));
    expect(wires.countInto(sum)).toBe(into.length);
    expect(into.map((wire) => idIn(document, wires.source(wire)))).toEqual(['z', 'y', 'x']);
    expect(wires.portsInto(sum)).toEqual(['1', '2', '10']);
  });

  it('of a network are its input layers, and the layers that nobody reads', () => {
    const document = sketch({
      main: { layers: { b: input(1), a: input(1), c: dense(1), d: dense(1), e: block('main') }, wires: ['b c', 'a d'] },
    });
    const { inputs, blocks, sinks } = structureIn(document);
    const named = (slots: readonly number[]) => slots.map((slot) => idIn(document, slot));
    expect([named(inputs), sinks, named(blocks)]).toEqual([['a', 'b'], ['e', 'd', 'c'], ['e']]);
  });

  it('need both ends in one network', () => {
    const document = sketch({
      main: { layers: { a: dense(1), b: dense(1) }, wires: ['a b', 'a gone', 'gone b', 'c b', 'a c'] },
      other: { layers: { c: dense(1) } },
    });
    expect(followedIn(document)).toEqual(['a-b']);
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
    const document = net('x a b z y', 'x a b a', 'b z y');
    expect(structureIn(document).order).toEqual(['x', 'a', 'b', 'z', 'y']);
    expect(cyclesIn(document)).toEqual(['b-a']);
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
      const { order } = structureIn(document);
      const cyclic = cyclesIn(document);
      expect(order.toSorted()).toEqual(names.toSorted());
      for (const { from, to } of document.connections) {
        if (cyclic.includes(`${from[0]}-${to[0]}`)) expect(reaches(document, to[0], from[0])).toBe(true);
        else expect(order.indexOf(from[0])).toBeLessThan(order.indexOf(to[0]));
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
  const { structures: after } = graphOf(document, before, (network) => network === 'other');
  expect(after.get('main')).toBe(before.get('main'));
  expect(after.get('other')).not.toBe(before.get('other'));
});

it('a structure that is taken over keeps its cycles cut, and its layers their places', () => {
  const document = sketch({
    main: { layers: { a: dense(1), b: dense(1) }, wires: ['a b a'] },
    other: { layers: { c: dense(1) } },
  });
  const before = graphIn(document);
  const after = graphOf(document, before.structures, (network) => network === 'other');
  const sourcesIn = ({ wires }: typeof before) => [...document.connections].map((_, wire) => wires.source(wire));
  expect([sourcesIn(after), after.positions]).toEqual([sourcesIn(before), before.positions]);
  expect(sourcesIn(after)).toContain(-1);
});
