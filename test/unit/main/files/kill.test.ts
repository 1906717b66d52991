import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sizes } from '../../../sizes';

const root = resolve(import.meta.dirname, '../../../..');
let folder: string;
let program: string;

/** Saves for ever: version 0, 1, 2 …, each a file whose every line says the version. */
const saver = `
import { save } from ${JSON.stringify(resolve(root, 'main/files/save.ts'))};
const file = process.argv[2];
process.stdout.write('ready');
for (let version = 0; ; version += 1)
  await save(file, new TextEncoder().encode((version + '\\n').repeat(50_000)), 'anything');
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwright-kill-'));
  await writeFile(join(folder, 'saver.ts'), saver);
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve(root, 'shared') } },
    build: {
      ssr: join(folder, 'saver.ts'),
      outDir: join(folder, 'out'),
      rolldownOptions: { output: { entryFileNames: 'saver.mjs' } },
    },
  });
  program = join(folder, 'out', 'saver.mjs');
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function startSaving(file: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

test(`a file is whole after each of ${sizes.kills} kills in mid save`, { timeout: sizes.kills * 5000 }, async () => {
  const file = join(folder, 'net.layerwright');
  await writeFile(file, 'old\n'.repeat(50_000));
  for (let kill = 0; kill < sizes.kills; kill += 1) {
    const child = await startSaving(file);
    // A few milliseconds are a save's length, so the kills spread over all of its steps.
    await pause((kill % 40) / 2);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lines = (await readFile(file, 'utf8')).split('\n');
    expect(lines.length).toBe(50_001);
    expect(new Set(lines.slice(0, -1)).size).toBe(1);
  }
  // Some died with a temporary file open: the kills did hit saves in their middle.
  expect((await readdir(folder)).some((name) => name.endsWith('.tmp'))).toBe(true);
});
