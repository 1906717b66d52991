import { builtinModules } from 'node:module';
import { defineConfig, type Plugin } from 'vite';
import { bundledPackages } from './licences.mjs';
import { alias, inRoot } from './paths.js';

/** Fails the build where anything the command line reaches, however far down, imports Electron. */
const withoutElectron: Plugin = {
  name: 'without-electron',
  enforce: 'pre',
  resolveId(id, importer) {
    if (/^electron($|\/)/.test(id)) this.error(`${importer ?? '?'}: the command line runs without Electron`);
  },
};

// The command line: one file for plain Node, with everything it needs inside.
export default defineConfig({
  root: inRoot('main'),
  publicDir: false,
  resolve: { alias, conditions: ['node', 'import', 'default'] },
  plugins: [withoutElectron, bundledPackages()],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: inRoot('main/cli/layerwright.ts'),
    target: 'node20',
    outDir: inRoot('out/cli'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      external: [/^node:/, ...builtinModules],
      output: {
        format: 'es',
        banner: '#!/usr/bin/env node',
        entryFileNames: '[name].mjs',
        chunkFileNames: '[name].mjs',
        codeSplitting: false,
      },
    },
  },
});
