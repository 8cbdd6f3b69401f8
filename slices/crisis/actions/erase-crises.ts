import type { Trx } from '../../../kit/db/database.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { retentionDays } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { crisesToErase, eraseCalls, eraseTexts, eraseTrials, type Mark } from '../store/erasure.ts'
import { announceCrisis } from './announce-crisis.ts'
import { emptyAllCopies, type LeftDigest } from './empty-copies.ts'

const DAY_MS = 86_400_000
const privacy = systemCaller('privacy')

type Erase = (trx: Trx, crisisId: string, now: Date) => Promise<{ rows: number; left?: LeftDigest[] }>

/** Two times of keeping; the days are for where no rule says otherwise, and the reference pack sets the same. */
const KEPT = [
  {
    kind: 'crisis-call',
    days: 365,
    mark: 'calls_erased_at',
    event: CRISIS_EVENTS.callsErased,
    erase: async (...call) => ({ rows: await eraseCalls(...call) }),
  },
  {
    kind: 'crisis-text',
    days: 1825,
    mark: 'texts_erased_at',
    event: CRISIS_EVENTS.textsErased,
    erase: async (trx, id, now) => {
      const rows = await eraseTexts(trx, id, privacy.id, now)
      const mark = { entryId: null, seq: null, at: now.toISOString(), by: privacy.id }
      return { rows, left: await emptyAllCopies(trx, id, mark) }
    },
  },
] as const satisfies { kind: string; days: number; mark: Mark; event: string; erase: Erase }[]

/**
 * Every night: who was called in, and what was written in the room, goes when its time is over, counted from the day the crisis was
 * closed. What was decided and what was public stays for the archive, and the log still proves itself.
 */
export async function eraseCrises(varde: Varde): Promise<void> {
  const now = varde.now()
  for (const { kind, days: otherwise, mark, event, erase } of KEPT) {
    const days = await retentionDays(varde.db, kind, otherwise)
    if (days === null) continue
    const before = new Date(now.getTime() - days * DAY_MS)
    if (kind === 'crisis-call') await varde.db.transaction().execute((trx) => eraseTrials(trx, before))
    for (const file of await crisesToErase(varde.db, mark, before))
      await varde.db.transaction().execute(async (trx) => {
        const erased = await erase(trx, file.id, now)
        await announceCrisis(trx, privacy, file, event, now, { ...erased, days })
      })
  }
}

export type ErasedAhead = { kind: 'crisis-call' | 'crisis-text'; id: string; number: string; at: Date }

/** What will be erased, and when. */
export async function crisesErasedAhead(varde: Varde): Promise<ErasedAhead[]> {
  const ahead = await Promise.all(
    KEPT.map(async ({ kind, days: otherwise, mark }) => {
      const days = await retentionDays(varde.db, kind, otherwise)
      if (days === null) return []
      return (await crisesToErase(varde.db, mark)).map(({ id, number, closed_at }) => ({
        kind,
        id,
        number,
        at: new Date(closed_at!.getTime() + days * DAY_MS),
      }))
    }),
  )
  return ahead.flat()
}
