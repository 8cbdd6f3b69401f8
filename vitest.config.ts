import { defineConfig } from 'vitest/config'
import { PATIENCE_MS } from './e2e/patience.ts'

/** What waits for another process waits so long that only one that never comes is told of: a busy machine is no fault. */
const patient = { expect: { poll: { timeout: 60_000 } }, testTimeout: 900_000, hookTimeout: 900_000, maxWorkers: 2 }
/** A browser beside everything else that the machine does. */
const browsing = { ...patient, expect: { poll: { timeout: PATIENCE_MS } } }
const database = {
  globalSetup: ['kit/test/print-seed.ts', 'kit/test/global-setup.ts'],
  setupFiles: ['kit/test/seed.ts', 'kit/test/one-connection.ts'],
  ...patient,
  // Whoever waits for the database, or for a moment that is to come, leaves the processor to another: four keep two cores busy.
  maxWorkers: 4,
}

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
          // Dictionaries and the whole source are read in some.
          ...patient,
          // What is loaded stays loaded for the next file: most of a file's time was to load it anew. Nothing in a module remembers.
          isolate: false,
        },
      },
      {
        test: {
          name: 'medium',
          include: ['kit/**/*.medium.test.ts', 'slices/**/*.medium.test.ts', 'apps/**/*.medium.test.ts'],
          ...database,
          // As in the unit tests; a file has a database of its own.
          isolate: false,
        },
      },
      {
        test: {
          name: 'proofs',
          include: ['prove/**/*.medium.test.ts', 'bench/*.medium.test.ts'],
          ...database,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/*.journey.ts'],
          globalSetup: ['e2e/filled-demo.ts'],
          ...browsing,
        },
      },
      {
        test: {
          name: 'pages',
          include: ['e2e/pages/*.journey.ts'],
          globalSetup: ['e2e/pages/setup.ts'],
          ...browsing,
        },
      },
    ],
  },
})
