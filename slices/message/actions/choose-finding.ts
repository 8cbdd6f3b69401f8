import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { putChoice } from '../store/remarks.ts'
import { takeUp } from './load-message.ts'

export type FindingChoiceInput = {
  messageId: string
  language: string
  findingId: string
  check: string
  excerpt: string
  choice: 'replaced' | 'kept'
  replacement: string | null
  reason: string | null
}

/** Keeps what a person chose to do with a remark. It advises; the choice is theirs, and is shown in the history. */
export async function chooseFinding(varde: Varde, caller: Caller, input: FindingChoiceInput): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, input.messageId, 'edit')
    await putChoice(trx, {
      message_id: message.id,
      language: input.language,
      finding_id: input.findingId,
      finding_check: input.check,
      excerpt: input.excerpt,
      choice: input.choice,
      replacement: input.replacement,
      reason: input.reason,
      person_id: caller.id,
      at: varde.now(),
    })
  })
}
