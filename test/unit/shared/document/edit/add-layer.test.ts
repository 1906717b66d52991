import { addLayer } from '@shared/document/edit/add-layer';
import type { NewLayer } from '@shared/document/edit/add-layer';
import type { Document } from '@shared/document/document';
import { emptyDocument } from '@shared/document/document';
import { describe, expect, it } from 'vitest';
import { after, countedIds, draw, names, refusal, wires } from '../../../../drawing';

const add = (document: Document, wanted: Omit<NewLayer, 'network'>): Document =>
  after(document, addLayer(document, { network: 'main', ...wanted }, countedIds()));

describe('a new layer', () => {
  it('has a name of its own and what its kind must be given', () => {
    const document = add(add(emptyDocument(), { kind: 'conv2d' }), { kind: 'conv2d', settings: { filters: 2 } });
    expect(names(document)).toEqual(['conv_1', 'conv_2']);
    expect([...document.layers].map(({ settings }) => settings)).toEqual([
      { filters: 32, kernel: [3, 3] },
      { filters: 2, kernel: [3, 3] },
    ]);
  });

  it('stands where it was dropped', () => {
    const [layer] = add(emptyDocument(), { kind: 'dense', position: { x: 8, y: 4 } }).layers;
    expect(layer?.position).toEqual({ x: 8, y: 4 });
  });

  it('is refused with a setting that its field refuses', () => {
    const wanted = { kind: 'conv2d', network: 'main', settings: { filters: 0 } };
    expect(refusal(addLayer(emptyDocument(), wanted, countedIds()))).toBe('setting-refused');
  });
});

describe('a layer added after another', () => {
  const chain = draw({ x: 'input', a: 'conv2d', b: 'dense' }, 'x a b');

  it('goes into the edge where there is one reader', () => {
    expect(wires(add(chain, { kind: 'dropout', after: ['a'] }))).toEqual(['a>dropout_1', 'dropout_1>b', 'x>a']);
  });

  it('goes to the end where there is none', () => {
    expect(wires(add(chain, { kind: 'dense', after: ['b'] }))).toEqual(['a>b', 'b>dense_1', 'x>a']);
  });

  it('begins a branch where there are several', () => {
    const fork = draw({ x: 'input', a: 'dense', b: 'dense' }, 'x a', 'x b');
    expect(wires(add(fork, { kind: 'dense', after: ['x'] }))).toEqual(['x>a', 'x>b', 'x>dense_1']);
  });

  it('comes after the last of several', () => {
    expect(wires(add(chain, { kind: 'dropout', after: ['b', 'a'] }))).toEqual(['a>dropout_1', 'dropout_1>b', 'x>a']);
  });

  it('keeps the place that the edge had at a merge', () => {
    const residual = draw({ x: 'input', a: 'conv2d', sum: 'add' }, 'x sum', 'x a sum');
    expect(wires(add(residual, { kind: 'dropout', after: ['a'] }))).toEqual([
      'a>dropout_1',
      'dropout_1>sum.2',
      'x>a',
      'x>sum.1',
    ]);
  });

  it('leaves the edge alone if it takes no input', () => {
    expect(wires(add(chain, { kind: 'input', after: ['a'] }))).toEqual(wires(chain));
  });
});

describe('a merge added after several layers', () => {
  it('takes all of them, in the order they were named', () => {
    const fork = draw({ x: 'input', a: 'dense', b: 'dense' }, 'x a', 'x b');
    expect(wires(add(fork, { kind: 'add', after: ['b', 'a'] }))).toEqual(['a>add_1.2', 'b>add_1.1', 'x>a', 'x>b']);
  });

  it('closes a skip: it goes in after the last one in the flow', () => {
    const chain = draw({ x: 'input', a: 'conv2d', b: 'conv2d', y: 'dense' }, 'x a b y');
    expect(wires(add(chain, { kind: 'add', after: ['b', 'x'] }))).toEqual([
      'a>b',
      'add_1>y',
      'b>add_1.1',
      'x>a',
      'x>add_1.2',
    ]);
  });
});

describe('a layer added into an edge', () => {
  it('stands between the two', () => {
    const chain = draw({ x: 'input', a: 'dense' }, 'x a');
    expect(wires(add(chain, { kind: 'flatten', into: 'x>a' }))).toEqual(['flatten_1>a', 'x>flatten_1']);
  });

  it('is the first input of a merge that is added so', () => {
    const chain = draw({ x: 'input', a: 'dense' }, 'x a');
    expect(wires(add(chain, { kind: 'add', into: 'x>a' }))).toEqual(['add_1>a', 'x>add_1.1']);
  });
});
