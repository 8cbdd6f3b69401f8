import type { Varde } from '../../../kit/settings/varde.ts'
import { confirmableIn } from '../store/receipt-store.ts'
import { answerQuestion, askBack, confirmReceipt } from './take-receipt.ts'

const HOUR_MS = 3_600_000

/** What a wave of the demo's past got back. `share` is of 1; hours count from when the wave went out. */
export type DemoReceipts = {
  dispatchId: string
  position: number
  share: number
  hours: number
  answers: { text: string; hours: number }[]
  questions: { text: string; hours: number }[]
}

/**
 * Lets invented recipients of a demo confirm, answer and ask back: most within the first hours, none later than now. Goes the same
 * way as a receipt behind a link. Throws outside demo mode, where only a recipient can.
 */
export async function receiveInDemo(varde: Varde, until: Date, receipts: DemoReceipts): Promise<void> {
  if (varde.mode !== 'demo') throw new Error('Receipts are invented in demo mode only')
  const { answers, questions, share, hours } = receipts
  const all = await confirmableIn(varde.db, receipts.dispatchId, receipts.position)
  const reading = all.slice(0, Math.round(all.length * share))
  const at = (openedAt: Date, after: number): Varde => {
    const time = new Date(openedAt.getTime() + after * HOUR_MS)
    return { ...varde, now: () => time }
  }
  for (const [index, { id, openedAt }] of reading.entries()) {
    const answer = answers[index]
    const question = questions[index - answers.length]
    const after = answer?.hours ?? question?.hours ?? hours * ((index + 1) / reading.length) ** 2
    if (openedAt.getTime() + after * HOUR_MS >= until.getTime()) continue
    const then = at(openedAt, after)
    if (answer) await answerQuestion(then, id, answer.text)
    else if (question) await askBack(then, id, question.text)
    else await confirmReceipt(then, id)
  }
}
