import { defineConfig } from '@playwright/test';

// One worker: every test drives the real application, which wants the display to itself. The time limits are for a machine that is
// busy with something else: what comes in time waits for none of them.
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  fullyParallel: false,
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure' },
});
