import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { findUnit } from '../store/units.ts'
import type { ContactWish } from './ask-contact.ts'
import { changeUnitIn } from './change-unit.ts'
import { passUnit } from './create-unit.ts'
import { keepOneAgency } from './keep-one-agency.ts'

/** What a yes to a number in a unit stands on: which unit it rings, as people read it, and at which number now. Null: no such unit. */
export async function unitStands(trx: Trx, unitId: string) {
  const unit = await findUnit(trx, unitId)
  if (!unit) return null
  const { name, names, shortName, kind, parentId, region, municipality, validTo, dutyPhone } = unit
  return { name, names, shortName, kind, parentId, region, municipality, validTo, dutyPhone }
}

/** What a yes to it stands on: the unit, and what people write to now. */
export async function contactStands(trx: Trx, { subject }: { subject: string }) {
  const stands = await unitStands(trx, subject)
  return stands && { ...stands, email: (await findUnit(trx, subject))!.email }
}

/** What follows from a yes. Throws as `passUnit`, `changeUnitIn` and `keepOneAgency`. */
export async function contactFollows(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { subject, content }: { subject: string; content: Record<string, unknown> },
): Promise<void> {
  const wish = content as ContactWish
  await passUnit(trx, varde, caller, [wish])
  await keepOneAgency(trx, varde.now(), () => changeUnitIn(trx, varde, caller, subject, wish))
}
