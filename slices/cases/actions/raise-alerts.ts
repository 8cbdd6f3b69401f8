import { publishAll } from '../../../kit/bus/publish.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { AskedDuty, Mode } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { whoAnswers } from '../../duty/index.ts'
import { enqueueLetters } from '../../outbox/index.ts'
import { CASES_EVENTS } from '../events.ts'
import type { AlertKind } from '../rules/alert.ts'
import { insertAlerts } from '../store/alerts.ts'
import { ALERT } from './alert-content.ts'

type Told = {
  kind: AlertKind
  subjectId: string
  personIds: readonly string[]
  isUrgent: boolean
  mode: Mode
  unitId: string
  actor: string
}

/**
 * Tells these people at once, each once, by SMS and e-mail; what is said, and to which address, the outbox asks
 * `alertContent` for as it leaves. An exercise alerts nobody outside the screen.
 */
export async function raiseAlerts(trx: Trx, varde: Varde, told: Told): Promise<void> {
  const personIds = told.mode === 'exercise' ? [] : [...new Set(told.personIds)]
  const now = varde.now()
  const alerts = personIds.map((person_id) => ({
    id: newId('alr'),
    kind: told.kind,
    subject_id: told.subjectId,
    person_id,
    is_urgent: told.isUrgent,
    made_at: now,
  }))
  await insertAlerts(trx, alerts)
  const letters = alerts.flatMap(({ id }) => [
    { subject: id, channel: 'sms' as const },
    { subject: id, channel: 'email' as const },
  ])
  await enqueueLetters(trx, ALERT, letters, { lane: 'crisis', now })
  await publishAll(
    trx,
    alerts.map((alert) => ({
      name: CASES_EVENTS.alerted,
      mode: told.mode,
      subject: told.subjectId,
      unitId: told.unitId,
      actor: told.actor,
      at: now,
      content: { alertId: alert.id, kind: told.kind, personId: alert.person_id },
    })),
  )
}

/** Those who answer for these duties in the unit at this moment: turns, absences, deputies and the line are already counted in. */
export async function onDuty(db: Database, unitId: string, duties: readonly AskedDuty[], now: Date): Promise<string[]> {
  const found = await Promise.all(duties.map((duty) => whoAnswers(db, { unitId, duty, at: now })))
  return [...new Set(found.flatMap(([first]) => (first?.personId ? [first.personId] : [])))]
}
