import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { pagePolicy } from '../main/security/policy';
import { bundledPackages } from './licences.mjs';
import { alias, inRoot, root } from './paths.js';

// What electron-vite builds: the main process, the preload script and the window's page. The command line has its own
// configuration (cli.vite.config.ts). Main and preload are CommonJS, because a sandboxed preload script always is and the
// oldest Electron we run on (25: Node 18, Chrome 114) has no ESM main process. Everything but Electron is bundled.
const node = { target: 'node18', externalizeDeps: false } as const;
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' } as const;

/** The page says its policy too, should it ever be opened by other means than app://. Not in development: Vite adds styles. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy }, injectTo: 'head-prepend' },
  ],
};

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [bundledPackages()],
    build: {
      ...node,
      outDir: inRoot('out/main'),
      rolldownOptions: {
        // Main starts the second by its name, as a process of its own.
        input: { index: inRoot('main/index.ts'), 'export-worker': inRoot('main/export/worker.ts') },
        output: commonJs,
      },
    },
  },
  preload: {
    resolve: { alias },
    plugins: [bundledPackages()],
    build: {
      ...node,
      outDir: inRoot('out/preload'),
      rolldownOptions: { input: { index: inRoot('main/preload.ts') }, output: commonJs },
    },
  },
  renderer: {
    root: inRoot('renderer'),
    resolve: { alias },
    plugins: [svelte({ configFile: false }), bundledPackages(), policyInPage],
    server: { fs: { allow: [root] } },
    worker: { format: 'es', plugins: () => [bundledPackages()] },
    build: {
      target: 'chrome114',
      outDir: inRoot('out/renderer'),
      emptyOutDir: true,
      // The page's policy allows no data: scripts or fonts, so nothing is inlined.
      assetsInlineLimit: 0,
      rolldownOptions: { input: inRoot('renderer/index.html') },
    },
  },
});
