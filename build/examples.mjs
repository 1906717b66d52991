// `node build/examples.mjs`: regenerates the projects in examples/ from their descriptions in build/examples/, and what the
// start screen says of them.
import { writeFile } from 'node:fs/promises';
import { inRoot } from './paths.js';
import { importTypeScript } from './typescript.mjs';

/** @type {typeof import('./examples/index')} */
const { examples, measures } = await importTypeScript('build/examples/index.ts');
for (const [name, text] of examples) await writeFile(inRoot(`examples/${name}.layerwright`), text);
await writeFile(inRoot('main/projects/example-measures.json'), `${JSON.stringify(measures, null, 2)}\n`);
