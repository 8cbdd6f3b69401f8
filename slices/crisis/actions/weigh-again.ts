import type { Database } from '../../../kit/db/database.ts'
import { weighAnswer } from '../rules/answer-basis.ts'
import { type WeighedSentence, weighSentences } from '../rules/sentence-basis.ts'
import { touchedFacts } from '../rules/touched-facts.ts'
import type { CrisisRow } from '../store/crises.ts'
import type { FactRow } from '../store/facts.ts'
import type { PartRow, StatementRow } from '../store/statements.ts'
import { roomOf } from './weigh-statement.ts'

/** The Norwegian words, sentence by sentence, held against the facts as they stand now; `touches`: those that are not confirmed and that it comes near. */
export async function weighAgain(
  db: Database,
  file: CrisisRow,
  statement: StatementRow,
  { texts }: PartRow,
  facts: readonly FactRow[],
): Promise<(WeighedSentence & { reason: string | null; touches: string[] })[]> {
  const words = texts.nb ?? texts.nn
  if (!words) return []
  const when = {
    ...{ nextAt: statement.next_at, isCorrection: statement.corrects !== null, now: statement.made_at },
    before: statement,
  }
  const room = await roomOf(db, file, facts, when)
  const reasonOf = (text: string) => statement.unfounded.find((one) => one.sentence === text)?.reason ?? null
  const weigh = statement.kind === 'page' ? weighAnswer : weighSentences
  return weigh(words, room).map((one) => ({
    ...one,
    reason: reasonOf(one.text),
    touches: touchedFacts(one.text, room),
  }))
}
