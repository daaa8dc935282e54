import { defineConfig } from 'vitest/config'

// Tests that need a DOM say so themselves: // @vitest-environment jsdom
export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.{ts,tsx}',
      'e2e/hosts/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
  },
})
