import type { Caller } from '../../../kit/kernel/caller.ts'
import { maySeeDuty } from '../../organisation/index.ts'
import type { Role } from '../rules/crisis.ts'

/** Who holds union office is seen by those who may, as in the plan of the unit; to others they are one of those who take part. */
export function shownRole(
  caller: Caller,
  { role, unit_id: unitId }: { role: Role; unit_id: string },
  people: readonly (string | null)[],
): Role {
  if (role !== 'union-representative') return role
  const named = people.filter((id) => id !== null)
  const isSeen = named.every((personId) => maySeeDuty(caller, { duty: 'union-representative', unitId, personId }))
  return isSeen ? role : 'participant'
}
