// `npm start [file]`: sets up what is missing, builds the app and opens it. `npm run dev` reloads it as its sources change.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay, withDisplay } from './display.mjs';
import { run } from './run.mjs';
import { setUp } from './setup.mjs';
import { inRoot, root } from './paths.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { dev: { type: 'boolean' } } });
// npm runs its scripts in the checkout; files are named from where the person is.
const files = positionals.map((file) => resolve(process.env['INIT_CWD'] ?? '', file));

const runtime = await setUp();
const { electronEnv, electronSwitches } = await import('./electron.mjs');
const env = electronEnv(runtime);
if (!hasDisplay) console.warn('There is no display here: the window opens on a virtual one.');

const { code } = await withDisplay((display) => (values.dev ? dev(display) : start(display)));
process.exitCode = code;

/** @param {NodeJS.ProcessEnv} display */
async function start(display) {
  const { build } = await import('./build.mjs');
  await build();
  return run(runtime.binary, [...electronSwitches, root, ...files], { env: { ...env, ...display } });
}

/** @param {NodeJS.ProcessEnv} display */
async function dev(display) {
  const { makeAssets } = await import('./assets.mjs');
  await makeAssets();
  const vite = inRoot('node_modules/electron-vite/bin/electron-vite.js');
  const args = [vite, 'dev', '--watch', '-c', inRoot('build/electron.vite.config.ts'), '--', ...files];
  return run(process.execPath, args, { env: { ...env, ...display } });
}
