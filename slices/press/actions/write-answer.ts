import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { writersWith } from '../../../kit/kernel/may-decide.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import type { AnswerInput } from '../rules/answer.ts'
import { changeAnswer, insertAnswer, UNAPPROVED } from '../store/answers.ts'
import { changeInquiry } from '../store/inquiries.ts'
import { announce, NOBODY } from './announce.ts'
import { takeUpInquiry } from './load-inquiry.ts'
import { takenAway } from './taken-away.ts'

/**
 * Saves the answer as it stands. `revision` is the one it builds on, 0 for the first. A text that waited for approval, or
 * had it, is being worked on again. Throws `press.answer-changed-meanwhile` with the other text when somebody saved first.
 */
export async function writeAnswer(
  varde: Varde,
  caller: Caller,
  { id, revision, ...input }: AnswerInput & { id: string; revision: number },
): Promise<{ revision: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const { inquiry, answer } = await takeUpInquiry(trx, varde, caller, id, 'write')
    if ((answer?.revision ?? 0) !== revision)
      throw new Failure('conflict', 'press.answer-changed-meanwhile', {
        theirs: answer && { text: answer.text, revision: answer.revision },
      })
    const now = varde.now()
    const columns = {
      text: input.text,
      language: input.language,
      sources: JSON.stringify(input.sources),
      line_ids: input.lineIds,
      revision: revision + 1,
      writers: writersWith(answer && answer.approved_revision !== answer.revision ? answer.writers : [], caller.id),
      written_at: now,
    }
    if (answer) await changeAnswer(trx, id, { ...columns, ...UNAPPROVED })
    else await insertAnswer(trx, { inquiry_id: id, ...columns, ...UNAPPROVED, returned_reason: null })
    const owner =
      inquiry.owner_id === null
        ? {
            owner_id: caller.id,
            owner_unit_id: caller.unitId ?? inquiry.unit_id,
            taken_at: await takenAway(trx, caller.id, now),
          }
        : {}
    const routed = inquiry.routed_at ? {} : { routed_at: now }
    await changeInquiry(trx, id, { state: 'working', ...owner, ...routed, updated_at: now })
    const content = { revision: revision + 1, lines: input.lineIds.length, sources: input.sources.length }
    await announce(trx, varde, NOBODY, {
      name: PRESS_EVENTS.answerSaved,
      subject: id,
      unitId: inquiry.unit_id,
      content,
    })
    return { revision: revision + 1 }
  })
}
