import type { JobData } from '../../../../kit/jobs/jobs.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dropBigFile } from '../../clients/big-file-on-disk.ts'
import { changeBigFile, claimBigFile, forgottenBigFiles } from '../../store/big-files.ts'
import { dropStaged } from '../../store/staged-rows.ts'
import { HELD_MS, readBigFile } from './read-big-file.ts'
import { takeBigFile } from './take-big-file.ts'

const KEPT_DAYS = 14
const DAY_MS = 86_400_000

/** Goes on with every big file that nobody works on, those that were cut off too, and lets go of those that were forgotten. */
export async function followBigFiles(varde: Varde): Promise<void> {
  while (await advanceBigFile(varde));
  const before = new Date(varde.now().getTime() - KEPT_DAYS * DAY_MS)
  for (const id of await forgottenBigFiles(varde.db, before)) await letGo(varde, id)
}

/** A person waits for this file. */
export async function followBigFile(varde: Varde, { id }: JobData): Promise<void> {
  await advanceBigFile(varde, id)
}

async function advanceBigFile(varde: Varde, only?: string): Promise<boolean> {
  const now = varde.now()
  const file = await claimBigFile(varde.db, now, new Date(now.getTime() + HELD_MS), only)
  if (!file) return false
  if (file.state === 'reading') await readBigFile(varde, file)
  else await takeBigFile(varde, file.id)
  return true
}

/** Drops a file that is not taken in, with what was read of it; gives false when it is taken in or worked on. */
export async function letGo(varde: Varde, id: string): Promise<boolean> {
  const isGone = await varde.db.transaction().execute(async (trx) => {
    const left = { state: 'dropped' as const, touched_at: varde.now(), held_until: null }
    if (!(await changeBigFile(trx, id, ['unmapped', 'stopped', 'read', 'failed'], left))) return false
    await dropStaged(trx, id)
    return true
  })
  if (isGone) await dropBigFile(varde.settings.dataFolder, id)
  return isGone
}
