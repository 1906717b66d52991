import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { alias, root } from '../build/paths.js';
import { long } from './sizes.ts';

const minute = 60_000;

/** Time limits for a machine that is busy with something else: what comes in time waits for none of them. */
const patient = {
  testTimeout: long ? 10 * minute : minute,
  hookTimeout: minute,
  expect: { poll: { timeout: minute / 2 } },
};

/** Laws about what the window draws need what components need. */
const viewLaws = 'test/laws/view-*.test.ts';

export default defineConfig({
  root,
  test: {
    globalSetup: 'test/announce-seed.ts',
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          ...patient,
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: ['test/setup.ts'],
        },
      },
      {
        root,
        plugins: [svelte({ configFile: false }), svelteTesting()],
        resolve: { alias },
        test: {
          ...patient,
          name: 'component',
          environment: 'jsdom',
          include: ['test/component/**/*.test.ts', viewLaws],
          setupFiles: ['test/setup.ts', 'test/component/setup.ts'],
        },
      },
      {
        root,
        resolve: { alias },
        test: { ...patient, name: 'reference', environment: 'node', include: ['test/reference/**/*.test.ts'] },
      },
      {
        root,
        resolve: { alias },
        test: {
          ...patient,
          name: 'laws',
          environment: 'node',
          include: ['test/laws/**/*.test.ts'],
          exclude: [viewLaws],
          setupFiles: ['test/setup.ts'],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts', 'main/**/*.ts', 'renderer/**/*.{ts,svelte}'],
      reporter: ['text', 'lcov'],
      reportsDirectory: 'coverage',
    },
  },
});
