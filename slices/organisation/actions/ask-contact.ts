import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { findUnit } from '../store/units.ts'
import type { Approvers } from './approvers-for.ts'

/** What people outside ring and write to. */
export type UnitContact = { dutyPhone: string | null; email: string | null }
type Text = { language: string; part: string; text: string }

/**
 * Asks for somebody else's yes to another telephone or address of a unit; asked of the slice to the right that keeps what waits, and given by the
 * server. Null: at once, which is for the command line and a pack.
 */
export type ContactPort = (
  trx: Trx,
  varde: Varde,
  caller: Caller,
  asked: { unitId: string; title: string; words: Text[]; content: UnitContact },
) => Promise<{ approvalId: string; waiting: Approvers['waiting'] }>

/** What waits for a yes of this change, and what is written now. */
export function apart<Change extends Partial<UnitContact>>(change: Change) {
  const { dutyPhone, email, ...now } = change
  return { now, wanted: { dutyPhone, email } }
}

/** Asks, where the telephone or the address would be another than stands; the id of what waits, or null. */
export async function askContact(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  port: ContactPort,
  { unitId, wanted }: { unitId: string; wanted: Partial<Record<keyof UnitContact, string | null | undefined>> },
): Promise<string | null> {
  const unit = (await findUnit(trx, unitId))!
  const stands: UnitContact = { dutyPhone: unit.dutyPhone, email: unit.email }
  const content: UnitContact = {
    dutyPhone: wanted.dutyPhone === undefined ? stands.dutyPhone : wanted.dutyPhone,
    email: wanted.email === undefined ? stands.email : wanted.email,
  }
  if (content.dutyPhone === stands.dutyPhone && content.email === stands.email) return null
  const text = (part: string, said: string | null) => ({ language: 'nb', part, text: said ?? '–' })
  const words = [
    text('number-now', stands.dutyPhone),
    text('number', content.dutyPhone),
    text('number-email-now', stands.email),
    text('number-email', content.email),
  ]
  const { approvalId } = await port(trx, varde, caller, { unitId, title: unit.name, words, content })
  return approvalId
}
