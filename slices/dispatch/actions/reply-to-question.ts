import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { passDoor } from '../../organisation/index.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { dispatchRights } from '../rules/dispatch-right.ts'
import { loadDispatch } from '../store/dispatch-store.ts'
import { questionBack, saveReply } from '../store/receipt-store.ts'
import { refuseShielded } from './refuse-shielded.ts'
import { LONGEST_TEXT } from './take-receipt.ts'

/** Answers a question that a recipient asked back. They find the answer behind the link they asked from; it passes the door out. */
export async function replyToQuestion(
  varde: Varde,
  caller: Caller,
  input: { dispatchId: string; questionId: string; answer: string },
): Promise<void> {
  const answer = input.answer.trim()
  if (answer === '') throw new Failure('invalid', 'dispatch.empty-text')
  if (answer.length > LONGEST_TEXT) throw new Failure('invalid', 'dispatch.text-too-long', { characters: LONGEST_TEXT })
  await varde.db.transaction().execute(async (trx) => {
    const loaded = await loadDispatch(trx, input.dispatchId)
    const question = await questionBack(trx, input.questionId)
    if (!loaded || question?.dispatch_id !== input.dispatchId)
      throw new Failure('not-found', 'dispatch.no-such-question')
    const { row } = loaded
    await refuseShielded(trx, caller, row.message_id)
    if (!dispatchRights(caller, row.unit_id).includes('answer'))
      throw new Failure('not-allowed', 'dispatch.may-not-answer')
    const now = varde.now()
    await passDoor(trx, now, [{ language: 'nb', text: answer }])
    await saveReply(trx, question.id, { answer, by: caller.id, at: now })
    const content = { questionId: question.id }
    await publish(trx, {
      name: DISPATCH_EVENTS.questionAnswered,
      mode: row.mode,
      subject: row.id,
      unitId: row.unit_id,
      actor: caller.id,
      at: now,
      content,
    })
  })
}
