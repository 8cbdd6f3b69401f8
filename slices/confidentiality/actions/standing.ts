import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { mayOpen } from '../rules/named.ts'
import { rootOf } from '../store/levels.ts'
import { type ConfidentialDoors, type ConfidentialThing, thingOf } from './confidential-door.ts'
import { shieldsFor } from './shields.ts'

export type Standing = {
  /** What the level stands on: a text that a room holds follows the room. */
  id: string
  follows: boolean
  thing: ConfidentialThing
  reads: boolean
  maySet: boolean
  /** A leader in the line who is shut out may open it, with a reason. */
  mayOpen: boolean
}

/** Throws `confidentiality.not-found` to whoever neither sees it nor may open it: that it exists tells nothing. */
export async function standingFor(
  varde: Varde,
  db: Database,
  caller: Caller,
  doors: ConfidentialDoors,
  asked: string,
): Promise<Standing> {
  const id = await rootOf(db, asked)
  const thing = await thingOf(varde, db, doors, id)
  const passes = await shieldsFor(db, caller, [id])
  const byDuty = thing.byDuty(caller)
  const reads = passes(id, byDuty, thing.mustAct(caller))
  const opens = !reads && byDuty && mayOpen(caller, thing.unitId)
  if (!reads && !opens) throw new Failure('not-found', 'confidentiality.not-found')
  return { id, follows: id !== asked, thing, reads, maySet: reads && thing.maySet(caller), mayOpen: opens }
}
