import { kinds } from '@shared/layers/index';
import { expect, test } from 'vitest';
import type { KindJson } from '../../../../main/cli/kinds-json';
import { call } from './call';

const lines = async (): Promise<readonly KindJson[]> =>
  (await call(['kinds', '--json'])).out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as KindJson);

test('every kind is a line of JSON, with what frameworks call it and a default under every rule set', async () => {
  const all = await lines();
  expect(all.map(({ id }) => id)).toEqual(kinds.map(({ id }) => id));
  const dense = all.find(({ id }) => id === 'dense');
  expect(dense).toMatchObject({ keras: ['Dense'], pytorch: ['Linear', 'LazyLinear'], inputs: { least: 1, most: 1 } });
  expect(dense?.fields.find(({ setting }) => setting === 'takes')?.defaults).toEqual({
    lesson: 'flatten',
    keras: 'last-axis',
    pytorch: 'last-axis',
  });
  expect(all.find(({ id }) => id === 'add')?.inputs).toEqual({ least: 2, most: null });
});

test('every kind says whose rule its numbers follow', async () => {
  expect((await lines()).filter(({ source }) => source.trim() === '').map(({ id }) => id)).toEqual([]);
});

test('what no class is has the name of what wraps a layer so', async () => {
  const named = new Map((await lines()).map(({ id, keras, pytorch }) => [id, [...keras, ...pytorch]]));
  expect(named.get('weight-norm')).toEqual(['weight_norm']);
  expect(named.get('spectral-norm')).toEqual(['SpectralNormalization', 'spectral_norm']);
});

test('every kind is a row of a table for people', async () => {
  const { out, exit } = await call(['kinds']);
  expect(exit).toBe(0);
  for (const { id, label } of kinds) expect(out).toMatch(new RegExp(`^${id} +${label}`, 'm'));
  expect(out).toMatch(new RegExp(`${kinds.length} kinds\n$`));
});
