import { type SaidStanding, saidStanding } from '../rules/said-standing.ts'
import { isChanged } from '../rules/statement.ts'
import { standings } from '../rules/statement-standing.ts'
import { asUsed } from '../rules/used-fact.ts'
import type { StatementRow, usedFacts } from '../store/statements.ts'

type Waves = Parameters<typeof standings>[1]

/** What each statement of a room is worth to whoever reads it now. */
export function worthOfStatements(
  statements: readonly StatementRow[],
  waves: Waves,
  used: Awaited<ReturnType<typeof usedFacts>>,
): Map<string, SaidStanding> {
  const now = standings(statements, waves)
  const changed = used.filter((one) => isChanged(asUsed(one)))
  return new Map(
    statements.map(({ id }) => {
      const changedFacts = changed.filter((one) => one.statementId === id)
      return [id, saidStanding({ ...now.get(id)!, changedFacts })]
    }),
  )
}

/** The statement whose words stand on the page here: a new time repeats them. */
export const statementWith = (
  statements: readonly StatementRow[],
  words: string,
  wordsOf: (statusId: string) => string | undefined,
): StatementRow | undefined => statements.find(({ status_id: id }) => id !== null && wordsOf(id) === words)
