import { publishHeard } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf } from '../rules/day.ts'
import { type StaffValues, undoStep } from '../rules/undo-people.ts'
import { endPeople, type Person, peopleById, updatePerson } from '../store/people.ts'
import { forgetSteps, lockStaff, markUndone, staffOn, takeSteps } from '../store/people-imports.ts'
import { loadPrivacyRules } from '../store/privacy.ts'
import { unitsAt } from '../store/units.ts'
import { refuse, requireAdministrator } from './refuse.ts'
import { putValues, tell } from './write-people.ts'

const KEPT_DAYS = 30
const DAY_MS = 86_400_000
const CHANGE = { 'put-back': 'changed', close: 'closed', reopen: 'reopened' } as const

/**
 * Undoes a file of staff: who was added is ended, what was changed is put back, who was ended is here again. What somebody
 * changed afterwards stays, and is counted as `left`. Throws `administrator-only`, `no-such-people-import`.
 */
export async function undoPeopleImport(
  varde: Varde,
  caller: Caller,
  id: string,
): Promise<{ undone: number; left: number }> {
  requireAdministrator(caller)
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    await lockStaff(trx)
    const steps = await takeSteps(trx, id)
    if (!steps) return refuse('not-found', 'no-such-people-import')
    const staff = await staffOn(trx, dayOf(now))
    const dutiesOf = new Map(staff.map((one) => [one.id, one.duties]))
    const holders = new Map(staff.flatMap((one) => (one.email ? [[one.email.toLowerCase(), one.id] as const] : [])))
    const people = await peopleById(
      trx,
      steps.map((step) => step.personId),
    )
    const unitIds = new Set((await unitsAt(trx, dayOf(now))).map((unit) => unit.id))
    const back: { person: Person; values: Partial<StaffValues> }[] = []
    const told: { change: 'changed' | 'closed' | 'reopened'; personId: string }[] = []
    for (const step of [...steps].reverse()) {
      const person = people.get(step.personId)
      const isTaken = (email: string) => (holders.get(email.toLowerCase()) ?? step.personId) !== step.personId
      const undone = undoStep(step, person && { ...person, duties: dutiesOf.get(person.id) ?? 0 }, isTaken, (unitId) =>
        unitIds.has(unitId),
      )
      if (!person || undone.does === 'leave') continue
      if (undone.does === 'put-back') back.push({ person, values: undone.values })
      if (undone.does === 'reopen') await updatePerson(trx, person.id, { valid_to: null })
      told.push({ change: CHANGE[undone.does], personId: person.id })
    }
    await putValues(trx, varde, caller, back)
    const added = told.filter((one) => one.change === 'closed').map((one) => one.personId)
    await endPeople(trx, added, dayOf(now), now)
    await tell(trx, varde, caller, told, id)
    await markUndone(trx, id, caller.id, now)
    const counts = { undone: told.length, left: steps.length - told.length }
    await publishHeard(varde, trx, {
      name: ORGANISATION_EVENTS.peopleImportUndone,
      mode: varde.mode,
      subject: id,
      unitId: null,
      actor: caller.id,
      at: now,
      content: counts,
    })
    return counts
  })
}

/** What people were called before a file is forgotten when the time to undo it, or of keeping staff, is over. */
export async function forgetOldImports(varde: Varde): Promise<void> {
  const rules = await loadPrivacyRules(varde.db)
  const staffDays = rules.find((rule) => rule.kind === 'staff')?.retentionDays ?? KEPT_DAYS
  const keptDays = Math.min(KEPT_DAYS, staffDays)
  await forgetSteps(varde.db, new Date(varde.now().getTime() - keptDays * DAY_MS))
}
