import type { Varde } from '../../../kit/settings/varde.ts'
import { indexWords } from '../store/mentions.ts'
import { countStories } from '../store/stories.ts'

const AT_ONCE = 20_000

/** Puts what has come in the index of words and counts the stories, some thousands at a time; may be called again at any time. */
export async function followMentions({ db }: Pick<Varde, 'db'>): Promise<void> {
  while ((await indexWords(db, AT_ONCE)) > 0);
  await db.transaction().execute(countStories)
}
