// Finds the Electron that runs the app and its tests: $ELECTRON_OVERRIDE_DIST_PATH, then the official `electron` package
// (which downloads its binary), then, where that download is impossible, the fallback.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FALLBACK, fallbackRunsHere, installFallback } from './fallback-electron.mjs';
import { inRoot } from './paths.js';

/** @typedef {{ dist: string, binary: string, version: string, source: 'override' | 'official' | 'fallback' }} Runtime */

const official = inRoot('node_modules/electron');
const refusal = join(official, '.download-failed');
const day = 24 * 60 * 60 * 1000;

/** @returns {Promise<Runtime>} @throws {Error} where there is none */
export async function electronRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return describe(override, 'override');
  if (installOfficial()) return describe(join(official, 'dist'), 'official');
  if (!fallbackRunsHere)
    throw new Error('Electron could not be downloaded. Try: node node_modules/electron/install.js');
  const dist = await installFallback();
  const wanted = JSON.parse(readFileSync(join(official, 'package.json'), 'utf8')).version;
  console.warn(
    `Electron ${wanted} cannot be downloaded here; running Electron ${FALLBACK.version} of ${FALLBACK.package}.`,
  );
  return describe(dist, 'fallback');
}

/** The environment in which electron, electron-vite, Playwright and electron-builder all find that runtime. @param {Runtime} runtime */
export function electronEnv(runtime) {
  return {
    ELECTRON_EXEC_PATH: runtime.binary, // electron-vite
    ...(runtime.source === 'official' ? {} : { ELECTRON_OVERRIDE_DIST_PATH: runtime.dist }), // electron, Playwright
    ...(isRoot ? { NO_SANDBOX: '1' } : {}), // electron-vite
  };
}

const isRoot = process.getuid?.() === 0;

/** Switches without which Electron does not start here: Chromium's sandbox refuses root. */
export const electronSwitches = isRoot ? ['--no-sandbox'] : [];

/** @param {string} dist @param {Runtime['source']} source @returns {Runtime} */
function describe(dist, source) {
  const pathFile = join(official, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const versionFile = join(dist, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { dist, binary: join(dist, name), version, source };
}

/** Downloads the official binary if need be. A refusal is remembered for a day. @returns {boolean} whether it is there */
function installOfficial() {
  const installed = () => existsSync(join(official, 'path.txt')) && existsSync(join(official, 'dist', 'version'));
  if (installed()) return true;
  if (existsSync(refusal) && Date.now() - statSync(refusal).mtimeMs < day) return false;
  console.warn('fetching Electron ...');
  spawnSync(process.execPath, [join(official, 'install.js')], { stdio: 'ignore', timeout: 300_000 });
  if (installed()) rmSync(refusal, { force: true });
  else writeFileSync(refusal, '');
  return installed();
}
