// Which third-party code goes out with the app, and under which licences: every bundle records the packages it is made of,
// and `npm run build` writes out/THIRD-PARTY-LICENSES.txt from those records. A licence that is not allowed fails the build.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inRoot } from './paths.js';

/** Licences under which a library may be shipped, unmodified, with a program under MIT. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'CC0-1.0', 'MPL-2.0', 'OFL-1.1'];

/** @typedef {{ name: string, version: string, licence: string, source: string, texts: string[] }} Notice */

/** @param {string} expression such as `MIT AND OFL-1.1`; one with both AND and OR is refused: a person must read it */
export function isAllowed(expression) {
  const allowed = expression.split(/ AND | OR /).map((name) => ALLOWED.includes(name.replace(/[()]/g, '')));
  if (!expression.includes(' OR ')) return allowed.every(Boolean);
  return !expression.includes(' AND ') && allowed.some(Boolean);
}

/** @param {string} file @returns {string | undefined} the folder of the package it belongs to, if it is third-party */
export function packageFolder(file) {
  return /^\0?(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\?]+)/.exec(file)?.[1];
}

/** Records, beside a bundle, the packages of every module it was made from, tree-shaken or not. @returns {import('vite').Plugin} */
export function bundledPackages() {
  let root = '';
  return {
    name: 'bundled-packages',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const assets = Object.values(bundle).flatMap((item) => (item.type === 'asset' ? item.originalFileNames : []));
      const files = [...this.getModuleIds(), ...assets.map((name) => resolve(root, name))];
      const source = JSON.stringify([...new Set(files.map(packageFolder))].filter((folder) => folder !== undefined));
      // The page and its workers share a folder: the hash keeps their records apart.
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
      this.emitFile({ type: 'asset', fileName: `third-party-${hash}.json`, source });
    },
  };
}

/** @param {string} folder of a package @returns {Notice} */
export function noticeOf(folder) {
  const { name, version, license, repository, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  return {
    name,
    version,
    licence: license ?? 'unknown',
    source: repository?.url ?? repository ?? homepage ?? 'unknown',
    texts: texts.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim()),
  };
}

/** @param {Notice[]} notices @returns {string} @throws {Error} naming every package whose licence is not allowed */
export function licencesText(notices) {
  const refused = notices.filter(({ licence }) => !isAllowed(licence));
  if (refused.length > 0)
    throw new Error(`licences not allowed: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`);
  const parts = notices.map(({ name, version, licence, source, texts }) =>
    [`${name} ${version}\nLicence: ${licence}\nSource: ${source}`, ...texts].join('\n\n'),
  );
  const preface =
    'Layerwright contains these works under their own licences. The font Inter has been modified and is called\n' +
    'Layerwright Sans here; the others are as their authors published them.';
  return `${[preface, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Turns the bundles' records into the licence file. @param {string[]} dataPackages those of which only files are shipped */
export async function writeLicences(dataPackages) {
  const records = ['main', 'preload', 'renderer', 'cli'].flatMap(recordsIn);
  const recorded = await Promise.all(records.map(async (file) => JSON.parse(await readFile(file, 'utf8'))));
  await Promise.all(records.map((file) => rm(file)));
  const folders = new Set([...recorded.flat(), ...dataPackages.map((name) => inRoot(join('node_modules', name)))]);
  await writeFile(inRoot('out/THIRD-PARTY-LICENSES.txt'), licencesText([...folders].sort().map(noticeOf)));
}

/** @param {string} bundle */
function recordsIn(bundle) {
  const folder = inRoot(join('out', bundle));
  const names = readdirSync(folder).filter((name) => /^third-party-\w+\.json$/.test(name));
  return names.map((name) => join(folder, name));
}
