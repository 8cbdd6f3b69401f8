import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import {
  askApproval,
  type Effect,
  type Follows,
  NOBODY_ASKED,
  type Stands,
  type WaitingOrNot,
} from '../../approval/index.ts'
import { passDoor, passRooms } from '../../organisation/index.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { loadDispatch } from '../store/dispatch-store.ts'
import { addReply, lockQuestion } from '../store/reply-store.ts'
import { refuseAct } from './refuse-act.ts'
import { LONGEST_TEXT } from './take-receipt.ts'

/**
 * Answers a question that a recipient asked back. They find the answer behind the link they asked from; it passes the door out. Own staff are
 * answered at once, anybody else when somebody who did not write it has said yes. What they were answered before is kept, and they see that
 * it was changed. Throws also as `askApproval`.
 */
export async function replyToQuestion(
  varde: Varde,
  caller: Caller,
  input: { dispatchId: string; questionId: string; answer: string },
): Promise<WaitingOrNot> {
  const answer = input.answer.trim()
  if (answer === '') throw new Failure('invalid', 'dispatch.empty-text')
  if (answer.length > LONGEST_TEXT) throw new Failure('invalid', 'dispatch.text-too-long', { characters: LONGEST_TEXT })
  return varde.db.transaction().execute(async (trx) => {
    const loaded = await loadDispatch(trx, input.dispatchId)
    const question = await lockQuestion(trx, input.questionId)
    if (!loaded || question?.dispatch_id !== input.dispatchId)
      throw new Failure('not-found', 'dispatch.no-such-question')
    const { row } = loaded
    await refuseAct(trx, caller, 'reply', row)
    await passReply(trx, varde.now(), answer)
    if (question.answer === answer) return NOBODY_ASKED
    if (question.source === 'staff') {
      const { unit_id: unitId, mode } = row
      const said = { language: 'nb', text: answer, answers: question.text }
      await passRooms(trx, varde, caller, { unitId, mode, to: ['staff'] }, [said])
      await letReply(trx, varde, { questionId: question.id, answer, writtenBy: caller.id, approvedBy: null })
      return NOBODY_ASKED
    }
    return askApproval(trx, varde, caller, {
      ...{ kind: 'dispatch.reply', subject: question.id, unitId: row.unit_id, title: row.title },
      messageKind: question.audience_kind === 'press' ? 'press-answer' : 'information',
      audienceKinds: [question.audience_kind],
      belongsTo: row.message_id,
      words: [
        { language: 'nb', part: 'asked', text: question.text },
        ...(question.answer ? [{ language: 'nb', part: 'reply-now', text: question.answer }] : []),
        { language: 'nb', part: 'reply', text: answer },
      ],
      content: { dispatchId: row.id },
      stands: replyStands,
    })
  })
}

const passReply = (trx: Trx, now: Date, text: string) => passDoor(trx, now, [{ language: 'nb', text }])

/** The question, and what they have been answered by now. */
const replyStands: Stands = async (trx, { subject }) => {
  const question = await lockQuestion(trx, subject)
  return question ? { text: question.text, answer: question.answer } : null
}

/** What follows from a yes. What was asked is theirs, and passes no door; the reply passes it once more. */
const sendReply: Follows = async (trx, varde, caller, { subject: questionId, words, asked_by }) => {
  const answer = words.find(({ part }) => part === 'reply')?.text
  if (!answer || !(await lockQuestion(trx, questionId))) throw new Failure('conflict', 'approval.changed-meanwhile')
  await passReply(trx, varde.now(), answer)
  await letReply(trx, varde, { questionId, answer, writtenBy: asked_by, approvedBy: caller.id })
}

export const replyEffect: Effect = { stands: replyStands, follows: sendReply }

type Letting = { questionId: string; answer: string; writtenBy: string; approvedBy: string | null }

async function letReply(trx: Trx, varde: Varde, { questionId, answer: text, writtenBy, approvedBy }: Letting) {
  const at = varde.now()
  const question = (await lockQuestion(trx, questionId))!
  const { row } = (await loadDispatch(trx, question.dispatch_id))!
  const number = await addReply(trx, questionId, { text, writtenBy, approvedBy, at })
  await publish(trx, {
    name: number === 1 ? DISPATCH_EVENTS.questionAnswered : DISPATCH_EVENTS.replyChanged,
    mode: row.mode,
    subject: row.id,
    unitId: row.unit_id,
    actor: writtenBy,
    at,
    content: { questionId, number, ...(approvedBy ? { approvedBy } : {}) },
  })
}
