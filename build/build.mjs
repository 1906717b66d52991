// `npm run build`: everything that runs, into out/.
import { build as buildApp } from 'electron-vite';
import { build as buildCli } from 'vite';
import { ASSET_PACKAGES, makeAssets } from './assets.mjs';
import { drawIcons } from './icon.mjs';
import { writeLicences } from './licences.mjs';
import { inRoot } from './paths.js';

/** Builds the app, the command line and the files they load. @param {import('vite').LogLevel} [logLevel] */
export async function build(logLevel = 'warn') {
  await makeAssets();
  await buildApp({ configFile: inRoot('build/electron.vite.config.ts'), logLevel });
  await buildCli({ configFile: inRoot('build/cli.vite.config.ts'), logLevel });
  await Promise.all([drawIcons(), writeLicences(ASSET_PACKAGES)]);
}

if (process.argv[1] === import.meta.filename) await build('info');
