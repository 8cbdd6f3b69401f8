import type { Database } from '../../../kit/db/database.ts'
import { isWrong } from '../rules/room-needs.ts'
import { spokenTitle } from '../rules/spoken-title.ts'
import { isChanged } from '../rules/statement.ts'
import { standings } from '../rules/statement-standing.ts'
import { asUsed } from '../rules/used-fact.ts'
import type { WithdrawnWords } from '../rules/wrong-words.ts'
import { endedAt } from '../store/ended-words.ts'
import { toldWaves } from '../store/group-board.ts'
import { carryingWaves, headsUncorrected } from '../store/reach.ts'
import { partsOf, statementsOf, usedFacts } from '../store/statements.ts'
import { headsOfWords } from './reach-of.ts'

/**
 * What was withdrawn, or stopped, while somebody had it, or went no further as its time passed or the room closed, with nothing in its place; and what is corrected, while
 * somebody who has it does not have the correction; the newest first. What the room must correct is not
 * among it: `wrongInRoom` says that.
 */
export async function withdrawnInRoom(db: Database, crisisId: string): Promise<WithdrawnWords[]> {
  const [rows, waves, used] = await Promise.all([
    statementsOf(db, crisisId),
    toldWaves(db, crisisId),
    usedFacts(db, crisisId),
  ])
  const now = standings(rows, waves)
  const gone = rows.filter(({ id }) => {
    const { standing, correctedBy } = now.get(id)!
    if (correctedBy !== null || !['withdrawn', 'partly', 'lapsed'].includes(standing)) return false
    const changedFacts = used.filter((one) => one.statementId === id && isChanged(asUsed(one)))
    return !isWrong({ ...now.get(id)!, changedFacts })
  })
  const pairs = rows.flatMap(({ id }) => {
    const by = now.get(id)!.correctedBy
    return by === null ? [] : [{ id, by }]
  })
  const behind = await headsUncorrected(db, await carryingWaves(db, crisisId), pairs)
  if (gone.length + behind.size === 0) return []
  const [parts, heads, moments] = await Promise.all([
    partsOf(db, [...gone.map(({ id }) => id), ...behind.keys()]),
    headsOfWords(db, crisisId),
    endedAt(db, crisisId),
  ])
  return rows.flatMap(({ id, number, made_at: madeAt }): WithdrawnWords[] => {
    const title = spokenTitle(parts.filter((part) => part.statement_id === id))
    const left = behind.get(id)
    if (left) {
      const by = rows.find((one) => one.id === now.get(id)!.correctedBy)!
      const at = (by.out_at ?? by.made_at).toISOString()
      return [{ number, title, at, had: left.left, of: left.of, correctedBy: by.number }]
    }
    const found = heads.get(id)
    if (!gone.some((one) => one.id === id) || !found || found.had + found.unread === 0) return []
    const lapsed = now.get(id)!.standing === 'lapsed' ? { isLapsed: true } : {}
    return [{ number, title, at: (moments.get(number) ?? madeAt).toISOString(), ...found, ...lapsed }]
  })
}
