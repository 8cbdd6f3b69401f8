import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'kit/**/*.test.ts',
            'slices/**/*.test.ts',
            'apps/**/*.test.ts',
            'bench/**/*.test.ts',
            'prove/**/*.test.ts',
            'scripts/*.test.ts',
          ],
          exclude: ['**/*.medium.test.ts', '**/node_modules/**'],
          globalSetup: ['kit/test/print-seed.ts'],
          setupFiles: ['kit/test/seed.ts'],
          // Dictionaries and the whole source are read in some: long on a busy machine, and no fault.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What is loaded stays loaded for the next file: most of a file's time was to load it anew. Nothing in a module remembers.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'medium',
          include: [
            'kit/**/*.medium.test.ts',
            'slices/**/*.medium.test.ts',
            'apps/**/*.medium.test.ts',
            'prove/**/*.medium.test.ts',
            'bench/*.medium.test.ts',
          ],
          globalSetup: ['kit/test/print-seed.ts', 'kit/test/global-setup.ts'],
          setupFiles: ['kit/test/seed.ts'],
          // Only what hangs comes so far: a busy machine is no fault.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/*.journey.ts'],
          globalSetup: ['e2e/filled-demo.ts'],
          // A browser beside everything else that the machine does.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 900_000,
          hookTimeout: 900_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'pages',
          include: ['e2e/pages/*.journey.ts'],
          globalSetup: ['e2e/pages/setup.ts'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
