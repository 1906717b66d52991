import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { commands } from '@shared/editor/commands/index';
import type { MenuSource } from '../../../../main/windows/menu';
import { menuTemplate } from '../../../../main/windows/menu';

type Item = MenuItemConstructorOptions;

const chosen: string[] = [];
const source: MenuSource = {
  commands,
  withoutWindow: new Set(),
  recents: [],
  platform: 'linux',
  development: false,
  choose: (id) => chosen.push(id),
  openRecent: (id) => chosen.push(`recent ${id}`),
  clearRecents: () => chosen.push('clear'),
};

const submenu = ({ submenu: items }: Item): Item[] => (Array.isArray(items) ? items : []);
const everything = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...everything(submenu(item))]);
const menu = (items: readonly Item[], label: string): Item[] =>
  submenu(items.find((item) => item.label === label) ?? {});
/** Chooses an item as a click would. */
const click = (item: Item | undefined): void => {
  Reflect.apply(item?.click ?? (() => undefined), undefined, []);
};

const template = menuTemplate(source);
const mac = menuTemplate({ ...source, platform: 'darwin' });

describe('the menu', () => {
  test('holds every command that has a place, once, by the name it has there', () => {
    const placed = commands.flatMap(({ id, label, menu: place }) =>
      place ? [{ id, label: place.label ?? label }] : [],
    );
    const items = everything(template).flatMap(({ id, label }) => (id === undefined ? [] : [{ id, label }]));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items).toHaveLength(placed.length);
    expect(items).toEqual(expect.arrayContaining(placed));
  });

  test('has the menus in the order that people of the system know', () => {
    const titles = (items: readonly Item[]) => items.map(({ label, role }) => label ?? role);
    expect(titles(template)).toEqual(['File', 'Edit', 'Insert', 'View', 'Model', 'Help']);
    expect(titles(mac)).toEqual(['appMenu', 'File', 'Edit', 'Insert', 'View', 'Model', 'windowMenu', 'Help']);
  });

  test('sends the id of what was chosen', () => {
    chosen.length = 0;
    click(everything(template).find(({ id }) => id === 'file.save'));
    expect(chosen).toEqual(['file.save']);
  });

  test('shows the keys, and leaves them to the window', () => {
    const save = everything(template).find(({ id }) => id === 'file.save');
    expect(save).toMatchObject({ accelerator: 'CommandOrControl+S', registerAccelerator: false });
  });

  test('shows the keys of its own system', () => {
    const redo = (items: readonly Item[]) => everything(items).find(({ id }) => id === 'edit.redo')?.accelerator;
    expect([redo(template), redo(mac)]).toEqual(['CommandOrControl+Y', 'CommandOrControl+Shift+Z']);
  });

  test('says in a submenu only what its title does not', () => {
    expect(menu(menu(template, 'File'), 'Export PNG').map(({ label }) => label)).toEqual(['1×…', '2×…', '3×…', '4×…']);
  });

  test('shows no key that would act while someone types', () => {
    const bare = /^(?:Shift\+)?[^+]$/;
    for (const { accelerator } of everything(mac)) expect(accelerator ?? '').not.toMatch(bare);
  });

  test('parts the groups of a menu by one line each, and has none at its ends', () => {
    for (const items of [...template, ...mac].map(submenu).filter((found) => found.length > 0)) {
      const kinds = items.map(({ type }) => type === 'separator');
      expect(kinds[0]).toBe(false);
      expect(kinds.at(-1)).toBe(false);
      expect(kinds.some((line, index) => line && kinds[index + 1])).toBe(false);
    }
  });

  test('ends the File menu with Quit where the system has no other place for it', () => {
    expect(menu(template, 'File').at(-1)).toEqual({ role: 'quit' });
    expect(everything(mac).filter(({ role }) => role === 'quit')).toEqual([]);
  });

  test('has tools for developers only while developing', () => {
    const roles = (items: readonly Item[]) => everything(items).map(({ role }) => role);
    expect(roles(template)).not.toContain('toggleDevTools');
    expect(roles(menuTemplate({ ...source, development: true }))).toContain('toggleDevTools');
  });
});

describe('Open Recent', () => {
  const recent = { id: 'one', name: 'Q&A', folder: '~/Papers', parameters: null, opened: 0, missing: false };
  const withRecents = menuTemplate({ ...source, recents: [recent, { ...recent, id: 'two', missing: true }] });
  const items = menu(menu(withRecents, 'File'), 'Open Recent');

  test('stands after Open', () => {
    const labels = menu(template, 'File').map(({ label }) => label);
    expect(labels.indexOf('Open Recent')).toBe(labels.indexOf('Open…') + 1);
  });

  test('lists the files, greys those that are gone, and can be cleared', () => {
    expect(items.map(({ label, enabled }) => [label, enabled])).toEqual([
      ['Q&&A (~/Papers)', true],
      ['Q&&A (~/Papers)', false],
      [undefined, undefined],
      ['Clear Recent', true],
    ]);
    chosen.length = 0;
    click(items[0]);
    click(items[3]);
    expect(chosen).toEqual(['recent one', 'clear']);
  });

  test('is empty at first', () => {
    expect(menu(menu(template, 'File'), 'Open Recent')).toMatchObject([{ label: 'Clear Recent', enabled: false }]);
  });
});
