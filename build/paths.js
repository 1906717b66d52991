// Where things are, for every configuration file.
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** @param {string} path relative to the root */
export const inRoot = (path) => resolve(root, path);

/** The import aliases: `@shared`, as tsconfig.json has it, and what build/assets.mjs makes. */
export const alias = { '@shared': inRoot('shared'), '@assets': inRoot('out/assets') };
