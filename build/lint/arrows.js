// Which way the arrows run, as an ESLint rule: who may import what, types included. The story is in docs/decisions/0003.
import { isBuiltin } from 'node:module';
import { dirname, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The storeys of shared/, lowest first. A file imports from its own storey or one below. Loose files are the ground. */
const STOREYS = ['ground', 'layers', 'document', 'analysis', 'formats', 'layout', 'scene', 'editor', 'ipc'];

/** What shared/ may import from outside: libraries that need neither the DOM nor Node, by name. */
const PURE = /^(d3-(array|format|interpolate|path|scale|shape)|zod(\/mini)?|@dagrejs\/dagre)$/;

/** @param {string} name */
const isElectron = (name) => /^electron($|\/)/.test(name);

/** @param {string} path of a file in shared/, relative to the root */
function storeyOf(path) {
  const [, part = '', below] = path.split('/');
  if (below !== undefined) return part;
  return /^ipc\b/.test(part) ? 'ipc' : 'ground';
}

/** @param {string} from @param {string} to both in shared/ @returns {string | undefined} what is wrong with that arrow */
function wrongStorey(from, to) {
  const [here, there] = [storeyOf(from), storeyOf(to)];
  const missing = [here, there].find((storey) => !STOREYS.includes(storey));
  if (missing !== undefined) return `shared/${missing} has no storey yet: give it one in build/lint/arrows.js`;
  if (STOREYS.indexOf(there) > STOREYS.indexOf(here)) return `${here} lies below ${there} and may not import it`;
  return undefined;
}

/** @param {string} from @param {string} to files, relative to the root @returns {string | undefined} */
function wrongRoom(from, to) {
  const [here, there] = [from.split('/')[0], to.split('/')[0]];
  if (here === 'test' || here === 'build' || there === 'package.json') return undefined;
  if (here === 'shared' && there === 'shared') return wrongStorey(from, to);
  if (here === there || there === 'shared') return undefined;
  return `${here} imports nothing of ${there}: main and renderer meet only in shared/ipc.ts`;
}

/** @param {string} from file, relative to the root @param {string} name of a package or of one of Node's modules */
function wrongPackage(from, name) {
  if (from.startsWith('shared/') && !PURE.test(name)) return `shared is pure and may not import ${name}`;
  if (from.startsWith('renderer/') && (isBuiltin(name) || isElectron(name))) return `the window has no ${name}`;
  if (from.startsWith('main/cli/') && isElectron(name)) return 'the command line runs without Electron';
  return undefined;
}

/**
 * @param {string} from the importing file, relative to the root, with forward slashes
 * @param {string} specifier as written in the import
 * @returns {string | undefined} what is wrong with that arrow; undefined if it may run
 */
export function wrongArrow(from, specifier) {
  if (specifier.startsWith('@shared/')) return wrongRoom(from, specifier.slice(1));
  if (specifier.startsWith('.')) return wrongRoom(from, posix.join(dirname(from), specifier));
  return wrongPackage(from, specifier);
}

/** @type {import('eslint').Rule.RuleModule} */
const arrows = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(root, resolve(root, context.filename)).split(sep).join('/');
    /** @param {import('eslint').Rule.Node} node */
    const check = (node) => {
      const source = 'source' in node && node.source ? node.source : {};
      const specifier = 'value' in source ? source.value : undefined;
      const message = typeof specifier === 'string' ? wrongArrow(from, specifier) : undefined;
      if (message !== undefined) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

export default { rules: { arrows } };
