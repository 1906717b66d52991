// `node build/examples.mjs`: regenerates the projects in examples/ from their descriptions in build/examples/.
import { writeFile } from 'node:fs/promises';
import { inRoot } from './paths.js';
import { importTypeScript } from './typescript.mjs';

/** @type {typeof import('./examples/index')} */
const { examples } = await importTypeScript('build/examples/index.ts');
for (const [name, text] of examples) await writeFile(inRoot(`examples/${name}.layerwright`), text);
