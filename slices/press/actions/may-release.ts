import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { hiddenFrom } from '../../confidentiality/index.ts'
import { releaseMatterOf } from '../../message/index.ts'
import { approversFor, listUnits } from '../../organisation/index.ts'
import { writesRoom } from '../rules/room-right.ts'

type Matter = { messageKind: string; audienceKinds: string[]; unitId: string }

/**
 * May the caller take out what is public beside this text, or, without one, in the agency's own press room? Whoever may release the text
 * (or a press release of the directorate) may: what hangs on a release speaks with its voice.
 */
export async function mayRelease(db: Database, caller: Caller, messageId: string | null, now: Date): Promise<boolean> {
  if (caller.kind === 'system') return true
  const matter = await matterOf(db, messageId, now)
  return matter !== null && (await approversFor(db, { ...matter, now })).personIds.includes(caller.id)
}

/** May the caller bring words beside this text, or of the agency, for somebody else to say yes to? Not beside one that they are kept from. */
export async function mayBring(db: Database, caller: Caller, messageId: string | null, now: Date): Promise<boolean> {
  if (messageId !== null && (await hiddenFrom(db, caller, [messageId])).has(messageId)) return false
  const matter = await matterOf(db, messageId, now)
  return matter !== null && (writesRoom(caller, matter.unitId) || (await mayRelease(db, caller, messageId, now)))
}

/** How the table of authority is asked for words beside this text, or of the agency. Throws `approval.nobody-can-approve` without a unit. */
export async function releaseMatter(db: Database, messageId: string | null, now: Date): Promise<Matter> {
  const matter = await matterOf(db, messageId, now)
  if (!matter) throw new Failure('conflict', 'approval.nobody-can-approve')
  return matter
}

async function matterOf(db: Database, messageId: string | null, now: Date): Promise<Matter | null> {
  if (messageId !== null) return releaseMatterOf(db, messageId)
  const own = (await listUnits(db, { at: now })).filter(({ kind }) => kind !== 'ministry')
  const agency = own.find(({ kind }) => kind === 'directorate') ?? own[0]
  return agency ? { messageKind: 'press-release', audienceKinds: ['public'], unitId: agency.id } : null
}
