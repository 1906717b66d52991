import { describe, expect, test } from 'vitest';
import type { Connection, Document, Layer, Network } from '@shared/document/document';
import { emptyDocument } from '@shared/document/document';
import { repair } from '@shared/document/repair';
import { Table } from '@shared/document/table';

const layer = (id: string, network = 'main', more: Partial<Layer> = {}): Layer => ({
  ...{ id, network, name: id, kind: 'dense', settings: {}, extra: {} },
  ...more,
});
const network = (id: string): Network => ({ id, name: id, arguments: {}, extra: {} });
const connect = (from: string, to: string): Connection => ({
  id: `${from}-${to}`,
  from: [from, 'out'],
  to: [to, 'in'],
  extra: {},
});

const documentWith = (layers: Layer[], connections: Connection[] = [], networks = [network('main')]): Document => ({
  ...emptyDocument(),
  networks: Table.from(networks),
  layers: Table.from(layers),
  connections: Table.from(connections),
});

const codesOf = (document: Document): string[] => repair(document).repairs.map(({ code }) => code);

test('a sound document stays the very same', () => {
  const document = documentWith([layer('a'), layer('b')], [connect('a', 'b')]);
  expect(repair(document)).toEqual({ document, repairs: [] });
  expect(repair(document).document).toBe(document);
});

describe('a connection without both ends in one network is left out', () => {
  test.each([
    ['to a layer that is gone', [layer('a')], 'b'],
    ['from a layer that is gone', [layer('b')], 'a'],
    ['into another network', [layer('a'), layer('b', 'other')], 'b'],
  ])('%s', (_, layers, loose) => {
    const document = documentWith(layers, [connect('a', 'b')], [network('main'), network('other')]);
    const { document: repaired, repairs } = repair(document);
    expect(repaired.connections.size).toBe(0);
    expect(repairs).toMatchObject([
      { code: 'loose-connection', severity: 'warning', data: { id: 'a-b', layer: loose } },
    ]);
    expect(repairs[0]?.text().message).toContain(`"${loose}"`);
  });
});

describe('a network that is named and not there is added, empty', () => {
  test.each([
    ['by the project', documentWith([], [], [network('other')])],
    ['by a layer', documentWith([layer('a', 'main')], [], [])],
    [
      'by a block',
      documentWith([layer('a', 'main', { kind: 'block', block: { network: 'gone', repeat: 1, arguments: {} } })]),
    ],
    [
      'by a note',
      {
        ...documentWith([]),
        notes: Table.from([{ id: 'n', network: 'gone', text: '', position: { x: 0, y: 0 }, extra: {} }]),
      },
    ],
  ])('%s', (_, document) => {
    expect(codesOf(document)).toEqual(['missing-network']);
    const repaired = repair(document).document;
    expect(codesOf(repaired)).toEqual([]);
    expect(repaired.layers).toBe(document.layers);
  });
});

test('what a person would call a mistake is left for the analysis to report', () => {
  const cycle = documentWith([layer('a'), layer('b')], [connect('a', 'b'), connect('b', 'a'), connect('a', 'a')]);
  expect(repair(cycle).document).toBe(cycle);
});
