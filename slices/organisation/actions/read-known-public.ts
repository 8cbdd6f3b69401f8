import type { Database } from '../../../kit/db/database.ts'
import { listUnits } from './look-up.ts'

/** Telephone numbers and e-mail addresses of units: public by the agency's own hand, so they stop no text. */
export async function readKnownPublic(db: Database, at: Date): Promise<{ telephones: string[]; emails: string[] }> {
  const units = await listUnits(db, { at })
  return {
    telephones: units.flatMap((unit) => unit.dutyPhone ?? []),
    emails: units.flatMap((unit) => unit.email ?? []),
  }
}
