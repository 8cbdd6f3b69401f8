import type { Database } from '../../../kit/db/database.ts'
import { oneForEach } from '../rules/asked-once.ts'
import { isFollowing } from '../rules/statement.ts'
import { sourceLanguage } from '../rules/translation-basis.ts'
import { findStatement, type PartRow, partsOf, statementsOfMessages } from '../store/statements.ts'
import { mainOf } from './follow-statement.ts'

/**
 * What one message of a room asks of somebody: `yeses` by the texts that each of them is given to, the first first; `texts` are all that wait. `following`: its
 * Norwegian words have their yes, and these languages wait alone.
 */
export type AskedStatement = {
  title: string
  yeses: string[]
  texts: string[]
  following: { languages: string[]; isOut: boolean } | null
}

/** Of texts that somebody is asked to approve, those that rooms hold, by the statement they are of. */
export async function yesesAsked(db: Database, messageIds: readonly string[]): Promise<AskedStatement[]> {
  const parts = await partsOf(db, await statementsOfMessages(db, messageIds))
  const byStatement = [...Map.groupBy(parts, (part) => part.statement_id)]
  return Promise.all(
    byStatement.map(async ([id, own]) => {
      const asked = own.filter((part) => messageIds.includes(part.message_id))
      const { texts, version_id: approved } = mainOf(own)
      const title = texts[sourceLanguage(texts) ?? Object.keys(texts)[0]!]!.title
      const isFollowed = approved !== null && asked.every(isFollowing)
      const following = isFollowed
        ? {
            languages: asked.flatMap(({ languages }) => languages),
            isOut: (await findStatement(db, id))?.state === 'out',
          }
        : null
      return { title, yeses: yesesOf(asked), texts: asked.map((part) => part.message_id), following }
    }),
  )
}

/** Texts that somebody is asked to approve, one for each message of a room however many texts it is in: I dag and *Budskap* list the same. */
export async function askedOnce<Row extends { id: string; title: string; askedAt: Date; heldBy: string | null }>(
  db: Database,
  rows: readonly Row[],
) {
  const held = rows.flatMap(({ id, heldBy }) => (heldBy === null ? [] : [id]))
  return oneForEach(rows, await yesesAsked(db, held))
}

/** One yes is given to everything that is said first, whoever gets it, and one to each text in more languages. */
export function yesesOf(parts: readonly PartRow[]): string[] {
  const first = parts.find((part) => !isFollowing(part))
  return [...(first ? [first] : []), ...parts.filter(isFollowing)].map((part) => part.message_id)
}
