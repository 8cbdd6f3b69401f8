import type { Database } from '../../../kit/db/database.ts'
import { queryText } from '../../../kit/search/search-text.ts'
import { norwegianWords } from '../../../kit/search/word-list.ts'
import { type ReleaseFilter, type ReleasePage, readReleases } from '../store/releases.ts'

/** Newest first; with `search`, best match first, where a word is found whole, by its stem or as a part of a compound. */
export async function listReleases(
  db: Database,
  filter: ReleaseFilter,
  page: { limit: number; offset: number },
): Promise<ReleasePage> {
  const parts = filter.search ? queryText(filter.search, await norwegianWords()) : ''
  return readReleases(db, { ...filter, parts }, page)
}
