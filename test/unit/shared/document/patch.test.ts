import { emptyDocument } from '@shared/document/document';
import type { Document, Layer } from '@shared/document/document';
import { add, apply, invert, remove, replace, squash, touched } from '@shared/document/patch';
import { describe, expect, it } from 'vitest';

const start = emptyDocument();
const layer = (id: string, name = id): Layer => ({ id, network: 'main', name, kind: 'dense', settings: {}, extra: {} });
const names = ({ layers }: Document): readonly string[] => [...layers].map(({ name }) => name);

const [a, b] = [layer('a'), layer('b')];
const renamed = layer('a', 'first');

describe('a patch', () => {
  it('adds, replaces and removes items, and leaves the document it was made for', () => {
    const both = apply(start, [add('layers', a), add('layers', b)]);
    expect(names(both)).toEqual(['a', 'b']);
    expect(names(apply(both, [replace('layers', a, renamed), remove('layers', b)]))).toEqual(['first']);
    expect([names(both), names(start)]).toEqual([['a', 'b'], []]);
  });

  it('changes what holds for the whole project', () => {
    const project = { ...start.project, title: 'LeNet' };
    const titled = apply(start, [replace('project', start.project, project)]);
    expect(titled.project.title).toBe('LeNet');
    expect(titled.layers).toBe(start.layers);
  });

  it('may change one item several times', () => {
    expect(names(apply(start, [add('layers', a), replace('layers', a, renamed)]))).toEqual(['first']);
  });

  it('fits only the document that it was made for', () => {
    const withA = apply(start, [add('layers', a)]);
    expect(() => apply(withA, [add('layers', a)])).toThrow('The patch does not fit: layers a is another one.');
    expect(() => apply(start, [remove('layers', a)])).toThrow('does not fit');
    expect(() => apply(withA, [replace('layers', layer('a'), renamed)])).toThrow('does not fit');
  });

  it('says what it touches', () => {
    const patch = [add('layers', a), replace('project', start.project, start.project), remove('layers', b)];
    expect([touched(patch, 'layers'), touched(patch, 'project'), touched(patch, 'notes')]).toEqual([
      ['a', 'b'],
      ['project'],
      [],
    ]);
  });
});

it('the inverse of a patch undoes it, last change first', () => {
  const patch = [add('layers', a), replace('layers', a, renamed), add('layers', b)];
  expect(invert(patch)).toEqual([remove('layers', b), replace('layers', renamed, a), remove('layers', a)]);
  expect(names(apply(apply(start, patch), invert(patch)))).toEqual([]);
});

describe('patches squashed', () => {
  it('hold the first state and the last of every item', () => {
    expect(squash([add('layers', a), add('layers', b)], [replace('layers', a, renamed)])).toEqual([
      add('layers', renamed),
      add('layers', b),
    ]);
  });

  it('hold nothing of what came and went', () => {
    expect(squash([add('layers', a)], [remove('layers', a)])).toEqual([]);
    expect(squash([replace('layers', a, renamed)], [replace('layers', renamed, a)])).toEqual([]);
  });

  it('tell items of different tables apart', () => {
    const network = { id: 'a', name: 'A', arguments: {}, extra: {} };
    expect(squash([add('layers', a)], [add('networks', network)])).toHaveLength(2);
  });
});
