import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Problem } from '@shared/result';
import { JsonFile } from '../../../../main/user-data/json-file';
import { temporaryFolder } from '../temporary-folder';

const inFolder = temporaryFolder();
const schema = z.object({ count: z.number() });
const first = { count: 0 };

const load = (report: (problem: Problem) => void = () => undefined): Promise<JsonFile<{ count: number }>> =>
  JsonFile.load(inFolder('state.json'), schema, first, report);

describe('a JSON file of our own', () => {
  test('begins with its fallback', async () => {
    expect((await load()).value).toEqual(first);
  });

  test('keeps what it was told', async () => {
    const file = await load();
    await file.update(({ count }) => ({ count: count + 7 }));
    expect((await load()).value).toEqual({ count: 7 });
  });

  test('changes at once, and writes the last of many changes', async () => {
    const file = await load();
    for (let change = 0; change < 100; change += 1) void file.update(({ count }) => ({ count: count + 1 }));
    expect(file.value).toEqual({ count: 100 });
    await file.settled();
    expect((await load()).value).toEqual({ count: 100 });
  });

  test.each(['', '{', 'null', '{"count":"many"}', '\0\0\0', '[]'])(
    'moves %j aside and begins anew',
    async (damaged) => {
      await writeFile(inFolder('state.json'), damaged);
      expect((await load()).value).toEqual(first);
      expect(await readFile(inFolder('state.json.bad'), 'utf8')).toBe(damaged);
    },
  );

  test('says when it could not be written, and holds in memory all the same', async () => {
    const problems: string[] = [];
    const file = await load(({ code }) => problems.push(code));
    await mkdir(inFolder('state.json'));
    await file.update(() => ({ count: 3 }));
    expect(problems).toEqual(['not-a-file']);
    expect(file.value).toEqual({ count: 3 });
  });
});
