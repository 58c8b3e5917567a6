/** Counts tests in the JSON reports of the two test runners. A test that passed only on a second try has failed. */

/** Vitest's report. A file that could not be loaded has no tests in it and counts as one failure. */
export function countVitest(report) {
  const unloadable = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Playwright's report. Errors outside tests (a file that could not be loaded) count as failures. */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}
