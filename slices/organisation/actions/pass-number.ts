import type { Database } from '../../../kit/db/database.ts'
import { personsNumbers } from '../store/mobiles.ts'
import { passTelephones } from './pass-telephones.ts'
import { refuse } from './refuse.ts'

/** The number of a unit is no person's own. Throws `door.stopped` and `organisation.number-is-persons`. */
export async function passNumber(db: Database, number: string | null | undefined): Promise<void> {
  if (!number) return
  passTelephones([number])
  const [own] = await personsNumbers(db, [number])
  if (own) refuse('invalid', 'number-is-persons', { number: own })
}
