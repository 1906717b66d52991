// Everything a fresh machine needs to build, run and test: npm's packages, the system's libraries, Electron. It uses Node
// alone, since it runs before anything is installed, and does nothing where nothing is missing.
import { existsSync, readFileSync } from 'node:fs';
import { npm } from './npm.mjs';
import { inRoot } from './paths.js';
import { installSystemPackages } from './system-packages.mjs';

/**
 * Ends the process, with a sentence, where the machine cannot be set up.
 *
 * @param {{ system?: import('./system-packages.mjs').Need[] }} [more] what else the system must have
 * @returns {Promise<import('./electron.mjs').Runtime>}
 */
export async function setUp({ system = [] } = {}) {
  try {
    requireNode();
    await installPackages();
    installSystemPackages(system);
    const { electronRuntime } = await import('./electron.mjs');
    return await electronRuntime();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Layerwright needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** Installs exactly what the lockfile names. The packages' own install scripts do not run: none is needed. */
async function installPackages() {
  const record = inRoot('node_modules/.package-lock.json');
  if (existsSync(record) && isInstalled(readLock(inRoot('package-lock.json')), readLock(record))) return;
  console.warn('installing packages ...');
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { stdout: 'ignore' });
}

/** @typedef {{ version?: string, optional?: boolean, extraneous?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} Lock packages by folder; '' is the project itself */

/** Whether npm's record of what it installed has every package of the lockfile, but for those of other platforms. @param {Lock} wanted @param {Lock} installed */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(
    ([folder, { version, optional, extraneous }]) =>
      folder === '' || optional || extraneous || installed[folder]?.version === version,
  );
}

/** @param {string} file @returns {Lock} */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
