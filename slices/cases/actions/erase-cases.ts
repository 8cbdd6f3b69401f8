import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { retentionDays } from '../../organisation/index.ts'
import { CASES_EVENTS } from '../events.ts'
import { casesToErase, eraseCaseNotes, eraseSupport } from '../store/erasure.ts'
import { announceCase } from './announce-case.ts'
import { tellSupport } from './ask-support.ts'

/** Where no rule says otherwise; the reference pack sets the same. */
const NOTE_DAYS = 365
const DAY_MS = 86_400_000
const privacy = systemCaller('privacy')

export const caseNoteDays = ({ db }: Pick<Varde, 'db'>): Promise<number | null> =>
  retentionDays(db, 'case-note', NOTE_DAYS)

/**
 * Every night: what was written in cases about persons goes when its time is over, with who was told of them. Title, assessment,
 * decisions and notes to the ministry stay for the archive.
 */
export async function eraseCases(varde: Varde): Promise<void> {
  const days = await caseNoteDays(varde)
  if (days === null) return
  const now = varde.now()
  const before = new Date(now.getTime() - days * DAY_MS)
  for (const { unitId: unit_id, ...file } of await casesToErase(varde.db, before))
    await varde.db.transaction().execute(async (trx) => {
      const rows = await eraseCaseNotes(trx, file.id, now)
      await announceCase(trx, varde, privacy, { ...file, unit_id }, CASES_EVENTS.notesErased, { rows, days })
    })
  await varde.db.transaction().execute(async (trx) => {
    for (const row of await eraseSupport(trx, before))
      await tellSupport(trx, varde, privacy, row, CASES_EVENTS.supportErased, { days })
  })
}

/** What will be erased, and when; the first one first. */
export async function casesErasedAhead(varde: Varde): Promise<{ id: string; number: string; at: Date }[]> {
  const days = await caseNoteDays(varde)
  if (days === null) return []
  return (await casesToErase(varde.db)).map(({ id, number, endedAt }) => ({
    id,
    number,
    at: new Date(endedAt.getTime() + days * DAY_MS),
  }))
}
