import { systemCaller } from '../../../kit/kernel/caller.ts'
import { shiftDays } from '../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { reminderFor } from '../../plan/index.ts'
import { translationRows } from '../store/translations.ts'
import { undoneUntil } from '../store/translators.ts'
import { tellOf } from './tell-translator.ts'

/**
 * Reminds those who translate: the day before the day, and once it has passed; each once for a day, however often this runs, and
 * only while the text can be written in. Returns how many were reminded.
 */
export async function remindTranslators(varde: Varde): Promise<number> {
  const today = dayOf(varde.now())
  return varde.db.transaction().execute(async (trx) => {
    let count = 0
    for (const id of await undoneUntil(trx, shiftDays(today, 1))) {
      const [row] = await translationRows(trx, { id })
      const kind = row ? reminderFor(row.due_on, today) : null
      if (!row || kind === null) continue
      const message = { id: row.message_id, mode: row.mode, unit_id: row.unit_id }
      const told = { kind, translationId: id, personId: row.person_id, dueOn: row.due_on }
      if (await tellOf(trx, varde, systemCaller('message'), message, told)) count++
    }
    return count
  })
}
