import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson, dayOf, isMobileOfPerson, unitById } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import type { Place, RotaRow } from '../rules/duty-book.ts'
import { dutyAbilities } from '../rules/duty-right.ts'
import { cancelShift, endRota, findRota, findShift, insertRota, insertShift, writeDutyNumber } from '../store/duty.ts'
import { announce } from './announce.ts'

/** Adds a row to the weekly rota of a unit. Throws `press.duty-not-allowed`, `press.duty-person`, `press.rota-empty`. */
export async function addRota(
  varde: Varde,
  caller: Caller,
  { unitId, ...row }: Omit<RotaRow, 'validTo'> & { unitId: string },
): Promise<{ id: string }> {
  await allowDuty(varde, caller, unitId)
  await mustWorkHere(varde, row.personId)
  if (row.starts === row.ends) throw new Failure('invalid', 'press.rota-empty')
  const id = newId('rot')
  await varde.db.transaction().execute(async (trx) => {
    await insertRota(trx, {
      id,
      unit_id: unitId,
      place: row.place,
      person_id: row.personId,
      weekdays: [...new Set(row.weekdays)].sort(),
      starts: row.starts,
      ends: row.ends,
      every_weeks: row.everyWeeks,
      valid_from: row.validFrom,
      valid_to: null,
      made_by: caller.id,
      made_at: varde.now(),
    })
    await announce(trx, varde, caller, { name: PRESS_EVENTS.dutySet, subject: unitId, unitId, content: { rota: id } })
  })
  return { id }
}

/** Ends a row of the rota from today on. Throws `press.rota-not-found`, `press.duty-not-allowed`. */
export async function removeRota(varde: Varde, caller: Caller, id: string): Promise<void> {
  const row = await findRota(varde.db, id)
  if (!row) throw new Failure('not-found', 'press.rota-not-found')
  await allowDuty(varde, caller, row.unit_id)
  await varde.db.transaction().execute(async (trx) => {
    await endRota(trx, id, dayOf(varde.now()))
    const about = { subject: row.unit_id, unitId: row.unit_id, content: { rota: id, ended: true } }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.dutySet, ...about })
  })
}

/** Gives one person one shift, which goes before the rota. Throws as `addRota`, and `press.shift-backwards`. */
export async function addShift(
  varde: Varde,
  caller: Caller,
  shift: { unitId: string; place: Place; personId: string; from: Date; to: Date },
): Promise<{ id: string }> {
  await allowDuty(varde, caller, shift.unitId)
  await mustWorkHere(varde, shift.personId)
  if (shift.to <= shift.from || shift.to <= varde.now()) throw new Failure('invalid', 'press.shift-backwards')
  const id = newId('shi')
  await varde.db.transaction().execute(async (trx) => {
    await insertShift(trx, {
      id,
      unit_id: shift.unitId,
      place: shift.place,
      person_id: shift.personId,
      from_at: shift.from,
      to_at: shift.to,
      made_by: caller.id,
      made_at: varde.now(),
      cancelled_at: null,
    })
    const about = { subject: shift.unitId, unitId: shift.unitId, content: { shift: id } }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.dutySet, ...about })
  })
  return { id }
}

/** Takes a shift back. Throws `press.rota-not-found`, `press.duty-not-allowed`. */
export async function removeShift(varde: Varde, caller: Caller, id: string): Promise<void> {
  const row = await findShift(varde.db, id)
  if (!row || row.cancelled_at) throw new Failure('not-found', 'press.rota-not-found')
  await allowDuty(varde, caller, row.unit_id)
  await varde.db.transaction().execute(async (trx) => {
    await cancelShift(trx, id, varde.now())
    const about = { subject: row.unit_id, unitId: row.unit_id, content: { shift: id, ended: true } }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.dutySet, ...about })
  })
}

/**
 * Sets the numbers that the press calls. Somebody must say of them that they are the duty's own. Throws
 * `press.duty-not-allowed`, `press.number-not-marked`, `press.number-is-persons`.
 */
export async function setDutyNumbers(
  varde: Varde,
  caller: Caller,
  { unitId, primary, alternate, isDutyNumber }: NumbersInput,
): Promise<void> {
  await allowDuty(varde, caller, unitId)
  const given = [primary, alternate].filter((number) => number !== null)
  if (given.length > 0 && !isDutyNumber) throw new Failure('invalid', 'press.number-not-marked')
  for (const number of given)
    if (await isMobileOfPerson(varde.db, number)) throw new Failure('invalid', 'press.number-is-persons', { number })
  await varde.db.transaction().execute(async (trx) => {
    const changed = { is_duty_number: true, changed_by: caller.id, changed_at: varde.now() }
    await writeDutyNumber(trx, { unit_id: unitId, primary_phone: primary, alternate_phone: alternate, ...changed })
    const content = { numbers: [primary, alternate].filter(Boolean).length }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.dutySet, subject: unitId, unitId, content })
  })
}

export type NumbersInput = {
  unitId: string
  primary: string | null
  alternate: string | null
  /** Whoever sets them says so: no private number, and not the leader's own. */
  isDutyNumber: boolean
}

export async function allowDuty(varde: Varde, caller: Caller, unitId: string): Promise<void> {
  const unit = await unitById(varde.db, unitId)
  if (!unit || !dutyAbilities(caller, unitId).includes('edit-duty'))
    throw new Failure('not-allowed', 'press.duty-not-allowed')
}

async function mustWorkHere(varde: Varde, personId: string): Promise<void> {
  if (!(await callerOfPerson(varde.db, personId, varde.now()))) throw new Failure('invalid', 'press.duty-person')
}
