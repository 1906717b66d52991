import { describe, expect, it } from 'vitest';
import { catalogue } from '@shared/editor/catalogue';
import { search } from '@shared/editor/search';
import { kerasClasses } from '@shared/formats/keras/classes';
import { torchModules } from '@shared/formats/pytorch/modules';

/** What a class is when it is new: its kind, and what it presets. A name may mean one thing in Keras and another in PyTorch. */
const meanings = (name: string) =>
  [kerasClasses, torchModules].flatMap((classes) => {
    const entry = classes.get(name);
    return entry ? [{ kind: entry.kind, settings: entry.settings ?? {} }] : [];
  });

const names = [...new Set([...kerasClasses.keys(), ...torchModules.keys()])];

describe('the catalogue', () => {
  it.each(names)('offers %s before all else to who types its name', (name) => {
    const wanted = meanings(name);
    const first = search(catalogue, name)
      .slice(0, wanted.length)
      .map(({ kind, settings }) => ({ kind: kind.id, settings }));
    expect(first[0]).toBeOneOf(wanted);
    for (const meaning of wanted) expect(first).toContainEqual(meaning);
  });

  it('offers each layer once', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
