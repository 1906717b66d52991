// `npm run screenshots`: builds the app, drives it and regenerates the pictures that the README shows.
import { withDisplay } from './display.mjs';
import { inRoot } from './paths.js';
import { run } from './run.mjs';
import { setUp } from './setup.mjs';

const runtime = await setUp();
const { build } = await import('./build.mjs');
const { electronEnv } = await import('./electron.mjs');

await build();
const args = [inRoot('node_modules/@playwright/test/cli.js'), 'test', '-c', 'test/screenshots.config.ts'];
const { code } = await withDisplay((display) =>
  run(process.execPath, args, { env: { ...electronEnv(runtime), ...display } }),
);
process.exitCode = code;
