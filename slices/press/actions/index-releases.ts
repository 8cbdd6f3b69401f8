import { compoundParts } from '../../../kit/search/search-text.ts'
import { norwegianWords } from '../../../kit/search/word-list.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { insertReleaseWords, unindexedReleases } from '../store/release-words.ts'

/** Every minute: keeps the parts of the compounds in what has been released since. A whole word is found before that. */
export async function indexReleases({ db }: Pick<Varde, 'db'>): Promise<void> {
  const releases = await unindexedReleases(db)
  if (releases.length === 0) return
  const knows = await norwegianWords()
  await insertReleaseWords(
    db,
    releases.map(({ versionId, text }) => ({ version_id: versionId, words: compoundParts(text, knows).join(' ') })),
  )
}
