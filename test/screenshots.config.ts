import { defineConfig } from '@playwright/test';

// `npm run screenshots`: drives the application and regenerates the pictures that the README shows.
export default defineConfig({
  testDir: './screenshots',
  outputDir: '../test-results/screenshots',
  workers: 1,
  timeout: 60_000,
  reporter: 'list',
});
