import type { Database } from '../../../kit/db/database.ts'
import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import { sentencesOf } from '../rules/content-words.ts'
import { WEIGHED } from '../rules/sentence-basis.ts'
import { isTold } from '../rules/statement.ts'
import { wavesOfStatements } from '../store/group-board.ts'
import { partsOf, type StatementRow, statementsOf } from '../store/statements.ts'
import { statusRows } from '../store/statuses.ts'

/**
 * Every Norwegian sentence that has been released in a room, or has stood on its page, whatever became of it: also what is withdrawn was said.
 * `before`: only what came before this statement was made: what it says itself was not said before.
 */
export async function saidBefore(
  db: Database,
  crisisId: string,
  before: Pick<StatementRow, 'number' | 'made_at'> | null = null,
): Promise<string[]> {
  const [statements, waves, pages] = await Promise.all([
    statementsOf(db, crisisId),
    wavesOfStatements(db, crisisId),
    statusRows(db, crisisId),
  ])
  const released = statements.filter(
    (one) => (before === null || one.number < before.number) && (one.state === 'going' || isTold(one, waves)),
  )
  const parts = await partsOf(
    db,
    released.map((one) => one.id),
  )
  const texts = parts.flatMap((part) =>
    WEIGHED.flatMap((language) => {
      const words = part.texts[language]
      return words ? [words.title, ...words.paragraphs] : []
    }),
  )
  const shown = pages
    .filter((row) => row.number !== null && (before === null || row.approved_at! < before.made_at))
    .flatMap(({ texts: { nb, nn } }) => [nb, nn].flatMap((one) => (one ? [one.title, ...paragraphsOf(one.text)] : [])))
  return [...new Set([...texts, ...shown].flatMap(sentencesOf))]
}
