import type { Database } from '../../../kit/db/database.ts'
import { namesUnit } from '../../../kit/kernel/unit-mentions.ts'
import type { CrisisRow } from '../store/crises.ts'
import { agencyLine, unitsAsNamed } from '../store/line.ts'

/** Whom words concern, beside the unit whose they are: units that they go to, and all that they say, in whatever language. */
type Concerned = { unitIds?: readonly string[] | undefined; spoken?: readonly string[] }

/** Those of these rooms that are at one of these units, or at one above or below it, or whose own unit is spoken of: words of Halden that tell of Bergen are words about Bergen. */
export async function roomsNear(
  db: Database,
  files: readonly CrisisRow[],
  unitId: string,
  { unitIds = [], spoken = [] }: Concerned = {},
): Promise<CrisisRow[]> {
  if (files.length === 0) return []
  const own = [unitId, ...unitIds]
  const lines = await Promise.all(own.map((id) => agencyLine(db, id)))
  const line = new Set(lines.flat().map(({ id }) => id))
  const named = spoken.length > 0 ? await namedIn(db, files, spoken) : new Set()
  const near = await Promise.all(
    files.map(
      async ({ unit_id: at }) =>
        named.has(at) || line.has(at) || (await agencyLine(db, at)).some(({ id }) => own.includes(id)),
    ),
  )
  return files.filter((_, at) => near[at])
}

/** The units of these rooms that the texts speak of. */
async function namedIn(db: Database, files: readonly CrisisRow[], spoken: readonly string[]): Promise<Set<string>> {
  const units = await unitsAsNamed(db, [...new Set(files.map((file) => file.unit_id))])
  return new Set(units.filter((unit) => namesUnit(spoken, unit)).map(({ id }) => id))
}
