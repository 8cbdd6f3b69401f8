import type { Database } from '../../../kit/db/database.ts'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { chainAt, type LoadedDuty, loadDutyBook, type Owner } from '../../duty/index.ts'
import { maySeePerson } from '../../organisation/index.ts'
import type { DutyPhone } from '../rules/test-call.ts'
import { reachOf } from '../store/line.ts'

/** Duties whose telephone must be answered when it happens. */
export const TESTED_DUTIES: readonly Duty[] = [
  'leader',
  'press-contact',
  'press-contact-alternate',
  'relatives-liaison',
  'notice-poster',
]

/**
 * Is somebody of the book protected, and their number not for this reader? Whoever keeps a rota there sees the name, and no more. Nobody is shielded
 * from the system itself (`reader` null).
 */
export function shieldedFrom({ roster }: LoadedDuty, reader: Caller | null): (personId: string) => boolean {
  const shielded = reader === null ? [] : roster.people.filter((one) => !maySeePerson(reader, one))
  const ids = new Set(shielded.map(({ id }) => id))
  return (personId) => ids.has(personId)
}

/**
 * Telephones of those of each unit itself who answer for its duties now, by the engine: turns, deputies and whoever leads in their place are
 * among them, whoever is away is not. What units further up answer is tried there. `reader`: whoever is shown them; null is the system itself.
 */
export async function dutyTelephones(
  db: Database,
  unitIds: readonly string[],
  { now, reader }: { now: Date; reader: Caller | null },
): Promise<Map<string, DutyPhone[]>> {
  const at = now.getTime()
  const loaded = await loadDutyBook(db, { from: now, to: new Date(at + 1), duties: TESTED_DUTIES })
  const { book } = loaded
  const isShielded = shieldedFrom(loaded, reader)
  const lines = unitIds.flatMap((unitId) =>
    TESTED_DUTIES.flatMap((duty) =>
      (book ? chainAt(book, { unitId, duty }, at) : [])
        .filter((one) => one.unitId === unitId && one.as !== 'desk')
        .flatMap(({ personId, as }) => (personId === null ? [] : [{ unitId, personId, duty: answeredAs(duty, as) }])),
    ),
  )
  const reach = new Map((await reachOf(db, [...new Set(lines.map((one) => one.personId))])).map((r) => [r.personId, r]))
  const of = (unitId: string) =>
    lines
      .filter((one) => one.unitId === unitId)
      .map(({ duty, personId }) => ({
        ...{ duty, mobile: reach.get(personId)?.mobile ?? null },
        shieldedId: isShielded(personId) ? personId : null,
      }))
  return new Map(unitIds.map((id) => [id, of(id)]))
}

function answeredAs(duty: Duty, as: Owner['as']): Duty {
  if (as === 'leader') return 'leader'
  return as === 'alternate' && duty === 'press-contact' ? 'press-contact-alternate' : duty
}
