import type { DutyBook } from './duty-book.ts'
import { type Owner, unitsAbove } from './duty-chain.ts'

export type Numbers = { primary: string | null; alternate: string | null }

/**
 * The number to call to reach an owner: the second number of the unit for the alternate, else the first one, else that of
 * the nearest unit above. Numbers of the duty alone; never a person's own.
 */
export function numberFor(book: DutyBook, owner: Owner, numbers: ReadonlyMap<string, Numbers>): string | null {
  for (const [index, id] of unitsAbove(book, owner.unitId).entries()) {
    const own = numbers.get(id)
    const number = index === 0 && owner.as === 'alternate' ? (own?.alternate ?? own?.primary) : own?.primary
    if (number) return number
  }
  return null
}
