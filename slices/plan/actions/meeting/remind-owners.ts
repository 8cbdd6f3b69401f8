import { publish } from '../../../../kit/bus/publish.ts'
import { translator } from '../../../../kit/i18n/translate.ts'
import { systemCaller } from '../../../../kit/kernel/caller.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import { shiftDays } from '../../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf } from '../../../organisation/index.ts'
import { enqueueLetters, type Notice } from '../../../outbox/index.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { reminderFor } from '../../rules/meeting/follow-up.ts'
import { findFollowUp, findReminder, insertReminder, openUntil } from '../../store/follow-ups.ts'
import { personAddress } from '../../store/holders.ts'

/** The kind of letter that notices and reminders of the plan are. */
export const NOTICE = 'plan.notice'

/**
 * Reminds the owners of follow-ups: the day before the date, and once it has passed; each once for a date, however often this
 * runs. Returns how many were reminded.
 */
export async function remindOwners(varde: Varde): Promise<number> {
  const today = dayOf(varde.now())
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    let count = 0
    for (const row of await openUntil(trx, varde.mode, shiftDays(today, 1))) {
      const kind = reminderFor(row.due_on, today)
      if (kind === null) continue
      const id = newId('rem')
      const reminder = { id, follow_up_id: row.id, kind, due_on: row.due_on, person_id: row.owner_id, made_at: now }
      if (!(await insertReminder(trx, reminder))) continue
      count++
      await enqueueLetters(trx, NOTICE, [{ subject: id, channel: 'email' }], { now })
      await publish(trx, {
        name: PLAN_EVENTS.reminded,
        mode: row.mode,
        subject: row.id,
        unitId: row.unit_id,
        actor: systemCaller('plan').id,
        at: now,
        content: { reminderId: id, followUpId: row.id, kind, dueOn: row.due_on, personId: row.owner_id },
      })
    }
    return count
  })
}

/** Null when the person has left, or the follow-up has been done since or been given another date. */
export async function reminderContent(varde: Varde, reminderId: string): Promise<Notice | null> {
  const reminder = await findReminder(varde.db, reminderId)
  const followUp = reminder && (await findFollowUp(varde.db, reminder.follow_up_id))
  if (!reminder || followUp?.state !== 'open' || followUp.due_on !== reminder.due_on) return null
  const person = await personAddress(varde.db, reminder.person_id)
  if (!person) return null
  const t = translator(person.language)
  return {
    language: person.language,
    email: person.email,
    subject: t(`meetings:reminder.${reminder.kind}.subject`),
    text: t(`meetings:reminder.${reminder.kind}.text`, { at: reminder.due_on }),
    address: `${varde.settings.baseUrl}/plan#oppfolging`,
  }
}
