import { difference } from '@shared/document/difference';
import type { Document } from '@shared/document/document';
import { writeProject } from '@shared/document/file';
import type { Patch } from '@shared/document/patch';
import { apply, invert, squash } from '@shared/document/patch';
import { expect, it } from 'vitest';
import { sizes } from '../sizes';
import type { Random } from './random';
import { repeatedly } from './random';
import { randomEdit } from './random-edit';
import { randomDocument } from './random-network';
import { isSameDocument } from './validity';

/** A document and three edits in a row. */
function editedThrice(random: Random): { readonly start: Document; readonly patches: readonly [Patch, Patch, Patch] } {
  const start = randomDocument(random);
  let document = start;
  const next = (): Patch => {
    const { patch } = randomEdit(document, random);
    document = apply(document, patch);
    return patch;
  };
  return { start, patches: [next(), next(), next()] };
}

const applyAll = (start: Document, ...patches: readonly Patch[]): Document => patches.reduce(apply, start);

it('a patch and its inverse leave a document as it was', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const { start, patches } = editedThrice(random);
    for (const patch of [patches[0], squash(patches[0], patches[1])])
      expect(isSameDocument(applyAll(start, patch, invert(patch)), start)).toBe(true);
  });
});

it('squashed patches do what they did one after the other, in whatever order they are squashed', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const { start, patches } = editedThrice(random);
    const [first, second, third] = patches;
    const end = applyAll(start, first, second, third);
    expect(isSameDocument(apply(start, squash(squash(first, second), third)), end)).toBe(true);
    expect(isSameDocument(apply(start, squash(first, squash(second, third))), end)).toBe(true);
  });
});

it('a patch squashed with its inverse is empty', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const [patch] = editedThrice(random).patches;
    expect(squash(patch, invert(patch))).toEqual([]);
  });
});

it('a patch fits only the document that it was made for', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const { start, patches } = editedThrice(random);
    if (patches[0].length > 0) expect(() => applyAll(start, patches[0], patches[0])).toThrow('does not fit');
  });
});

it('the difference of two documents makes one of the other', () => {
  repeatedly(sizes.randomNetworks, (random) => {
    const [from, to] = [randomDocument(random), randomDocument(random)];
    expect(writeProject(apply(from, difference(from, to)))).toBe(writeProject(to));
    expect(difference(from, from)).toEqual([]);
  });
});
