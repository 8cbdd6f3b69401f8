import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { waitingDrafts } from '../../store/report-rhythms.ts'

export type WaitingReport = { id: string; title: string; madeAt: Date; publishAt: Date | null; isHeld: boolean }

/** Drafts that have come by themselves and wait for this person to look at them and publish. */
export async function reportsWaitingFor({ db, mode }: Varde, caller: Caller): Promise<WaitingReport[]> {
  const own = (await waitingDrafts(db, mode)).filter(({ ownerId }) => ownerId === caller.id)
  return own.map(({ reportId, title, madeAt, publishAt, isHeld }) => ({
    ...{ id: reportId, title, madeAt, publishAt, isHeld },
  }))
}
