import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { findUnit } from '../store/units.ts'
import type { UnitContact } from './ask-contact.ts'
import { changeUnitIn } from './change-unit.ts'
import { passUnit } from './create-unit.ts'

/** What a yes to it stands on: what people ring and write to now. */
export async function contactStands(trx: Trx, { subject }: { subject: string }): Promise<UnitContact | null> {
  const unit = await findUnit(trx, subject)
  return unit && { dutyPhone: unit.dutyPhone, email: unit.email }
}

/** What follows from a yes. Throws as `passUnit`. */
export async function contactFollows(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { subject, content }: { subject: string; content: Record<string, unknown> },
): Promise<void> {
  const { dutyPhone, email } = content as UnitContact
  await passUnit(trx, varde.now(), [{ dutyPhone, email }])
  await changeUnitIn(trx, varde, caller, subject, { dutyPhone, email })
}
