// `node build/shortcuts.mjs`: regenerates docs/shortcuts.md from the list of commands.
import { writeFile } from 'node:fs/promises';
import { importTypeScript } from './typescript.mjs';

/** @type {typeof import('./shortcut-page')} */
const { shortcutPage, shortcutPagePath } = await importTypeScript('build/shortcut-page.ts');
await writeFile(shortcutPagePath, await shortcutPage());
