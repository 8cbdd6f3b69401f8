import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { releasersOf } from '../../message/index.ts'
import { approversFor, listUnits } from '../../organisation/index.ts'

/**
 * May the caller put something public beside this text, or, without one, in the agency's own press room? Whoever may release the text
 * (or a press release of the directorate) may, and nobody else: what hangs on a release speaks with its voice.
 */
export async function mayRelease(db: Database, caller: Caller, messageId: string | null, now: Date): Promise<boolean> {
  if (caller.kind === 'system') return true
  const people = messageId === null ? await releasersOfAgency(db, now) : await releasersOf(db, messageId, now)
  return people.includes(caller.id)
}

async function releasersOfAgency(db: Database, now: Date): Promise<string[]> {
  const own = (await listUnits(db, { at: now })).filter(({ kind }) => kind !== 'ministry')
  const agency = own.find(({ kind }) => kind === 'directorate') ?? own[0]
  if (!agency) return []
  const asked = { messageKind: 'press-release', audienceKinds: ['public'], unitId: agency.id, now }
  return (await approversFor(db, asked)).personIds
}
