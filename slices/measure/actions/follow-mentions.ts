import type { Varde } from '../../../kit/settings/varde.ts'
import { mentionsWantedSince, takeMentions } from '../../crisis/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { indexWords, mentionsSince } from '../store/mentions.ts'
import { countStories } from './count-stories.ts'

const AT_ONCE = 20_000
/** So many of the newest are offered each time; a room takes each once. */
const OFFERED = 2000

/**
 * Puts what has come in the index of words and counts the stories, some thousands at a time, after offering the newest to the rooms of
 * open crises; may be called again at any time.
 */
export async function followMentions(varde: Pick<Varde, 'db' | 'mode' | 'now'>): Promise<void> {
  const { db } = varde
  await offerToRooms(varde)
  while ((await indexWords(db, AT_ONCE)) > 0);
  await db.transaction().execute((trx) => countStories(trx, varde))
}

/** While a crisis is open, what media have published since is offered to its room, which takes what names its unit. */
async function offerToRooms(varde: Pick<Varde, 'db' | 'mode' | 'now'>): Promise<void> {
  const since = await mentionsWantedSince(varde)
  if (!since) return
  const found = await mentionsSince(varde.db, dayOf(since), OFFERED)
  if (found.length > 0) await takeMentions(varde, found)
}
