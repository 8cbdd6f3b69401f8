import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'

export type UncoveredRow = {
  absenceId: string
  personId: string
  personName: string
  from: Date
  duty: Duty
  unitId: string
  unitName: string
}

/** Absences without a deputy, under way or begun before `until`, of people who hold one of these duties in these units. */
export async function uncoveredAbsences(
  db: Database,
  asked: { unitIds: string[]; duties: readonly Duty[]; now: Date; until: Date },
): Promise<UncoveredRow[]> {
  const { rows } = await sql<UncoveredRow>`
    select a.id as "absenceId", p.id as "personId", p.display_name as "personName", a.from_at as "from", d.duty,
           d.unit_id as "unitId", u.name as "unitName"
      from organisation.absence a
      join organisation.public_person p on p.id = a.person_id
      join organisation.public_duty d on d.person_id = p.id
      join organisation.public_unit u on u.id = d.unit_id
     where a.deputy_id is null and a.from_at <= ${asked.until} and (a.to_at is null or a.to_at > ${asked.now})
       and d.unit_id = any(${asked.unitIds}) and d.duty = any(${asked.duties as string[]})
     order by a.from_at, a.id, d.duty`.execute(db)
  return rows
}
