import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { stopVersion } from '../../dispatch/index.ts'
import { endApproval } from '../../message/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { saidTime } from '../rules/said-time.ts'
import type { StatusLanguage } from '../rules/status.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import { changeStatement, lockStatement, partsOf, type StatementRow } from '../store/statements.ts'
import { retireStatusQuestion } from '../store/statuses.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { endStatement } from './end-statement.ts'
import { inSpeakingRoom } from './in-speaking-room.ts'
import { loadCrisis } from './load-crisis.ts'
import { withdrawFromStatus } from './stand-on-status.ts'

/**
 * Sets a statement aside that is not out yet: whoever speaks. Withdraws one that is out: whoever leads; its words are gone from every page,
 * and those who have it read so behind their link. With a reason, in the room's log. Throws `crisis.speak-not-allowed`,
 * `crisis.lead-not-allowed`, `crisis.no-such-statement` and `crisis.statement-ended`.
 */
export async function withdrawStatement(
  varde: Varde,
  caller: Caller,
  { crisisId, statementId }: { crisisId: string; statementId: string },
  reason: string,
): Promise<void> {
  await inSpeakingRoom(
    varde,
    caller,
    crisisId,
    async (trx, file, at) => {
      const { abilities } = await loadCrisis(trx, caller, crisisId)
      const seen = await lockStatement(trx, statementId)
      if (seen?.crisis_id !== crisisId) throw new Failure('not-found', 'crisis.no-such-statement')
      if (seen.state === 'dropped' || seen.state === 'withdrawn')
        throw new Failure('conflict', 'crisis.statement-ended')
      const { number } = seen
      if (await endStatement(trx, file, statementId, { reason: 'shelved', why: reason, by: caller.id, at })) {
        await noteInRoom(trx, { crisisId, code: 'statement-shelved', params: { number, reason }, by: caller.id, at })
        return
      }
      if (!abilities.includes('lead')) throw new Failure('not-allowed', 'crisis.lead-not-allowed')
      await changeStatement(trx, statementId, { state: 'withdrawn' })
      for (const part of await partsOf(trx, [statementId])) {
        if (part.version_id) await stopVersion(trx, part.version_id, { by: caller.id, at })
        const ended = { messageId: part.message_id, room: crisisId, reason: 'withdrawn', by: caller.id, at }
        await endApproval(trx, ended)
      }
      await sayOnStatus(trx, file, seen, { by: caller.id, at })
      await noteInRoom(trx, { crisisId, code: 'statement-withdrawn', params: { number, reason }, by: caller.id, at })
      const content = { statementId, statement: number, reason }
      await announceCrisis(trx, caller, file, CRISIS_EVENTS.statementWithdrawn, at, content)
      await changeCrisis(trx, crisisId)
    },
    'write-page',
  )
}

/** The open page says that the words are withdrawn, in the place of the words and without them. */
async function sayOnStatus(
  trx: Trx,
  file: CrisisRow,
  statement: StatementRow,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const { status_id: statusId, question_id: questionId, out_at: outAt } = statement
  if (questionId) await retireStatusQuestion(trx, questionId, by, at)
  if (!statusId || !outAt) return
  const textIn = (language: StatusLanguage) => {
    const t = translator(language)
    const values = { at: saidTime(outAt, at, language) }
    const text = [t('crisis:withdrawn.page.text', values), statement.corrects && t('crisis:withdrawn.page.corrects')]
    return { title: t('crisis:withdrawn.page.title', values), text: text.filter(Boolean).join('\n\n') }
  }
  const texts = { nb: textIn('nb'), nn: textIn('nn'), en: textIn('en') }
  await withdrawFromStatus(trx, file, statusId, { texts, by, at })
}
