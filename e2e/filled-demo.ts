import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startInstallation } from './installation.ts'
import { today } from './today.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the demo in it and nobody at work, and the day it was filled: what it tells of is seen from there. */
    filledDemo: { folder: string; day: string }
  }
}

/** Fills the demo once for all journeys of a run; each begins with a copy of it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const day = today()
  const { folder, end } = await startInstallation()
  const throwAway = () => rmSync(folder, { recursive: true, force: true })
  await end()
  if (existsSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'))) {
    throwAway()
    throw new Error('The database of the filled demo did not end, so it cannot be copied. Run the journeys again.')
  }
  project.provide('filledDemo', { folder, day })
  return throwAway
}
