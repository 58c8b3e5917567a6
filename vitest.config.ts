import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,mirror,capabilities,contract,cli}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // A test leaves nothing behind in its modules: files of one process share what was loaded once.
    isolate: false,
    // The default leaves one processor free; on two that would be one test file after another.
    maxWorkers: '100%',
    globalSetup: ['tests/support/build-thread.ts'],
  },
})
