import type { Layer } from '@shared/document/document';
import { firstOutput, inputPorts, membersOf, merges } from '@shared/document/layer-ports';
import { Table } from '@shared/document/table';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../drawing';

const plain = draw({ x: 'input', a: 'dense', sum: 'add', odd: 'dense-of-tomorrow' }, 'x a sum', 'x sum');

const inner = draw({ in1: 'input', in2: 'input', sum: 'add' }, 'in1 sum', 'in2 sum');
const block: Layer = {
  id: 'b',
  network: 'main',
  name: 'b',
  kind: 'block',
  settings: {},
  block: { network: 'inside', repeat: 1, arguments: {} },
  extra: {},
};
const withBlock = {
  ...inner,
  layers: Table.from([...[...inner.layers].map((layer) => ({ ...layer, network: 'inside' })), block]),
};

describe('the ports of a layer', () => {
  const ports = (id: string) => inputPorts(plain, plain.layers.get(id) ?? block);

  it('are those of its kind', () => {
    expect(ports('x')).toEqual([]);
    expect(ports('a')).toEqual(['in']);
    expect(ports('sum')).toBe('any');
    expect(firstOutput(plain, plain.layers.get('a') ?? block)).toBe('out');
  });

  it('are one in and one out for an unknown kind', () => {
    expect(ports('odd')).toEqual(['in']);
    expect(firstOutput(plain, plain.layers.get('odd') ?? block)).toBe('out');
  });

  it('are the inputs and the end of the network inside a block', () => {
    expect(inputPorts(withBlock, block)).toEqual(['in1', 'in2']);
    expect(firstOutput(withBlock, block)).toBe('sum');
  });
});

it('knows merges by their kind', () => {
  expect([...plain.layers].filter(merges).map(({ id }) => id)).toEqual(['sum']);
});

it('lists the layers of one network', () => {
  expect(membersOf(withBlock, 'inside').map(({ id }) => id)).toEqual(['in1', 'in2', 'sum']);
});
