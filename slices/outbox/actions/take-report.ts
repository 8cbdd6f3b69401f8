import type { Varde } from '../../../kit/settings/varde.ts'
import { plainAnswer } from '../rules/plain-answer.ts'
import { keepReport } from '../store/telling.ts'

/**
 * A letter that was sent came back: by the bounce in a mailbox or the gateway's report. `ids`: what the report names, letters' ids and Message-IDs.
 * False when none of them is a letter of the outbox.
 */
export function takeBounce(
  varde: Varde,
  { ids, reason }: { ids: readonly string[]; reason: string },
): Promise<boolean> {
  const own = ids.flatMap((id) => [id, /^<(ltr_[a-z0-9]+)@/i.exec(id)?.[1]].filter((one) => one !== undefined))
  return keepReport(varde.db, { ids: own, answer: plainAnswer(reason), now: varde.now() })
}
