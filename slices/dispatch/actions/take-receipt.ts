import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { retryTransaction } from '../../../kit/db/retry.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { withoutNumbers } from '../../../kit/kernel/stops/without-numbers.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { wakeEngine } from '../store/dispatch-store.ts'
import { isFirstTime } from '../store/incoming-store.ts'
import { markConfirmed, recipientWithDispatch, saveAnswer, saveQuestionBack } from '../store/receipt-store.ts'

export const LONGEST_TEXT = 2000

/** «Jeg har lest». Asking twice changes nothing. `key`: of what may be handed over more than once; it counts the first time. */
export async function confirmReceipt(varde: Varde, recipientId: string, key?: string): Promise<void> {
  await receive(varde, recipientId, DISPATCH_EVENTS.confirmed, async () => true, key)
}

/** Keeps the answer to the question in the message; whoever answers has read it. */
export async function answerQuestion(varde: Varde, recipientId: string, text: string): Promise<void> {
  const words = checkText(text)
  await receive(varde, recipientId, DISPATCH_EVENTS.answered, (trx, base) =>
    saveAnswer(trx, { id: newId('ans'), text: words, ...base }),
  )
}

/** A question from the recipient. Staff see it at once; the answer is shown behind the recipient's link. `key`: as for `confirmReceipt`. */
export async function askBack(varde: Varde, recipientId: string, text: string, key?: string): Promise<void> {
  const words = checkText(text)
  const save: Save = (trx, base) => saveQuestionBack(trx, { id: newId('qst'), text: words, ...base })
  await receive(varde, recipientId, DISPATCH_EVENTS.askedBack, save, key)
}

function checkText(text: string): string {
  // A form has told whoever wrote it; what comes by SMS loses its digits here.
  const words = withoutNumbers(text.trim())
  if (words === '') throw new Failure('invalid', 'dispatch.empty-text')
  if (words.length > LONGEST_TEXT) throw new Failure('invalid', 'dispatch.text-too-long', { characters: LONGEST_TEXT })
  return words
}

type Base = { dispatch_id: string; recipient_id: string; unit_id: string | null; at: Date }
type Save = (trx: Trx, base: Base) => Promise<unknown>

/** Every receipt also confirms. The event tells the unit, never the person: who read what is not for the log. */
async function receive(varde: Varde, recipientId: string, name: string, save: Save, key?: string): Promise<void> {
  await retryTransaction(varde.db, async (trx) => {
    if (key !== undefined && !(await isFirstTime(trx, key))) return
    const recipient = await recipientWithDispatch(trx, recipientId)
    if (!recipient?.openedAt) throw new Failure('not-found', 'dispatch.no-such-link')
    const now = varde.now()
    const isNew = await markConfirmed(trx, recipientId, now)
    const { dispatchId, unitId, mode } = recipient
    await save(trx, { dispatch_id: dispatchId, recipient_id: recipientId, unit_id: unitId, at: now })
    if (name === DISPATCH_EVENTS.confirmed && !isNew) return
    await publish(trx, { name, mode, subject: dispatchId, unitId, actor: 'recipient', at: now, content: {} })
    await wakeEngine(trx)
  })
}
