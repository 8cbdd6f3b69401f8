import type { Database } from '../../../kit/db/database.ts'
import { type Approvers, approversFor } from '../../organisation/index.ts'
import { directorateIds } from '../store/directorates.ts'
import { type EditionRow, writersOf } from '../store/editions.ts'

/** Whom the table of authority names for a draft that everybody may read, and who has written in it: they say no yes to it. */
export async function approversOfEdition(
  db: Database,
  draft: EditionRow,
  now: Date,
): Promise<{ approvers: Approvers; writers: string[] }> {
  const [[unitId = ''], writers] = await Promise.all([directorateIds(db), writersOf(db, draft)])
  const about = { messageKind: 'information', audienceKinds: ['public'], unitId, now, except: writers }
  return { approvers: await approversFor(db, about), writers }
}
