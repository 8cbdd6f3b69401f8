import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { writersWith } from '../../../kit/kernel/may-decide.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { type QuestionText, STATUS_LANGUAGES, type StatusTexts } from '../rules/status.ts'
import { pageUnderWay } from '../store/statements.ts'
import * as store from '../store/statuses.ts'
import { announceCrisis } from './announce-crisis.ts'
import { inStatus } from './in-status.ts'
import { moveStatement } from './move-statement.ts'
import { refuseWhatStops } from './refuse-what-stops.ts'
import { paragraphsIn } from './statement-texts.ts'
import { tellStaffFirst } from './tell-staff-first.ts'

type Texts = StatusTexts<QuestionText>

/** Writes a question with its answer; `replacesId`: the one that it takes the place of when it is published. */
export async function addStatusQuestion(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { texts, replacesId }: { texts: Texts; replacesId: string | null },
): Promise<{ id: string }> {
  return inStatus(varde, caller, { crisisId, needs: 'write' }, async (trx, file, now) => {
    const rows = await store.statusQuestions(trx, crisisId)
    if (replacesId && !rows.some((row) => row.id === replacesId && row.approved_at))
      throw new Failure('not-found', 'crisis.no-such-question')
    if (replacesId && rows.some((row) => row.replaces_id === replacesId))
      throw new Failure('conflict', 'crisis.status-changed-meanwhile')
    const id = newId('stq')
    await store.insertStatusQuestion(trx, {
      id,
      crisis_id: crisisId,
      texts: JSON.stringify(texts),
      revision: 1,
      written_by: caller.id,
      writers: [caller.id],
      written_at: now,
      replaces_id: replacesId,
    })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.questionKept, now, { questionId: id, state: 'written' })
    return { id }
  })
}

type Asked = { crisisId: string; questionId: string }

/** Changes what waits and is still as it was read. Throws `crisis.no-such-question`, `crisis.status-changed-meanwhile`. */
export async function changeStatusQuestion(
  varde: Varde,
  caller: Caller,
  { crisisId, questionId }: Asked,
  { revision, texts }: { revision: number; texts: Texts },
): Promise<void> {
  await inStatus(varde, caller, { crisisId, needs: 'write' }, async (trx, file, now) => {
    const row = await waiting(trx, crisisId, questionId)
    if (row.revision !== revision) throw new Failure('conflict', 'crisis.status-changed-meanwhile')
    const writers = writersWith(row.writers, caller.id)
    const change = { texts: JSON.stringify(texts), written_by: caller.id, writers, written_at: now }
    await store.changeStatusQuestion(trx, questionId, change)
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.questionKept, now, { questionId, state: 'written' })
  })
}

/** Own staff get it, and it stands on the page as soon as they have it. Throws `crisis.status-under-way`, `crisis.status-own-words` for the writer, and what the text is refused for. */
export async function publishStatusQuestion(
  varde: Varde,
  caller: Caller,
  { crisisId, questionId }: Asked,
  revision: number,
): Promise<void> {
  const underWay = await inStatus(varde, caller, { crisisId, needs: 'publish' }, async (trx, file, now) => {
    const row = await waiting(trx, crisisId, questionId)
    if (row.revision !== revision) throw new Failure('conflict', 'crisis.status-changed-meanwhile')
    if (row.writers.includes(caller.id)) throw new Failure('conflict', 'crisis.status-own-words')
    await refuseWhatStops(trx, now, row.texts)
    const editions = STATUS_LANGUAGES.flatMap((language) => {
      const words = row.texts[language]
      return words ? [{ language, title: words.question, paragraphs: paragraphsIn(words.answer) }] : []
    })
    return tellStaffFirst(trx, varde, caller, file, { editions, statusId: null, questionId, nextAt: null })
  })
  await moveStatement(varde, underWay)
}

/** Takes a question away: from the page when it stands there (whoever leads), else what waits. Throws `crisis.no-such-question`. */
export async function removeStatusQuestion(
  varde: Varde,
  caller: Caller,
  { crisisId, questionId }: Asked,
): Promise<void> {
  const stands = (await store.statusQuestions(varde.db, crisisId)).some(
    (row) => row.id === questionId && row.approved_at,
  )
  await inStatus(varde, caller, { crisisId, needs: stands ? 'publish' : 'write' }, async (trx, file, now) => {
    const row = (await store.statusQuestions(trx, crisisId)).find((one) => one.id === questionId)
    if (!row || (row.approved_at !== null) !== stands) throw new Failure('not-found', 'crisis.no-such-question')
    if (stands) await store.retireStatusQuestion(trx, questionId, caller.id, now)
    else if (await pageUnderWay(trx, crisisId, questionId)) throw new Failure('conflict', 'crisis.status-under-way')
    else await store.removeStatusQuestion(trx, questionId)
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.questionKept, now, { questionId, state: 'removed' })
  })
}

async function waiting(trx: Parameters<typeof store.statusQuestions>[0], crisisId: string, questionId: string) {
  const row = (await store.statusQuestions(trx, crisisId)).find((one) => one.id === questionId && !one.approved_at)
  if (row && (await pageUnderWay(trx, crisisId, questionId))) throw new Failure('conflict', 'crisis.status-under-way')
  if (!row) throw new Failure('not-found', 'crisis.no-such-question')
  return row
}
