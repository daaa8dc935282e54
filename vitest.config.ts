import { defineConfig } from 'vitest/config'

// Tests that need a DOM say so themselves: // @vitest-environment jsdom
export default defineConfig({
  test: {
    environment: 'node',
    // A busy machine is slow, not wrong: what hangs is found all the same.
    testTimeout: 60_000,
    include: [
      'src/**/*.test.{ts,tsx}',
      'e2e/hosts/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
  },
})
