import type { Database } from '../../../kit/db/database.ts'
import { approversOfMessages } from '../../message/index.ts'
import { unitNames } from '../../organisation/index.ts'
import { isWrong } from '../rules/room-needs.ts'
import { spokenTitle } from '../rules/spoken-title.ts'
import { isChanged } from '../rules/statement.ts'
import { failedCorrections, standings } from '../rules/statement-standing.ts'
import { asUsed } from '../rules/used-fact.ts'
import type { CorrectionWaits, WrongCause, WrongWords } from '../rules/wrong-words.ts'
import { type Turn, turnsOf } from '../store/ended-words.ts'
import { type ToldWave, toldWaves } from '../store/group-board.ts'
import { partsOf, type StatementRow, statementsOf, type UsedFactRow, usedFacts } from '../store/statements.ts'
import { headsOfWords } from './reach-of.ts'

/** What somebody has had and that is wrong, the newest first, with the correction that waits; the room says the same. */
export async function wrongInRoom(db: Database, crisisId: string, now: Date): Promise<WrongWords[]> {
  return (await wrongSince(db, crisisId, now)).map(({ words }) => words)
}

/** The same, each with since when it is wrong: when the room's log says so, or a correction was written. */
export async function wrongSince(
  db: Database,
  crisisId: string,
  now: Date,
): Promise<{ words: WrongWords; since: Date | null }[]> {
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
  if (wrong.length === 0) return []
  const turns = await turnsOf(db, crisisId)
  const parts = await partsOf(
    db,
    wrong.map(({ id }) => id),
  )
  const correctionOf = ({ id }: StatementRow) =>
    rows.find((one) => one.id === standing.get(id)!.correctionUnderWay) ?? null
  // The whole crisis is counted for it: once, and only where a correction has begun to leave.
  const isLeaving = wrong.some((row) => (correctionOf(row)?.state ?? 'waiting') !== 'waiting')
  const heads = isLeaving ? await headsOfWords(db, crisisId) : (new Map() as Heads)
  return Promise.all(
    wrong.map(async (row) => {
      const { id, number } = row
      const found = causeOf(row, { rows, waves, turns, changed: changed.filter((one) => one.statementId === id) })
      const by = correctionOf(row)
      const title = spokenTitle(parts.filter((part) => part.statement_id === id))
      const correction = by ? await waitsOf(db, by, heads, now) : null
      const words: WrongWords = { number, title, ...(found && { cause: found.cause }), correction }
      return { words, since: found?.turn?.at ?? by?.made_at ?? null }
    }),
  )
}

type Heads = Awaited<ReturnType<typeof headsOfWords>>
type Known = {
  rows: StatementRow[]
  waves: ToldWave[]
  changed: UsedFactRow[]
  turns: Awaited<ReturnType<typeof turnsOf>>
}

type Cause = { cause: WrongCause; turn: Turn | null }

/** Of what makes them wrong, what came last; none while all that is known is that a correction is on its way. */
function causeOf({ id, number }: StatementRow, { rows, waves, changed, turns }: Known): Cause | null {
  const isOpen = changed.some((one) => asUsed(one).now?.maySay !== true)
  const flagged = turns.get(number)?.flagged ?? null
  const found: Cause[] = changed.length > 0 ? [{ cause: isOpen ? 'unconfirmed' : 'changed', turn: flagged }] : []
  for (const one of failedCorrections(id, rows, waves)) {
    const turn = turns.get(one.number)
    const cause = one.state === 'withdrawn' ? 'correction-withdrawn' : 'correction-stopped'
    found.push({ cause, turn: (one.state === 'out' ? turn?.flagged : turn?.ended) ?? null })
  }
  return found.toSorted((a, b) => (b.turn?.seq ?? 0) - (a.turn?.seq ?? 0))[0] ?? null
}

async function waitsOf(db: Database, row: StatementRow, reached: Heads, now: Date): Promise<CorrectionWaits> {
  const { id, number, state, made_at: madeAt, released_at: releasedAt } = row
  if (state !== 'waiting') {
    const heads = reached.get(id)
    const has = heads && heads.had + heads.unread > 0 ? { has: heads } : {}
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
