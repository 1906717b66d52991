import { fragmentOf } from '@shared/document/clipboard';
import type { Document } from '@shared/document/document';
import { duplicate, paste } from '@shared/document/edit/paste';
import { parseProject } from '@shared/document/file';
import { Table } from '@shared/document/table';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { after, countedIds, draw, names, wires } from '../../../../drawing';

const chain = draw({ x: 'input', conv_1: 'conv2d', dense_1: 'dense' }, 'x conv_1 dense_1');

const pasted = (document: Document, fragment: Document, ...into: readonly string[]): Document =>
  after(document, paste(document, fragment, { network: 'main', after: into }, countedIds()));

const duplicated = (document: Document, ...layers: readonly string[]): Document =>
  after(document, duplicate(document, 'main', { layers, notes: [] }, countedIds()));

describe('duplicating', () => {
  it('puts the copy after the layer, with a name of its own', () => {
    const document = duplicated(chain, 'conv_1');
    expect(names(document)).toEqual(['x', 'conv_1', 'dense_1', 'conv_2']);
    expect(wires(document)).toEqual(['conv_1>conv_2', 'conv_2>dense_1', 'x>conv_1']);
  });

  it('puts the copy of a chain after its end', () => {
    expect(wires(duplicated(chain, 'dense_1', 'conv_1'))).toEqual([
      'conv_1>dense_1',
      'conv_2>dense_2',
      'dense_1>conv_2',
      'x>conv_1',
    ]);
  });

  it('leaves a copy with an input of its own unconnected', () => {
    expect(wires(duplicated(chain, 'x', 'conv_1'))).toEqual(['conv_1>dense_1', 'x>conv_1', 'x_1>conv_2']);
  });

  it('lets a copy of a sharing layer share too', () => {
    const shared = draw({ a: 'dense', b: { kind: 'dense', weightsOf: 'a' } });
    const copies = (document: Document) => [...document.layers].slice(2).map(({ weightsOf }) => weightsOf);
    expect(copies(duplicated(shared, 'b'))).toEqual(['a']);
    expect(copies(duplicated(shared, 'a', 'b'))).toEqual([undefined, 'n1']);
  });

  it('lays the copy of a placed layer where it can be seen', () => {
    const placed = draw({ a: { kind: 'dense', position: { x: 10, y: 20 } } });
    expect(duplicated(placed, 'a').layers.get('n1')?.position).toEqual({ x: 10 + 24, y: 20 + 24 });
  });
});

describe('pasting', () => {
  it('goes into the edge after the selected layer', () => {
    const fragment = fragmentOf(chain, 'main', ['conv_1', 'dense_1']);
    expect(wires(pasted(chain, fragment, 'x'))).toEqual([
      'conv_1>dense_1',
      'conv_2>dense_2',
      'dense_2>conv_1',
      'x>conv_2',
    ]);
  });

  it('stands alone where nothing is selected', () => {
    expect(wires(pasted(chain, fragmentOf(chain, 'main', ['conv_1'])))).toEqual(wires(chain));
  });

  it('counts the inputs of a merge anew where some stayed behind', () => {
    const merge = draw({ x: 'input', y: 'input', add_1: 'add' }, 'x add_1', 'y add_1');
    expect(wires(pasted(merge, fragmentOf(merge, 'main', ['y', 'add_1'])))).toContain('y_1>add_2.1');
  });

  it('drops the use of weights that are not there', () => {
    const fragment = fragmentOf(draw({ a: 'dense', b: { kind: 'dense', weightsOf: 'a' } }), 'main', ['b']);
    expect(pasted(chain, fragment).layers.get('n1')).not.toHaveProperty('weightsOf');
  });
});

describe('pasting a block', () => {
  const parsed = parseProject(readFileSync('test/fixtures/blocks.layerwright', 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.code);
  const project = parsed.value;
  const fragment = fragmentOf(project, 'main', ['stage_1', 'widen']);

  it('shows the same network where it is here already', () => {
    const document = pasted(project, fragment);
    expect(document.networks.size).toBe(project.networks.size);
    expect(document.layers.size).toBe(project.layers.size + 2);
  });

  it('brings its network along where it is not, with all ports', () => {
    const document = pasted(chain, fragment);
    const block = [...document.layers].find(({ kind }) => kind === 'block');
    const inside = [...document.layers].filter(({ network }) => network === block?.block?.network);
    expect(inside.map(({ name }) => name).sort()).toEqual(['add_1', 'bn_1', 'conv_1', 'conv_2', 'relu_1', 'unit_in']);
    const [out] = [...document.connections].filter(({ from }) => from[0] === block?.id);
    expect(inside.map(({ id }) => id)).toContain(out?.from[1]);
  });

  it('leaves remarks inside where they were, and shifts those beside it', () => {
    const note = (id: string, network: string) => ({ id, network, text: id, position: { x: 10, y: 20 }, extra: {} });
    const [inside, beside] = [
      note('inside', project.layers.get('stage_1')?.block?.network ?? ''),
      note('beside', 'main'),
    ];
    const noted = { ...project, notes: Table.from([inside, beside]) };
    const { notes } = pasted(chain, fragmentOf(noted, 'main', ['stage_1'], ['beside']));
    expect([...notes].map(({ text, position }) => [text, position.x, position.y])).toEqual([
      ['inside', 10, 20],
      ['beside', 10 + 24, 20 + 24],
    ]);
  });

  it('brings it along where another one has its id', () => {
    const [first, ...others] = project.layers;
    const bn = project.layers.get('unit_bn');
    if (!first || !bn) throw new Error('The fixture has changed.');
    const edited = { ...project, layers: Table.from([first, ...others, { ...bn, frozen: true as const }]) };
    expect(pasted(edited, fragment).networks.size).toBe(project.networks.size + 1);
  });
});
