import { runnerImport } from 'vite';
import { alias, inRoot } from './paths.js';

/**
 * Loads a TypeScript module, so that what is generated is made by the code that uses it.
 *
 * @template T
 * @param {string} path relative to the root
 * @returns {Promise<T>}
 */
export async function importTypeScript(path) {
  const { module } = await runnerImport(inRoot(path), { logLevel: 'error', resolve: { alias } });
  return /** @type {T} */ (module);
}
