import { defineConfig } from 'vitest/config'

const window = 'src/renderer/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    // Files share a process, its modules and its DOM: making them anew for each took longer than the tests.
    // So a test takes back what it changes outside itself; what is mocked or stubbed is taken back for it.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    testTimeout: 15_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['{src,scripts,bench}/**/*.test.ts', 'e2e/hosts/**/*.test.ts'],
          exclude: [window],
          // Else one core is left idle.
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'window',
          environment: 'jsdom',
          include: [window],
          // Two would start a DOM for each file; one shares it.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
