import { build } from 'vite';
import { expect, test } from 'vitest';
import { inRoot } from '../../../build/paths.js';

test('the bundle of the command line fails where anything in it imports Electron', async () => {
  const building = build({
    configFile: inRoot('build/cli.vite.config.ts'),
    logLevel: 'silent',
    build: { ssr: inRoot('test/fixtures/build/imports-electron.ts'), write: false, emptyOutDir: false },
  });
  await expect(building).rejects.toThrow('imports-electron.ts: the command line runs without Electron');
});
