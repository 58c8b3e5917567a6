import { defineConfig } from '@playwright/test'

/** Every test starts the real program in real Electron with a data folder of its own; see tests/e2e/README.md. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  // Told by `npm run verify` when it was needed.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
})
