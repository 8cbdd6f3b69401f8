import type { Database } from '../../../kit/db/database.ts'
import { weighAnswer } from '../rules/answer-basis.ts'
import { WEIGHED, type WeighedSentence, weighSentences } from '../rules/sentence-basis.ts'
import { touchedFacts } from '../rules/touched-facts.ts'
import type { CrisisRow } from '../store/crises.ts'
import type { FactRow } from '../store/facts.ts'
import type { PartRow, StatementRow } from '../store/statements.ts'
import { roomTime } from './practice-time.ts'
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
  const room = await roomThen(db, file, statement, facts)
  const reasonOf = (text: string) => statement.unfounded.find((one) => one.sentence === text)?.reason ?? null
  return weigherOf(statement)(words, room).map((one) => ({
    ...one,
    reason: reasonOf(one.text),
    touches: touchedFacts(one.text, room),
  }))
}

/** The facts that stand as unconfirmed or as rumours now, and that words say which somebody has said yes to. */
export async function unsureByNow(
  db: Database,
  file: CrisisRow,
  statement: StatementRow,
  parts: readonly PartRow[],
  facts: readonly FactRow[],
): Promise<string[]> {
  const room = await roomThen(db, file, statement, facts)
  return parts
    .filter((part) => part.version_id !== null && part.dropped_reason === null)
    .flatMap(({ texts }) => WEIGHED.flatMap((language) => texts[language] ?? []))
    .flatMap((words) => weigherOf(statement)(words, room))
    .flatMap(({ basis, factIds }) => (basis === 'refused' ? factIds : []))
}

const weigherOf = ({ kind }: StatementRow) => (kind === 'page' ? weighAnswer : weighSentences)

/** The room as it was when they were written, but for the facts. */
async function roomThen(db: Database, file: CrisisRow, statement: StatementRow, facts: readonly FactRow[]) {
  return roomOf(db, file, facts, {
    ...{ nextAt: statement.next_at, isCorrection: statement.corrects !== null },
    ...{ now: await roomTime(db, file, statement.made_at), before: statement },
  })
}
