import { setRules, setTitle } from '@shared/document/edit/project';
import { emptyDocument } from '@shared/document/document';
import { entitle } from '@shared/editor/entitle';
import { createEditor, dispatch, isClean, markSaved, redo, undo } from '@shared/editor/state';
import { describe, expect, it } from 'vitest';

const fresh = createEditor(emptyDocument());
const edited = dispatch(fresh, { label: 'Rules', patch: setRules(fresh.document, 'keras') });
const titleOf = ({ document }: typeof edited): string => document.project.title;

describe('a project whose file has a name', () => {
  it('is called so where nobody gave it a title, as if it had been from the start', () => {
    const named = entitle(markSaved(edited), 'net');
    expect([titleOf(named), isClean(named), named.history.done.length]).toEqual(['net', true, 1]);
    const before = undo(named);
    expect([titleOf(before), before.document.project.rules]).toEqual(['net', 'lesson']);
    expect([titleOf(redo(before)), redo(before).document]).toEqual(['net', named.document]);
  });

  it('has what was undone under its name too', () => {
    const named = entitle(undo(edited), 'net');
    expect(redo(named).document.project).toMatchObject({ title: 'net', rules: 'keras' });
  });

  it('keeps the title that it was given', () => {
    const given = dispatch(edited, { label: 'Rename project', patch: setTitle(edited.document, 'Mine') });
    expect(entitle(given, 'net')).toBe(given);
  });

  it('is analysed as it was', () => {
    expect(entitle(edited, 'net').analysis.root).toBe(edited.analysis.root);
  });
});
