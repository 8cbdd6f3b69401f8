import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { writersWith } from '../../../kit/kernel/may-decide.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isMobileOfPerson } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { isEnd, type StatusContent } from '../rules/status.ts'
import { pageUnderWay } from '../store/statements.ts'
import {
  changeStatusDraft,
  insertStatusDraft,
  removeStatusDraft,
  type StatusRow,
  statusRows,
} from '../store/statuses.ts'
import { announceCrisis } from './announce-crisis.ts'
import { inStatus } from './in-status.ts'

/**
 * Saves the draft of the status page that is still as it was read (`revision`, 0 when there is none). Throws
 * `crisis.not-found`, `crisis.status-changed-meanwhile`, `crisis.no-such-status` and `crisis.status-persons-phone`.
 */
export async function saveStatusDraft(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { revision, content }: { revision: number; content: StatusContent },
): Promise<void> {
  if (content.relativesPhone && (await isMobileOfPerson(varde.db, content.relativesPhone)))
    throw new Failure('invalid', 'crisis.status-persons-phone')
  await inStatus(varde, caller, { crisisId, needs: 'write' }, async (trx, file, now) => {
    await refuseUnderWay(trx, crisisId)
    const rows = await statusRows(trx, crisisId)
    const draft = rows.find((row) => row.number === null)
    if ((draft?.revision ?? 0) !== revision) throw new Failure('conflict', 'crisis.status-changed-meanwhile')
    if (content.correctsId && !rows.some((row) => row.id === content.correctsId && row.number !== null))
      throw new Failure('invalid', 'crisis.no-such-status')
    await keep(trx, crisisId, draft, rowOf(content, writersWith(draft?.writers ?? [], caller.id), caller, now))
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.statusDrafted, now, { phase: content.phase })
  })
}

/** Throws the draft away. Throws `crisis.not-found`. */
export async function dropStatusDraft(varde: Varde, caller: Caller, crisisId: string): Promise<void> {
  await inStatus(varde, caller, { crisisId, needs: 'write' }, async (trx, file, now) => {
    await refuseUnderWay(trx, crisisId)
    await removeStatusDraft(trx, crisisId)
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.statusDrafted, now, { phase: null })
  })
}

/** Own staff are getting these words now: they stand in a moment, and what is next is written then. */
async function refuseUnderWay(trx: Trx, crisisId: string): Promise<void> {
  if (await pageUnderWay(trx, crisisId, null)) throw new Failure('conflict', 'crisis.status-under-way')
}

const rowOf = (
  { phase, texts, nextAt, relativesPhone, correctsId }: StatusContent,
  writers: string[],
  caller: Caller,
  now: Date,
) => ({
  phase,
  texts: JSON.stringify(texts),
  next_at: nextAt === null || isEnd(phase) ? null : new Date(nextAt),
  relatives_phone: relativesPhone,
  corrects_id: correctsId,
  written_by: caller.id,
  writers,
  written_at: now,
})

async function keep(
  trx: Trx,
  crisisId: string,
  draft: StatusRow | undefined,
  row: ReturnType<typeof rowOf>,
): Promise<void> {
  if (draft) return changeStatusDraft(trx, draft.id, row)
  await insertStatusDraft(trx, { id: newId('stv'), crisis_id: crisisId, number: null, revision: 1, ...row })
}
