// Reads the reports that the test runners leave.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} report Vitest's JSON report. A file that fails before its first test counts as one failure.
 * @returns {Counts}
 */
export function vitestCounts(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report);
  /** @param {{ status: string, assertionResults: unknown[] }} file */
  const brokeEarly = ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0;
  return {
    passed: numPassedTests,
    failed: numFailedTests + testResults.filter(brokeEarly).length,
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * @param {string} report Playwright's JSON report. A flaky test, which passed when tried again, counts as failed.
 * @returns {Counts}
 */
export function playwrightCounts(report) {
  const { stats } = JSON.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** @param {Counts[]} all @returns {Counts} */
export function sumCounts(all) {
  const sum = (/** @type {keyof Counts} */ key) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** @param {Counts} counts @returns {string} such as `12 passed, 0 failed, 1 skipped` */
export function countsText({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
