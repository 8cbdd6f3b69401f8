import type { TestProject } from 'vitest/node'
import { type Course, runCourse } from '../course.ts'
import { startInstallation } from '../installation.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The one Varde that all walks read: its address, and what a day has left in it. */
    walked: { url: string; course: Course }
  }
}

/** Walks only read, so they share one installation and one day's work. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const varde = await startInstallation()
  try {
    project.provide('walked', { url: varde.url, course: await runCourse(varde) })
  } catch (error) {
    await varde.stop()
    throw error
  }
  return varde.stop
}
