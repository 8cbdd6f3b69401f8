import { publishAll } from '../../../kit/bus/publish.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { eraseWords } from '../../approval/index.ts'
import { retentionDays } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { ACCREDITATION_DAYS } from '../rules/accreditation.ts'
import { erasedBefore, JOURNALIST_DAYS } from '../rules/keeping.ts'
import { eraseAccreditations } from '../store/accreditations.ts'
import { clearAddresses } from '../store/advance-copies.ts'
import { forgetUnconfirmed } from '../store/followers.ts'
import { deleteWarningsBefore } from '../store/letters.ts'
import { forgetPresence } from '../store/presence.ts'
import { forgetStrangers, journalistsIdleSince } from '../store/register-reads.ts'
import { deleteJournalist } from '../store/registers.ts'

const KEPT_DAYS = 30

/** Warnings of a month ago are of no use to anyone; journalists go when their time in the privacy table is over. */
export async function eraseOld(varde: Varde): Promise<void> {
  const before = new Date(varde.now().getTime() - KEPT_DAYS * 86_400_000)
  await varde.db.transaction().execute(async (trx) => {
    await deleteWarningsBefore(trx, before)
    await forgetUnconfirmed(trx, varde.now())
    await forgetPresence(trx, before)
  })
  await eraseIdleJournalists(varde)
  await erasePastAccreditations(varde)
}

/** Returns how many journalists were erased. The ids stay in the log, so that it still proves itself. */
export async function eraseIdleJournalists(varde: Varde): Promise<number> {
  const now = varde.now()
  const before = erasedBefore(now, await retentionDays(varde.db, 'journalist', JOURNALIST_DAYS))
  if (!before) return 0
  return varde.db.transaction().execute(async (trx) => {
    const ids = await journalistsIdleSince(trx, varde.mode, before)
    for (const id of ids) await deleteJournalist(trx, id)
    await forgetStrangers(trx, varde.mode, before)
    await clearAddresses(trx, before)
    await eraseWords(trx, { kind: 'press.advance', askedBefore: before }, now)
    const base = { name: PRESS_EVENTS.journalistErased, mode: varde.mode, actor: 'system:privacy', at: now }
    await publishAll(
      trx,
      ids.map((subject) => ({ ...base, subject, unitId: null, content: { reason: 'retention' } })),
    )
    return ids.length
  })
}

/** Whoever asked to come to something is erased some days after it. Returns how many. */
export async function erasePastAccreditations(varde: Varde): Promise<number> {
  const now = varde.now()
  const before = erasedBefore(now, await retentionDays(varde.db, 'accreditation', ACCREDITATION_DAYS))
  if (!before) return 0
  return varde.db.transaction().execute(async (trx) => {
    const gone = await eraseAccreditations(trx, varde.mode, before)
    const base = { name: PRESS_EVENTS.accreditationsErased, mode: varde.mode, actor: 'system:privacy', at: now }
    await publishAll(
      trx,
      gone.map(({ occasionId, unitId, count }) => ({ ...base, subject: occasionId, unitId, content: { count } })),
    )
    return gone.reduce((sum, one) => sum + one.count, 0)
  })
}
