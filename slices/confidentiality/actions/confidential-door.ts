import type { Database } from '../../../kit/db/database.ts'
import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'

/** What we need to know of something that has a level, whoever asks; the slice that has it answers. */
export type ConfidentialThing = {
  mode: Mode
  unitId: string
  /** Whose it is: they are told when somebody opens it. */
  ownerIds: string[]
  /** Those who made it, have it in hand or are called in to it: never shut out of it. */
  insiderIds: string[]
  /** Those who may act in it now, whether or not they are asked: whoever of them sees it keeps it. */
  actingIds?: string[]
  /** It goes on now, so that any change of who sees it says why. */
  needsReason?: boolean
  /** May this caller see it by the rules of duty alone? */
  byDuty: (caller: Caller) => boolean
  /** Are they asked to approve or handle it now? */
  mustAct: (caller: Caller) => boolean
  /** All of these: they see it for as long as they are asked, and are told of among those who can. */
  askedIds?: () => Promise<string[]>
  /** May they choose who sees it, where they see it themselves? */
  maySet: (caller: Caller) => boolean
}
export type ConfidentialDoor = (varde: Varde, db: Database, id: string) => Promise<ConfidentialThing | null>
/** They belong to slices above, so the application hands their doors down. */
export type ConfidentialDoors = Record<'msg' | 'cas' | 'cri', ConfidentialDoor>

/** Throws `confidentiality.not-found`. */
export async function thingOf(
  varde: Varde,
  db: Database,
  doors: ConfidentialDoors,
  id: string,
): Promise<ConfidentialThing> {
  const door = (doors as Record<string, ConfidentialDoor | undefined>)[id.slice(0, 3)]
  const thing = door ? await door(varde, db, id) : null
  if (!thing) throw new Failure('not-found', 'confidentiality.not-found')
  return thing
}
