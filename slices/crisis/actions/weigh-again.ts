import type { Database } from '../../../kit/db/database.ts'
import { sourceLanguageOf } from '../../message/index.ts'
import { weighAnswer } from '../rules/answer-basis.ts'
import { isStopped, WEIGHED, type WeighedSentence, weighSentences } from '../rules/sentence-basis.ts'
import { touchedFacts } from '../rules/touched-facts.ts'
import type { CrisisRow } from '../store/crises.ts'
import type { FactRow } from '../store/facts.ts'
import type { PartRow, StatementRow } from '../store/statements.ts'
import { roomTime } from './practice-time.ts'
import { roomOf } from './weigh-statement.ts'

/**
 * The Norwegian words, sentence by sentence, held against the facts as they stand now; `touches`: those that are not confirmed and that it comes near. Whoever writes in
 * nynorsk gives reasons and facts in nynorsk: what rests on nothing in the bokmål made from it rests on what the sentence beside it does. Nynorsk that is made from bokmål founds nothing there, and is refused all the same.
 */
export async function weighAgain(
  db: Database,
  file: CrisisRow,
  statement: StatementRow,
  { texts, message_id: messageId }: PartRow,
  facts: readonly FactRow[],
): Promise<(WeighedSentence & { reason: string | null; touches: string[] })[]> {
  const room = await roomThen(db, file, statement, facts)
  const [weighed = [], others = []] = [texts.nb, texts.nn].flatMap((words) =>
    words ? [weigherOf(statement)(words, room)] : [],
  )
  const isFromNynorsk = others.length > 0 && (await sourceLanguageOf(db, messageId)) === 'nn'
  const reasonOf = (text: string) => statement.unfounded.find((one) => one.sentence === text)?.reason ?? null
  return weighed.map((one, place) => {
    const other = others.length === weighed.length ? others[place]! : one
    const beside = isFromNynorsk || isStopped(other.basis) ? other : one
    const { basis, factIds } = one.basis === 'none' ? beside : one
    return {
      ...{ ...one, basis, factIds, touches: touchedFacts(one.text, room) },
      reason: reasonOf(one.text) ?? reasonOf(beside.text),
    }
  })
}

/** The facts that stand as unconfirmed or as rumours now, and that words say which somebody has said yes to; and those that they deny. */
export async function untrueByNow(
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
    .flatMap(({ basis, factIds }) => (basis === 'refused' || basis === 'denied' ? factIds : []))
}

const weigherOf = ({ kind }: StatementRow) => (kind === 'page' ? weighAnswer : weighSentences)

/** The room as it was when they were written, but for the facts. */
async function roomThen(db: Database, file: CrisisRow, statement: StatementRow, facts: readonly FactRow[]) {
  return roomOf(db, file, facts, {
    ...{ nextAt: statement.next_at, isCorrection: statement.corrects !== null },
    ...{ now: await roomTime(db, file, statement.made_at), before: statement },
  })
}
