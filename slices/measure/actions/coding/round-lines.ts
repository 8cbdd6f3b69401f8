import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import type { RoundLine } from '../../rules/coding/coding-view.ts'
import { codedBy, type UnitRow, unitsOf } from '../../store/codes.ts'
import { codersOf, type RoundRow } from '../../store/coding-rounds.ts'
import { aboutRound } from './about-round.ts'

/** Rounds as lines, with what the caller has left of each. */
export async function roundLines(
  varde: Varde,
  caller: Caller,
  rounds: readonly (RoundRow & { units: number })[],
): Promise<RoundLine[]> {
  const coders = await codersOf(
    varde.db,
    rounds.map(({ id }) => id),
  )
  const lines: RoundLine[] = []
  for (const round of rounds) {
    const isCoder = coders.some(({ roundId, id }) => roundId === round.id && id === caller.id)
    lines.push({
      ...lineOf(round, round.units),
      about: await aboutRound(varde.db, round),
      mine: isCoder ? await workOf(varde, round.id, caller.id) : null,
    })
  }
  return lines
}

/** What every list of rounds shows of one. */
export const lineOf = (
  { id, name, from_on, to_on, closed_at }: RoundRow,
  stories: number,
): Omit<RoundLine, 'mine' | 'about'> => ({
  id,
  name,
  fromOn: from_on,
  toOn: to_on,
  stories,
  closedAt: closed_at?.toISOString() ?? null,
})

async function workOf({ db }: Varde, roundId: string, coder: string): Promise<{ done: number; of: number }> {
  const [units, coded] = await Promise.all([unitsOf(db, roundId), codedBy(db, roundId, coder)])
  return { done: coded.length, of: assigned(units, coder) }
}

/** How many a coder has to code. */
export const assigned = (units: readonly UnitRow[], coder: string) =>
  units.filter((unit) => unit.coder === null || unit.coder === coder).length
