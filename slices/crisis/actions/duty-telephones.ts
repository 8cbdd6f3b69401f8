import type { Database } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { chainAt, loadDutyBook, type Owner } from '../../duty/index.ts'
import { reachOf } from '../store/line.ts'

/** Duties whose telephone must be answered when it happens. */
export const TESTED_DUTIES: readonly Duty[] = [
  'leader',
  'press-contact',
  'press-contact-alternate',
  'relatives-liaison',
  'notice-poster',
]

export type DutyTelephone = { duty: Duty; mobile: string | null }

/**
 * Telephones of those of each unit itself who answer for its duties now, by the engine: turns, deputies and whoever leads in their place are
 * among them, whoever is away is not. What units further up answer is tried there.
 */
export async function dutyTelephones(
  db: Database,
  unitIds: readonly string[],
  now: Date,
): Promise<Map<string, DutyTelephone[]>> {
  const at = now.getTime()
  const { book } = await loadDutyBook(db, { from: now, to: new Date(at + 1), duties: TESTED_DUTIES })
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
      .map(({ duty, personId }) => ({ duty, mobile: reach.get(personId)?.mobile ?? null }))
  return new Map(unitIds.map((id) => [id, of(id)]))
}

function answeredAs(duty: Duty, as: Owner['as']): Duty {
  if (as === 'leader') return 'leader'
  return as === 'alternate' && duty === 'press-contact' ? 'press-contact-alternate' : duty
}
