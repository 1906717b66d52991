import { commandOf, commands, matchKey, run, shortcutOf } from '@shared/editor/commands/index';
import type { Focus } from '@shared/editor/commands/index';
import type { KeyPress, Platform } from '@shared/editor/keys';
import { kinds } from '@shared/layers/index';
import { createEditor } from '@shared/editor/state';
import { emptyDocument } from '@shared/document/document';
import { describe, expect, it } from 'vitest';
import { countedIds } from '../../../../drawing';

const platforms: readonly Platform[] = ['mac', 'other'];

const pressed = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, code: `Key${key.toUpperCase()}`, ctrl: false, meta: false, alt: false, shift: false },
  ...held,
});

describe('the list of commands', () => {
  it('has each id once', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  it('has one to add each kind of layer', () => {
    for (const { id } of kinds) expect(commandOf(`insert.${id}`).menu?.in).toBe('insert');
  });

  it.each(platforms)('gives each key once on %s', (platform) => {
    const keys = commands.flatMap(({ id, shortcuts = [] }) =>
      shortcuts.filter(({ on }) => on === undefined || on === platform).map((shortcut) => `${id} ${shortcut.keys}`),
    );
    const used = [...new Set(keys)].map((entry) => entry.split(' ')[1]);
    expect(used.filter((key, at) => used.indexOf(key) !== at)).toEqual([]);
  });

  it('lets no key that types act outside the canvas (WCAG 2.1.4)', () => {
    const typing = commands.flatMap(({ shortcuts = [] }) => shortcuts.filter(({ keys }) => /^(Shift\+)?.$/.test(keys)));
    expect(typing.length).toBeGreaterThan(0);
    expect(typing.filter(({ canvas }) => canvas !== true)).toEqual([]);
  });

  it('shows the shortcut that is usual on a platform', () => {
    expect(shortcutOf(commandOf('edit.redo'), 'mac')?.keys).toBe('Mod+Shift+Z');
    expect(shortcutOf(commandOf('edit.redo'), 'other')?.keys).toBe('Mod+Y');
    expect(shortcutOf(commandOf('edit.delete'), 'mac')?.keys).toBe('Backspace');
  });

  it('holds an id that it does not have for a mistake of ours', () => {
    expect(() => commandOf('edit.unheard-of')).toThrow('There is no command edit.unheard-of.');
  });
});

describe('a key', () => {
  const match = (press: KeyPress, focus: Focus) => matchKey(press, 'other', focus);

  it('adds a layer on the canvas and types elsewhere', () => {
    expect(match(pressed('c'), 'canvas')).toBe('insert.conv2d');
    expect(match(pressed('c'), 'other')).toBeUndefined();
    expect(match(pressed('c'), 'field')).toBeUndefined();
  });

  it('is left to a field where the field has its own meaning for it', () => {
    expect(match(pressed('z', { ctrl: true }), 'canvas')).toBe('edit.undo');
    expect(match(pressed('z', { ctrl: true }), 'other')).toBe('edit.undo');
    expect(match(pressed('z', { ctrl: true }), 'field')).toBeUndefined();
  });

  it('saves from wherever one is', () => {
    for (const focus of ['canvas', 'field', 'other'] as const)
      expect(match(pressed('s', { ctrl: true }), focus)).toBe('file.save');
  });
});

it('a disabled command gives nothing', () => {
  const state = createEditor(emptyDocument());
  const context = { ids: countedIds(), positionOf: () => undefined };
  expect(run('edit.undo', state, context)).toBeUndefined();
  expect(run('edit.select-all', state, context)).toMatchObject({ do: 'select' });
});
