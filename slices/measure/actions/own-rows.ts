import type { Varde } from '../../../kit/settings/varde.ts'
import { type Block, readabilityOf } from '../../message/index.ts'
import { countsAs } from '../../press/index.ts'
import type { StoryRule } from '../rules/media/story-rule.ts'
import { countsStories, type OwnQuery } from '../rules/own/own-query.ts'
import type { OwnRow } from '../rules/own/own-value.ts'
import { countedRows, mentionDays, type PublishedText, publishedTexts } from '../store/own-rows.ts'
import { storyRules } from '../store/stories.ts'

/** `mentionDays` are the days that anything was published on, where stories are counted. */
export type OwnCount = { rows: OwnRow[]; storyRule: StoryRule | null; mentionDays: string[] | null }

/** The rows that a query counts, with the rule of stories that they were counted by, both as of one moment. */
export async function ownCount({ db, mode }: Pick<Varde, 'db' | 'mode'>, query: OwnQuery): Promise<OwnCount> {
  if (!countsStories(query)) return { rows: await ownRows({ db, mode }, query), storyRule: null, mentionDays: null }
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => ({
      rows: await ownRows({ db: trx, mode }, query),
      storyRule: (await storyRules(trx)).counted,
      mentionDays: await mentionDays(trx),
    }))
}

/** The rows of our own ledgers that a query counts, the earliest first. */
export async function ownRows({ db, mode }: Pick<Varde, 'db' | 'mode'>, query: OwnQuery): Promise<OwnRow[]> {
  if (query === 'readability') return (await publishedTexts(db, mode)).flatMap(readabilityRows)
  if (query === 'nynorsk') return (await publishedTexts(db, mode)).flatMap(languageRows)
  return countedRows(db, query, mode)
}

/** One row an edition in Norwegian: what it is measured on is the words that were published. */
function readabilityRows({ messageId, day, editions }: PublishedText): OwnRow[] {
  return ['nb', 'nn'].flatMap((language) => {
    const edition = editions[language]
    const amount = edition ? readabilityOf(edition.body as Block[]) : null
    if (!edition || amount === null) return []
    return [{ day, label: `${edition.title} (${language})`, ref: messageId, amount, hits: null, n: 1 }]
  })
}

/** Counted as the Language Act does: a pair in both counts once, as what it was written in first. */
function languageRows({ messageId, day, editions, sourceLanguage }: PublishedText): OwnRow[] {
  const as = countsAs({ languages: Object.keys(editions), sourceLanguage })
  if (!as) return []
  const label = `${editions[as]?.title ?? ''} (${as})`
  return [{ day, label, ref: messageId, amount: null, hits: as === 'nn' ? 1 : 0, n: 1 }]
}
