import type { Database } from '../../../kit/db/database.ts'
import { type SaidLine, saidLines } from '../rules/situation.ts'
import { GROUPS, groupOfKinds, isChanged } from '../rules/statement.ts'
import { standings } from '../rules/statement-standing.ts'
import { openedWaves } from '../store/reach.ts'
import { type PartRow, partsOf, statementsOf, usedFacts } from '../store/statements.ts'
import { statusRows } from '../store/statuses.ts'
import { asUsed } from './send-statement.ts'

/** Everything that left about a crisis, the oldest first, and how each of it stands by what we know now. */
export async function saidInCrisis(db: Database, crisisId: string): Promise<SaidLine[]> {
  const statements = await statementsOf(db, crisisId)
  const [parts, waves, facts, statuses] = [
    await partsOf(
      db,
      statements.map((one) => one.id),
    ),
    await openedWaves(db, crisisId),
    await usedFacts(db, crisisId),
    await statusRows(db, crisisId),
  ]
  const left = waves.flatMap(({ audienceKinds, ...wave }) => {
    const group = groupOfKinds(audienceKinds)
    return group ? [{ ...wave, group }] : []
  })
  const standing = standings(
    statements,
    waves.map(({ statementId, at }) => ({ statementId, openedAt: at })),
  )
  const linked = new Set(statements.map((one) => one.status_id))
  return saidLines(
    statements.map((one) => {
      const own = parts.filter((part) => part.statement_id === one.id)
      const groups = GROUPS.filter((group) => own.some((part) => part.groups.includes(group)))
      return {
        id: one.id,
        number: one.number,
        state: one.state,
        outAt: one.out_at,
        title: titleOf(own),
        groups,
        isPage: one.kind === 'page',
      }
    }),
    left,
    statuses.flatMap((row) =>
      row.number === null || row.approved_at === null || linked.has(row.id)
        ? []
        : [{ number: row.number, title: row.texts.nb.title, at: row.approved_at }],
    ),
    {
      statementIds: new Set(facts.filter((one) => isChanged(asUsed(one))).map((one) => one.statementId)),
      corrected: new Set(
        statements.filter((one) => standing.get(one.id)!.standing === 'corrected').map((one) => one.id),
      ),
    },
  )
}

/** The words that most heard: those for the public, else the first part's. */
function titleOf(parts: readonly PartRow[]): string {
  const texts = (parts.find((part) => part.groups.includes('public')) ?? parts[0])?.texts ?? {}
  return (texts.nb ?? texts.nn ?? Object.values(texts)[0])?.title ?? ''
}
