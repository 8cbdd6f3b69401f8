import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../rules/day.ts'
import { findColleagues } from '../store/directory.ts'
import { unitsAt } from '../store/units.ts'

const HITS = 6

/** Units and colleagues whose own name holds these letters, a handful of each. Shielded people are never found. */
export async function searchDirectory(varde: Varde, text: string) {
  const day = dayOf(varde.now())
  const wanted = text.trim().toLowerCase()
  const units = (await unitsAt(varde.db, day)).filter((unit) =>
    [unit.name, unit.shortName, ...Object.values(unit.names)].some((name) => name.toLowerCase().includes(wanted)),
  )
  const people = (await findColleagues(varde.db, text, day)).filter(({ isNamed }) => isNamed)
  return { units: units.slice(0, HITS), people: people.slice(0, HITS) }
}
