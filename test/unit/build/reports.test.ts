import { expect, test } from 'vitest';
import { countsText, playwrightCounts, sumCounts, vitestCounts } from '../../../build/reports.mjs';

test('counts what Vitest reports, and a file that breaks before its first test as one failure', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(vitestCounts(JSON.stringify(report))).toEqual({ passed: 5, failed: 1 + 1, skipped: 2 + 1 });
});

test('counts what Playwright reports, and a flaky test as a failure', () => {
  const report = { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 } };
  expect(playwrightCounts(JSON.stringify(report))).toEqual({ passed: 7, failed: 1 + 2, skipped: 3 });
});

test('sums stages and names skipped tests only where there are some', () => {
  const lint = { passed: 1, failed: 0, skipped: 0 };
  expect(countsText(sumCounts([lint, lint]))).toBe('2 passed, 0 failed');
  expect(countsText(sumCounts([lint, { passed: 2, failed: 3, skipped: 4 }]))).toBe('3 passed, 3 failed, 4 skipped');
});
