// `npm run bench`: builds what is measured as the app is built, and runs it under plain Node.
import { inRoot } from './paths.js';
import { run } from './run.mjs';
import { setUp } from './setup.mjs';

await setUp();
const { build } = await import('vite');
await build({ configFile: inRoot('build/bench.vite.config.ts'), logLevel: 'warn' });
const { code } = await run(process.execPath, [inRoot('out/bench/bench.mjs')]);
process.exitCode = code ?? 1;
