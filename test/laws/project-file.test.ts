import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openProject, writeProject } from '@shared/document/file';
import { findJsonFault } from '@shared/document/json-text';
import schema from '../../docs/layerwright.schema.json' with { type: 'json' };
import { sizes } from '../sizes';
import { arbitraryFile, replaceSomewhere } from './arbitrary-file';

const fixtureTexts = ['../fixtures/', '../../examples/'].flatMap((path) => {
  const folder = new URL(path, import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.layerwright'));
  return names.map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')]);
});

const publishedSchema = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const runs = { numRuns: sizes.generatedDocuments };

/** What goes wrong although the schema, which sees one value at a time, allows it. */
const beyondSchema = ['duplicate-id', 'too-large'];

function expectAgreement(text: string): void {
  const opened = openProject(text);
  const accepted = opened.ok || beyondSchema.includes(opened.error.code);
  expect(publishedSchema(JSON.parse(text)), text).toBe(accepted);
}

describe('the published schema and the loader agree', () => {
  test.each(fixtureTexts)('on %s', (_, text) => {
    expectAgreement(text);
  });

  test('on generated files', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        expectAgreement(JSON.stringify(file));
      }),
      runs,
    );
  });

  test('on generated files with one wrong value', () => {
    const wrong = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom(0, -1, 1.5, 10_000, 10_001, 2e6, '', 'a/b', '=', [[]]),
    );
    fc.assert(
      fc.property(arbitraryFile, fc.nat(), wrong, (file, pick, by) => {
        expectAgreement(JSON.stringify(replaceSomewhere(file, pick, by)));
      }),
      runs,
    );
  });
});

describe('what is saved is what was opened', () => {
  test.each(fixtureTexts)('%s is saved byte for byte', (_, text) => {
    const opened = openProject(text);
    expect(opened.ok && writeProject(opened.value.document)).toBe(text);
  });

  test('of generated files, once they are repaired', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const opened = openProject(JSON.stringify(file));
        if (!opened.ok) throw new Error(opened.error.text().message);
        const text = writeProject(opened.value.document);
        const again = openProject(text);
        if (!again.ok) throw new Error(again.error.text().message);
        expect(again.value.repairs).toEqual([]);
        expect(writeProject(again.value.document)).toBe(text);
      }),
      runs,
    );
  });

  test('of every item of generated files, key by key', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const text = JSON.stringify(file);
        const opened = openProject(text);
        if (!opened.ok) throw new Error(opened.error.text().message);
        expectKept(JSON.parse(text), JSON.parse(writeProject(opened.value.document)));
      }),
      runs,
    );
  });
});

/** Everything of the first file is in the second. */
function expectKept(file: unknown, saved: unknown): void {
  for (const [key, value] of keysOf(file)) {
    const after = keysOf(saved).get(key);
    if (Array.isArray(value) && lists.has(key)) expectItemsKept(value, after);
    else if (key !== '$schema') expect(canonical(after), key).toBe(canonical(value));
  }
}

const lists = new Set(['networks', 'layers', 'connections', 'notes', 'positions']);

function expectItemsKept(items: readonly unknown[], saved: unknown): void {
  const byId = new Map([...keysOf(saved).values()].map((item) => [keysOf(item).get('id'), item]));
  for (const item of items) {
    const after = byId.get(keysOf(item).get('id'));
    // A connection or a position may have been left out for want of its layer.
    if (after === undefined) continue;
    for (const [key, value] of keysOf(item))
      expect(canonical(keysOf(after).get(key)), key).toBe(canonical(isCoordinate(key) ? round(value) : value));
  }
}

const isCoordinate = (key: string): boolean => key === 'x' || key === 'y';

const round = (value: unknown): number => Math.round(Number(value) * 1000) / 1000;

const keysOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

/** JSON whose order of keys does not matter, with coordinates rounded as they are saved. */
const canonical = (value: unknown): string =>
  JSON.stringify([value], (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

describe('any text gives a project or a fault, never an exception', () => {
  // Reading all beginnings takes as long as the text squared: of a long one, as many as can be read are spread over it.
  const mostBeginnings = 2000;

  test.each(fixtureTexts)('the beginnings of %s', (_, text) => {
    const apart = Math.ceil(text.length / mostBeginnings);
    for (let length = 0; length < text.length - 1; length += apart) {
      const opened = openProject(text.slice(0, length));
      expect(opened.ok ? 'opened' : opened.error.code).toBe('not-json');
    }
  });

  test('texts with characters replaced, removed and added', () => {
    const [, base = ''] = fixtureTexts[0] ?? [];
    const splice = fc.tuple(
      fc.nat(base.length),
      fc.nat(3),
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', '0', '9', 'e')),
    );
    fc.assert(
      fc.property(fc.array(splice, { minLength: 1, maxLength: 3 }), (splices) => {
        const text = splices.reduce((now, [at, gone, by]) => now.slice(0, at) + by + now.slice(at + gone), base);
        const opened = openProject(text);
        if (!opened.ok) expect(opened.error.text().message).toMatch(/./);
        expect(parses(text)).toBe(findJsonFault(text)?.fault !== 'syntax');
      }),
      runs,
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
