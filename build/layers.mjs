// `node build/layers.mjs`: regenerates docs/layers.md from the declarations of the kinds.
import { writeFile } from 'node:fs/promises';
import { importTypeScript } from './typescript.mjs';

/** @type {typeof import('./layer-page')} */
const { layerPage, layerPagePath } = await importTypeScript('build/layer-page.ts');
await writeFile(layerPagePath, await layerPage());
