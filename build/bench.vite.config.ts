import { defineConfig } from 'vite';
import { alias, inRoot } from './paths.js';

// What is measured: one file for plain Node, as the command line is.
export default defineConfig({
  root: inRoot('test/bench'),
  resolve: { alias },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: inRoot('test/bench/bench.ts'),
    target: 'node20',
    outDir: inRoot('out/bench'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: '[name].mjs', codeSplitting: false } },
  },
});
