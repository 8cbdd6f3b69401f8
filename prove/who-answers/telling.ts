import type { Duty } from '../../kit/kernel/caller.ts'
import type { Roster } from './pages/shown.ts'
import type { Kept, Rows } from './rows.ts'

const HOUR = 3_600_000
/** A Tuesday, ten in the morning. */
const AT = Date.parse('2026-03-10T09:00:00Z')
const ALWAYS = { validFrom: '2020-01-01', validTo: null }

/**
 * A roster in which every page must know who is away and who has the turn. In Bergen everybody is away, so that the region answers; in the
 * directorate the communication leader is, whose deputy answers; in Halden the contact leaves an hour from now, and the one who answers relatives
 * is away with a deputy. Stavanger handles its own, so that its region is told. In the east nobody has a duty, and some have its turn; in the directorate the second leader has, one for the
 * press, and one for the desk.
 */
export function tellingRoster(): Roster {
  const rows: Rows = {
    units: [
      { id: 'unt_jd', parentId: null, kind: 'ministry' },
      { id: 'unt_kdi', parentId: 'unt_jd', kind: 'directorate' },
      { id: 'unt_vest', parentId: 'unt_kdi', kind: 'region' },
      { id: 'unt_ost', parentId: 'unt_kdi', kind: 'region' },
      { id: 'unt_bergen', parentId: 'unt_vest', kind: 'prison' },
      { id: 'unt_stavanger', parentId: 'unt_vest', kind: 'prison' },
      { id: 'unt_halden', parentId: 'unt_kdi', kind: 'prison' },
    ],
    ...{ people: [], holders: [], shifts: [], rota: [], absences: [] },
  }
  const holds = (unit: string, ...duties: Duty[]): string => {
    const personId = `per_${rows.people.length}`
    rows.people.push({ id: personId, unitId: `unt_${unit}`, ...ALWAYS })
    for (const duty of duties) rows.holders.push({ personId, unitId: `unt_${unit}`, duty, ...ALWAYS })
    return personId
  }
  const away = (personId: string, deputyId: string | null = null, from = AT - HOUR) =>
    rows.absences.push({ personId, deputyId, from, to: AT + 30 * 24 * HOUR })

  const turn = (unit: string, duty: Kept, personId: string) =>
    rows.shifts.push({
      ...{ duty, unitId: `unt_${unit}`, place: 'primary', personId, namedBy: 'system:proof' },
      ...{ from: AT - HOUR, to: AT + 8 * HOUR },
    })

  const stands = holds('kdi')
  holds('kdi', 'leader', 'press-contact-alternate')
  away(holds('kdi', 'press-contact'))
  away(holds('kdi', 'communication-leader'), stands)
  turn('kdi', 'leader', holds('kdi', 'leader'))
  turn('kdi', 'press-contact', holds('kdi'))
  turn('kdi', 'directorate-desk', holds('kdi'))
  holds('vest', 'leader', 'press-contact')
  away(holds('vest', 'relatives-liaison'))
  turn('vest', 'relatives-liaison', holds('vest'))
  for (const duty of ['press-contact', 'leader', 'relatives-liaison'] as const) turn('ost', duty, holds('ost'))
  away(holds('bergen', 'leader', 'notice-poster'))
  away(holds('bergen', 'press-contact', 'relatives-liaison'))
  holds('stavanger', 'leader', 'press-contact')
  away(holds('halden', 'press-contact'), null, AT + HOUR)
  holds('halden', 'leader')
  away(holds('halden', 'relatives-liaison'), holds('halden'))
  return { rows, at: AT, later: AT + 2 * HOUR }
}
