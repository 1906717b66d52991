import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document, Layer } from '@shared/document/document';
import { emptyDocument } from '@shared/document/document';
import { parseProject } from '@shared/document/file';
import { Table } from '@shared/document/table';
import { writeProject } from '@shared/document/write';
import schema from '../../../../docs/layerwright.schema.json' with { type: 'json' };

const layer = (id: string, more: Partial<Layer> = {}): Layer => ({
  ...{ id, network: 'main', name: id, kind: 'dense', settings: {}, extra: {} },
  ...more,
});

const withLayers = (...layers: Layer[]): Document => ({ ...emptyDocument(), layers: Table.from(layers) });

const linesOf = (document: Document): string[] => writeProject(document).split('\n');

/** The lines of the second text that are not in the first, and how many of the first went. */
function changes(before: Document, after: Document): { added: string[]; removed: number } {
  const [old, now] = [linesOf(before), linesOf(after)];
  return {
    added: now.filter((line) => !old.includes(line)),
    removed: old.filter((line) => !now.includes(line)).length,
  };
}

test('an empty project, whole', () => {
  expect(writeProject(emptyDocument('A "title"'))).toBe(`{
  "$schema": "https://layerwright.example.org/schema/1.json",
  "format": "layerwright",
  "formatVersion": 1,
  "title": "A \\"title\\"",
  "rules": "lesson",
  "axisOrder": "channels-last",
  "root": "main",
  "networks": [
    {"id": "main", "name": "Main"}
  ],
  "layers": [],
  "connections": [],
  "notes": [],
  "positions": []
}
`);
});

test('items are sorted by id, by code units and not by a language; settings by name', () => {
  const text = writeProject(
    withLayers(...['ä', 'b', 'B', 'a10', 'a9'].map((id) => layer(id, { settings: { units: 1, bias: true } }))),
  );
  expect([...text.matchAll(/"id": "(.+?)", "network"/g)].map(([, id]) => id)).toEqual(['B', 'a10', 'a9', 'b', 'ä']);
  expect(text).toContain('"settings": {"bias": true, "units": 1}');
});

test('positions are rounded to a thousandth, and zero has no sign', () => {
  const text = writeProject(withLayers(layer('a', { position: { x: 1 / 3, y: -0.0001 } })));
  expect(text).toContain('{"id": "a", "x": 0.333, "y": 0}');
});

describe('one change is one line', () => {
  const at = (x: number): Partial<Layer> => ({ position: { x, y: 0 } });
  const before = withLayers(layer('a', at(1)), layer('b', at(2)), layer('c', at(3)));

  test('a layer is moved', () => {
    const after = { ...before, layers: before.layers.with(layer('b', at(20))) };
    expect(changes(before, after)).toEqual({ added: ['    {"id": "b", "x": 20, "y": 0},'], removed: 1 });
  });

  test('a layer is renamed', () => {
    const after = { ...before, layers: before.layers.with(layer('b', { ...at(2), name: 'Encoder' })) };
    expect(changes(before, after)).toEqual({
      added: ['    {"id": "b", "network": "main", "name": "Encoder", "kind": "dense"},'],
      removed: 1,
    });
  });
});

describe('keys stand in the order of the schema', () => {
  const orderOf = (properties: object): string[] => Object.keys(properties);
  const file: unknown = JSON.parse(
    readFileSync(new URL('../../../fixtures/version-1.layerwright', import.meta.url), 'utf8'),
  );
  const opened = parseProject(JSON.stringify(file));
  const saved = JSON.parse(opened.ok ? writeProject(opened.value) : '{}') as Record<string, object[]>;
  const { networks, layers, connections, notes, positions } = schema.properties;

  test('of the file', () => {
    expect(Object.keys(saved).filter((key) => Object.hasOwn(schema.properties, key))).toEqual(
      orderOf(schema.properties),
    );
  });

  test.each(Object.entries({ networks, layers, connections, notes, positions }))('of %s', (list, { items }) => {
    const known = orderOf(items.properties);
    for (const item of saved[list] ?? []) {
      const keys = Object.keys(item).filter((key) => known.includes(key));
      expect(keys).toEqual(known.filter((key) => keys.includes(key)));
    }
  });
});
