import type { Database } from '../../../kit/db/database.ts'
import { approversOfMessages } from '../../message/index.ts'
import { unitNames } from '../../organisation/index.ts'
import { isWrong } from '../rules/room-needs.ts'
import { spokenTitle } from '../rules/spoken-title.ts'
import { isChanged } from '../rules/statement.ts'
import { standings } from '../rules/statement-standing.ts'
import { asUsed } from '../rules/used-fact.ts'
import type { CorrectionWaits, WrongCause, WrongWords } from '../rules/wrong-words.ts'
import { toldWaves } from '../store/group-board.ts'
import { partsOf, type StatementRow, statementsOf, type UsedFactRow, usedFacts } from '../store/statements.ts'
import { headsOfWords } from './reach-of.ts'

/** What somebody has had and that is wrong, the newest first, with the correction that waits; the room says the same. */
export async function wrongInRoom(db: Database, crisisId: string, now: Date): Promise<WrongWords[]> {
  const [rows, waves, used] = await Promise.all([
    statementsOf(db, crisisId),
    toldWaves(db, crisisId),
    usedFacts(db, crisisId),
  ])
  const standing = standings(rows, waves)
  const changed = used.filter((one) => isChanged(asUsed(one)))
  const wrong = rows.filter(({ id }) => {
    const changedFacts = changed.filter((one) => one.statementId === id)
    return isWrong({ ...standing.get(id)!, changedFacts })
  })
  const parts = await partsOf(
    db,
    wrong.map(({ id }) => id),
  )
  return Promise.all(
    wrong.map(async ({ id, number }): Promise<WrongWords> => {
      const cause = causeOf(
        rows.filter(({ corrects }) => corrects === id),
        changed.filter((one) => one.statementId === id),
      )
      const by = rows.find((one) => one.id === standing.get(id)!.correctionUnderWay)
      const title = spokenTitle(parts.filter((part) => part.statement_id === id))
      return { number, title, ...(cause && { cause }), correction: by ? await correctionOf(db, by, now) : null }
    }),
  )
}

/** The one that is so; none while all that is known is that a correction is on its way. */
function causeOf(corrections: readonly StatementRow[], changed: readonly UsedFactRow[]): WrongCause | null {
  if (changed.some((one) => asUsed(one).now?.maySay !== true)) return 'unconfirmed'
  if (changed.length > 0) return 'changed'
  if (corrections.some(({ state }) => state === 'withdrawn')) return 'correction-withdrawn'
  return corrections.some(({ state }) => state === 'dropped') ? 'correction-stopped' : null
}

async function correctionOf(db: Database, row: StatementRow, now: Date): Promise<CorrectionWaits> {
  const { id, number, state, made_at: madeAt, released_at: releasedAt } = row
  if (state !== 'waiting') {
    const heads = (await headsOfWords(db, row.crisis_id)).get(id)
    const has = heads && heads.had > 0 ? { has: heads } : {}
    return { number, waitsFor: 'out', roles: [], since: (releasedAt ?? madeAt).toISOString(), ...has }
  }
  const open = (await partsOf(db, [id])).filter((part) => part.version_id === null && part.dropped_reason === null)
  const ids = open.map((part) => part.message_id)
  const approvers = await approversOfMessages(db, ids, now)
  const asked = [...approvers.values()].flatMap(({ roles }) => roles)
  const names = await unitNames(db, [...new Set(asked.map(({ unitId }) => unitId))])
  const roles = asked.map(({ duty, unitId }) => ({ duty, unitName: names.get(unitId) ?? '' }))
  const once = [...new Map(roles.map((one) => [`${one.duty} ${one.unitName}`, one])).values()]
  return { number, waitsFor: 'yes', roles: once, since: madeAt.toISOString() }
}
