// `npm run build`: everything that runs, into out/.
import { rm } from 'node:fs/promises';
import { build as buildApp } from 'electron-vite';
import { build as buildCli } from 'vite';
import { copyAssets } from './assets.mjs';
import { inRoot } from './paths.js';

/** @typedef {import('vite').LogLevel} LogLevel */

/** Builds the app, the command line and the files they load. @param {LogLevel} [logLevel] */
export async function build(logLevel = 'warn') {
  await rm(inRoot('out'), { recursive: true, force: true });
  await buildApp({ configFile: inRoot('build/electron.vite.config.ts'), logLevel });
  await buildCli({ configFile: inRoot('build/cli.vite.config.ts'), logLevel });
  await copyAssets();
}

if (process.argv[1] === import.meta.filename) await build('info');
