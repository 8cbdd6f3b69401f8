import type { JobData } from '../../../kit/jobs/jobs.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { takeDue } from '../store/sources.ts'
import { advanceRun } from './advance-run.ts'
import { openRun } from './start-run.ts'

/** How many runs one job reads at most; the next minute brings another. */
const AT_ONCE = 20

/** Opens a run for each source whose time has come, then reads on in every run that nobody else reads, those that were cut off too. */
export async function followSources(varde: Varde): Promise<void> {
  await openDueRuns(varde)
  await readOn(varde)
}

export async function openDueRuns(varde: Varde): Promise<void> {
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    for (const source of await takeDue(trx, now))
      await openRun(trx, source, { now, by: 'system:measure', isDry: false })
  })
}

/** Reads on in runs, waiting so long for each answer (as `advanceRun` does unless told). */
export async function readOn(varde: Varde, timeoutMs?: number): Promise<void> {
  for (let done = 0; done < AT_ONCE; done++) if (!(await advanceRun(varde, undefined, timeoutMs))) return
}

/** A person waits for this run. */
export async function readRun(varde: Varde, { id }: JobData): Promise<void> {
  await advanceRun(varde, id)
}
