// `node build/schema.mjs`: regenerates docs/layerwright.schema.json from the check that the loader makes.
import { writeFile } from 'node:fs/promises';
import { importTypeScript } from './typescript.mjs';

/** @type {typeof import('./json-schema')} */
const { projectSchema, schemaPath } = await importTypeScript('build/json-schema.ts');
await writeFile(schemaPath, await projectSchema());
