import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, personNames } from '../../organisation/index.ts'
import { PLAN_EVENTS } from '../events.ts'
import { type Confirmation, confirmationFault, type KnownStrategy, mayConfirm } from '../rules/known-strategy.ts'
import { confirmationsOf, editionInForce, ledUnits, putConfirmation } from '../store/known-strategy.ts'

/** Which units have confirmed that the strategy in force is known among their staff, and which still owe it. */
export async function viewKnownStrategy(varde: Varde, caller: Caller): Promise<KnownStrategy> {
  const { db } = varde
  const edition = await editionInForce(db)
  if (!edition) return { edition: null, units: [] }
  const [units, given] = await Promise.all([ledUnits(db), confirmationsOf(db, edition.id, varde.mode)])
  const people = await personNames(
    db,
    given.map((row) => row.confirmed_by),
  )
  return {
    edition: { id: edition.id, number: edition.number, title: edition.title, validFrom: edition.valid_from },
    units: units.map(({ id, name }) => {
      const row = given.find((one) => one.unit_id === id)
      const confirmation = row && {
        how: row.how,
        heldOn: row.held_on,
        reached: row.reached,
        staff: row.staff,
        note: row.note,
        by: people.get(row.confirmed_by) ?? null,
        at: row.confirmed_at.toISOString(),
      }
      return { id, name, mayConfirm: mayConfirm(caller, id), confirmation: confirmation ?? null }
    }),
  }
}

/**
 * A leader confirms for the unit. Throws `plan.known-not-allowed`, `plan.known-no-edition` and `plan.known-<fault>` of
 * `confirmationFault`.
 */
export async function confirmKnown(
  varde: Varde,
  caller: Caller,
  { unitId, ...given }: Confirmation & { unitId: string },
): Promise<void> {
  if (!mayConfirm(caller, unitId)) throw new Failure('not-allowed', 'plan.known-not-allowed')
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const edition = await editionInForce(trx)
    if (!edition) throw new Failure('conflict', 'plan.known-no-edition')
    const fault = confirmationFault(given, { validFrom: edition.valid_from, today: dayOf(now) })
    if (fault) throw new Failure('invalid', `plan.known-${fault}`)
    await putConfirmation(trx, {
      edition_id: edition.id,
      unit_id: unitId,
      mode: varde.mode,
      how: given.how,
      held_on: given.heldOn,
      reached: given.reached,
      staff: given.staff,
      note: given.note.trim(),
      confirmed_by: caller.id,
      confirmed_at: now,
    })
    const { how, heldOn, reached, staff } = given
    const content = { editionId: edition.id, how, heldOn, reached, staff }
    const about = { mode: varde.mode, subject: unitId, unitId, actor: caller.id, at: now, content }
    await publish(trx, { name: PLAN_EVENTS.knownConfirmed, ...about })
  })
}
