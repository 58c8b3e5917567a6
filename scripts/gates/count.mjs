/** Counts tests in the JSON reports of the two test runners. */

/** Vitest's report. A file that could not be loaded has no tests in it and counts as one failure. */
export function countVitest(report) {
  const unloadable = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * Playwright's report. Errors outside tests (a file that could not be loaded) count as failures. A test of the window may be
 * tried twice, because a busy machine can be slower than a person's patience; which ones needed it is told.
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    unsteady: stats.flaky,
  }
}
