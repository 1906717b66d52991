import { difference } from '@shared/document/difference';
import { parseProject, writeProject } from '@shared/document/file';
import type { Document } from '@shared/document/document';
import { add, apply, remove, replace } from '@shared/document/patch';
import { expect, it } from 'vitest';
import { draw } from '../../../drawing';

const start = draw({ x: 'input', a: 'dense', b: 'dense' }, 'x a b');

/** The document as another program would find it: the same, made anew. */
function reread(document: Document): Document {
  const parsed = parseProject(writeProject(document));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

it('there is none between a document and the same one read anew', () => {
  expect(difference(start, reread(start))).toEqual([]);
});

it('is what was added, changed and taken away', () => {
  const [a, b, wire] = [start.layers.get('a'), start.layers.get('b'), start.connections.get('a>b')];
  if (!a || !b || !wire) throw new Error('a, b and a>b are drawn');
  const [c, renamed, project] = [
    { ...b, id: 'c' },
    { ...a, name: 'first' },
    { ...start.project, title: 'Other' },
  ];
  const patch = [
    replace('project', start.project, project),
    remove('layers', b),
    replace('layers', a, renamed),
    add('layers', c),
    remove('connections', wire),
  ];
  const other = apply(start, patch);
  expect(difference(start, other)).toEqual(patch);
  expect(writeProject(apply(start, difference(start, reread(other))))).toBe(writeProject(other));
});
