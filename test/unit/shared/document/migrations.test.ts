import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openProject } from '@shared/document/file';
import type { Migration } from '@shared/document/migrations';
import { migrations, newestVersion, upToDate } from '@shared/document/migrations';

const renameTitle: Migration = {
  to: 2,
  name: 'name-becomes-title',
  up: ({ name = '', ...rest }) => ({ ...rest, title: name }),
};
const countLayers: Migration = {
  to: 3,
  name: 'count-is-gone',
  up: (file) => Object.fromEntries(Object.entries(file).filter(([key]) => key !== 'count')),
};
const sample = [renameTitle, countLayers];

describe('a file is brought up to date', () => {
  test.each([
    [
      { formatVersion: 1, name: 'Net', count: 4 },
      { formatVersion: 3, title: 'Net' },
    ],
    [
      { formatVersion: 2, title: 'Net', count: 4, name: 'kept' },
      { formatVersion: 3, title: 'Net', name: 'kept' },
    ],
    [
      { formatVersion: 3, title: 'Net', count: 4 },
      { formatVersion: 3, title: 'Net', count: 4 },
    ],
  ])('%j by exactly the migrations after its version', (file, expected) => {
    expect(upToDate(file, sample)).toEqual({ ok: true, value: expected });
  });

  test('but not from a later version', () => {
    expect(upToDate({ formatVersion: 4 }, sample)).toMatchObject({
      ok: false,
      error: { code: 'newer-version', data: { version: 4, newest: 3 } },
    });
  });

  test.each([undefined, null, 0, -1, 1.5, '1', [1]])('and not without a version: %j', (formatVersion) => {
    const file = formatVersion === undefined ? {} : { formatVersion };
    expect(upToDate(file, sample)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });
});

test('the migrations are numbered without a gap, and each has a name of its own', () => {
  expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 2));
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
});

test('every version has a fixture, and it opens', () => {
  const fixtures = new URL('../../../fixtures/', import.meta.url);
  const released = readdirSync(fixtures).filter((name) => /^version-\d+\.layerwright$/.test(name));
  expect(released).toHaveLength(newestVersion(migrations));
  for (const name of released)
    expect(openProject(readFileSync(new URL(name, fixtures), 'utf8'))).toMatchObject({ ok: true });
});
