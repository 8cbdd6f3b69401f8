import { groupOfKinds } from './statement.ts'

type Wave = {
  statementId: string
  audienceKinds: readonly string[]
  openedAt: Date | null
  reached: number
  waiting: number
  beside: number
}
/** How many of own staff have it, of how many who are to, and how many of these what is public waits for. */
export type StaffHad = { reached: number; of: number; missing: number; isTold: boolean }

/**
 * The one count of own staff of a statement in the room, as dispatch counts it (decision 53): whom no channel reaches is told by the unit, and is waited for
 * only where nobody of own staff has the words.
 */
export function staffHad(waves: readonly Wave[], statementId: string): StaffHad {
  const own = waves.filter((wave) => wave.statementId === statementId && groupOfKinds(wave.audienceKinds) === 'staff')
  const sum = (of: 'reached' | 'waiting' | 'beside') => own.reduce((all, wave) => all + wave[of], 0)
  const [reached, waiting, beside] = [sum('reached'), sum('waiting'), sum('beside')]
  const missing = waiting + (reached === 0 ? beside : 0)
  const isTold = missing === 0 && own.every((wave) => wave.openedAt !== null)
  return { reached, of: reached + waiting + beside, missing, isTold }
}
