// Everything a fresh machine needs to build, run and test: npm's packages, the system's libraries, Electron. It uses Node
// alone, since it runs before anything is installed, and does nothing where nothing is missing.
import { existsSync, readFileSync } from 'node:fs';
import { npm } from './npm.mjs';
import { inRoot } from './paths.js';
import { installSystemPackages } from './system-packages.mjs';

/** @param {{ system?: import('./system-packages.mjs').Need[] }} [more] @returns {Promise<import('./electron.mjs').Runtime>} */
export async function setUp({ system = [] } = {}) {
  requireNode();
  await installPackages();
  installSystemPackages(system);
  const { electronRuntime } = await import('./electron.mjs');
  return electronRuntime();
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Layerwright needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** Installs exactly what the lockfile names. Its packages' own install scripts do not run: none is needed. */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  console.warn('installing packages ...');
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { stdout: 'ignore' });
}

/** npm keeps a list of what it installed; it must name every version of the lockfile that is meant for this platform. */
function packagesAreInstalled() {
  const record = inRoot('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = lockedPackages(inRoot('package-lock.json'));
  const installed = lockedPackages(record);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** @param {string} file @returns {Record<string, { version: string, optional?: boolean }>} */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
