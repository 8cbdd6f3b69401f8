import type { Database } from '../../../kit/db/database.ts'
import { isChanged } from '../rules/statement.ts'
import { asUsed } from '../rules/used-fact.ts'
import { statementsOf, usedFacts } from '../store/statements.ts'

/** The questions on the page whose answers are what we say: out, and with everything that they rest on as it was. */
export async function standingAnswers(db: Database, crisisId: string): Promise<Set<string>> {
  const [statements, facts] = [await statementsOf(db, crisisId), await usedFacts(db, crisisId)]
  const fallen = new Set(facts.filter((one) => isChanged(asUsed(one))).map((one) => one.statementId))
  return new Set(
    statements.flatMap((one) =>
      one.question_id !== null && one.state === 'out' && !fallen.has(one.id) ? [one.question_id] : [],
    ),
  )
}
