// The system libraries that Electron needs on Linux, and the virtual display. On Debian and its kin root gets them installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasDisplay } from './display.mjs';

/** @typedef {{ library?: string, program?: string, debian: string }} Need One of the two names what must be there. */

/** @type {Need[]} */
const LIBRARIES = [
  { library: 'libgtk-3.so.0', debian: 'libgtk-3-0' },
  { library: 'libnss3.so', debian: 'libnss3' },
  { library: 'libasound.so.2', debian: 'libasound2' },
  { library: 'libgbm.so.1', debian: 'libgbm1' },
];
/** @type {Need} */
const XVFB = { program: 'Xvfb', debian: 'xvfb' };

/** Sees a packaged app's window, in the smoke test of the package. @type {Need} */
export const XWININFO = { program: 'xwininfo', debian: 'x11-utils' };

/** Installs what is missing, or says what to install. @param {Need[]} [more] @throws {Error} when something stays missing */
export function installSystemPackages(more = []) {
  if (process.platform !== 'linux') return;
  const needs = [...LIBRARIES, ...(hasDisplay ? [] : [XVFB]), ...more];
  const missing = missingOf(needs);
  if (missing.length === 0) return;
  const wanted = missing.map(({ debian }) => debian);
  if (process.getuid?.() !== 0 || !onPath('apt-get')) throw new Error(advice(missing));
  console.warn(`installing ${wanted.join(', ')} ...`);
  aptInstall(wanted);
  const still = missingOf(needs);
  if (still.length > 0) throw new Error(advice(still));
}

/** @param {Need[]} missing */
function advice(missing) {
  const what = missing.map(({ library, program }) => library ?? program).join(', ');
  const packages = missing.map(({ debian }) => debian).join(' ');
  return `The system lacks ${what}. On Debian or Ubuntu: sudo apt-get install ${packages}. Elsewhere: the packages that contain them.`;
}

/** @param {Need[]} needs */
function missingOf(needs) {
  const libraries = knownLibraries();
  return needs.filter(({ library, program }) => (library ? !libraries.includes(library) : !onPath(program ?? '')));
}

/** What the dynamic linker finds. /sbin is not on everybody's path. */
function knownLibraries() {
  const env = { ...process.env, PATH: [process.env['PATH'], '/sbin', '/usr/sbin'].join(delimiter) };
  return spawnSync('ldconfig', ['-p'], { encoding: 'utf8', env }).stdout ?? '';
}

/** @param {string} program */
function onPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** A server that does not answer is asked three times more. */
const patiently = ['-o', 'Acquire::Retries=3'];

/** @param {string[]} packages */
function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', [...patiently, 'update', '-qq'], options);
  execFileSync(
    'apt-get',
    [...patiently, 'install', '-y', '-qq', '--no-install-recommends', ...packages.map(currentName)],
    options,
  );
}

/** Where the 64-bit time transition renamed a package, the new name. @param {string} name */
function currentName(name) {
  const renamed = `${name}t64`;
  return spawnSync('apt-cache', ['show', renamed], { stdio: 'ignore' }).status === 0 ? renamed : name;
}
