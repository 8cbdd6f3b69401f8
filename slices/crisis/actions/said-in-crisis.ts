import type { Database } from '../../../kit/db/database.ts'
import { isWithNobody } from '../rules/is-out.ts'
import type { SaidStanding } from '../rules/said-standing.ts'
import { type SaidLine, saidLines } from '../rules/situation.ts'
import { spokenTitle } from '../rules/spoken-title.ts'
import { GROUPS, groupOfKinds } from '../rules/statement.ts'
import { hasReader } from '../rules/statement-standing.ts'
import { saysOf } from '../rules/status.ts'
import { courseVersion, statusCourse } from '../rules/status-course.ts'
import { toldWaves } from '../store/group-board.ts'
import { leftWaves } from '../store/reach.ts'
import { partsOf, type StatementRow, statementsOf, usedFacts } from '../store/statements.ts'
import { type StatusRow, statusRows } from '../store/statuses.ts'
import { statementWith, worthOfStatements } from './worth-of-words.ts'

/** Everything that left about a crisis, the oldest first, and how each of it stands by what we know now. */
export async function saidInCrisis(db: Database, crisisId: string): Promise<SaidLine[]> {
  const statements = await statementsOf(db, crisisId)
  const [parts, left, waves, facts, statuses] = [
    await partsOf(
      db,
      statements.map((one) => one.id),
    ),
    await leftWaves(db, crisisId),
    await toldWaves(db, crisisId),
    await usedFacts(db, crisisId),
    await statusRows(db, crisisId),
  ]
  const heard = statements.filter((one) => hasReader(one, waves) && !isWithNobody(one, waves)).map(({ id }) => id)
  const told = left.flatMap(({ audienceKinds, ...wave }) => {
    const group = groupOfKinds(audienceKinds)
    // A wave for nobody tells nobody: words that only such a wave carried were not said.
    return group && (!wave.isOwn || heard.includes(wave.statementId)) ? [{ ...wave, group }] : []
  })
  const worth = worthOfStatements(statements, waves, facts)
  return saidLines(
    statements.map((one) => {
      const own = parts.filter((part) => part.statement_id === one.id)
      const groups = GROUPS.filter((group) => own.some((part) => part.groups.includes(group)))
      // What was handed over has left when somebody has it, and not before.
      const isHandedOver = one.kind !== 'page' && own.some((part) => part.dispatch_id !== null)
      return {
        ...{ id: one.id, number: one.number, outAt: isHandedOver ? null : one.out_at, isPage: one.kind === 'page' },
        ...{ standing: worth.get(one.id)!, title: spokenTitle(own), groups },
      }
    }),
    told,
    pagesOf(statements, statuses, worth),
  )
}

/**
 * What stood on the status page and was not said as a statement of its own, once: a new time, one more language and the closing of the room
 * repeat words. Words that a statement has said too are worth what it is.
 */
function pagesOf(
  statements: readonly StatementRow[],
  statuses: readonly StatusRow[],
  worth: ReadonlyMap<string, SaidStanding>,
): Parameters<typeof saidLines>[2] {
  const shown = statuses.filter((row) => row.number !== null && row.approved_at !== null)
  const { told } = statusCourse(
    shown.map((row) =>
      courseVersion({
        ...row,
        ...{ number: row.number!, approved_at: row.approved_at!, words: saysOf(row.texts), closed_at: null },
      }),
    ),
    0,
  )
  const wordsOf = (id: string | null) => told.find(({ version }) => version.id === id)?.version.words
  return told.flatMap(({ version: { row, words, number }, standing, correctedBy, run }) => {
    if (run.number !== number || statements.some((one) => one.status_id === row.id)) return []
    const said = statementWith(statements, words, wordsOf)
    const isGone = correctedBy !== null && correctedBy.withdrawnAt !== null
    const shown = standing === 'disowned' ? 'changed' : standing
    const own = standing === 'corrected' && isGone ? 'corrected-gone' : shown
    const { approved_at: at, texts } = row
    return [{ number, title: texts.nb.title, at, standing: said ? worth.get(said.id)! : own }]
  })
}
