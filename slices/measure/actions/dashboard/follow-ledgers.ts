import type { Varde } from '../../../../kit/settings/varde.ts'
import { type Block, readabilityOf } from '../../../message/index.ts'
import { countsAs } from '../../../press/index.ts'
import { type PublishedText, publishedTexts } from '../../store/own-rows.ts'
import { countedTexts, insertPublished, type NewPublished } from '../../store/published.ts'
import { countDispatch, uncountedDispatches } from '../../store/reach.ts'

/** Counts what has changed in the ledgers that dashboards read: dispatches and published texts. May be called again at any time. */
export async function followLedgers(varde: Pick<Varde, 'db' | 'mode' | 'now'>): Promise<void> {
  const { db } = varde
  for (const sent of await uncountedDispatches(db))
    await db.transaction().execute((trx) => countDispatch(trx, sent, varde.now()))
  const known = await countedTexts(db)
  const fresh = (await publishedTexts(db, varde.mode)).filter(({ messageId }) => !known.has(messageId))
  await insertPublished(
    db,
    fresh.flatMap((text) => editionsOf(text, varde.mode)),
  )
}

const NORWEGIAN = ['nb', 'nn']

/** One row an edition; the one that the message counts as is marked. */
function editionsOf(text: PublishedText, mode: Varde['mode']): NewPublished[] {
  const { messageId, day, editions, sourceLanguage, unitId, initiativeId } = text
  const as = countsAs({ languages: Object.keys(editions), sourceLanguage })
  return Object.entries(editions).map(([language, { title, body }]) => ({
    ...{ message_id: messageId, language, mode, day, unit_id: unitId, initiative_id: initiativeId, title },
    lix: NORWEGIAN.includes(language) ? readabilityOf(body as Block[]) : null,
    is_counted: language === as,
  }))
}
