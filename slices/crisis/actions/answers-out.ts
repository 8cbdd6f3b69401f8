import type { Database } from '../../../kit/db/database.ts'
import { isChanged } from '../rules/statement.ts'
import { asUsed } from '../rules/used-fact.ts'
import { statementsOf, usedFacts } from '../store/statements.ts'

/** The questions whose answers are out, by id: is something that the answer rests on no longer as it was? */
export async function answersOut(db: Database, crisisId: string): Promise<Map<string, boolean>> {
  const [statements, facts] = [await statementsOf(db, crisisId), await usedFacts(db, crisisId)]
  const fallen = new Set(facts.filter((one) => isChanged(asUsed(one))).map((one) => one.statementId))
  return new Map(
    statements.flatMap((one) =>
      one.question_id !== null && one.state === 'out' ? [[one.question_id, fallen.has(one.id)] as const] : [],
    ),
  )
}
