import { sql } from 'kysely'
import type { Database } from '../../kit/db/database.ts'
import { dayAt } from './oracle.ts'
import { emailOf, mobileOf, nameOf, phoneOf, type Varde } from './pages/shown.ts'
import type { Rows } from './rows.ts'

const id = (prefix: string, index: number) => `${prefix}_${String(index).padStart(4, '0')}`

/** Writes the rows into a database. */
export async function fill(db: Database, rows: Rows): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const unit of rows.units)
      await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, email, duty_phone, valid_from, changed_on)
        values (${unit.id}, ${unit.parentId}, ${unit.kind}, ${unit.id}, ${unit.id}, ${emailOf(unit.id)}, ${phoneOf(unit.id)}, '2020-01-01', '2020-01-01')`.execute(
        trx,
      )
    for (const one of rows.people)
      await sql`insert into organisation.person (id, unit_id, display_name, email, mobile, valid_from, valid_to)
        values (${one.id}, ${one.unitId}, ${nameOf(one.id)}, ${emailOf(one.id)}, ${mobileOf(one.id)}, ${one.validFrom},
          ${one.validTo})`.execute(trx)
    for (const [index, one] of rows.holders.entries())
      await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from, valid_to)
        values (${id('dut', index)}, ${one.personId}, ${one.unitId}, ${one.duty}, ${one.validFrom}, ${one.validTo})`.execute(
        trx,
      )
    for (const [index, one] of rows.absences.entries())
      await sql`insert into organisation.absence (id, person_id, from_at, to_at, deputy_id) values (${id('abs', index)},
        ${one.personId}, ${new Date(one.from)}, ${one.to === null ? null : new Date(one.to)}, ${one.deputyId})`.execute(
        trx,
      )
    for (const [index, one] of rows.rota.entries())
      await sql`insert into duty.rota (id, duty, unit_id, place, person_id, weekdays, starts, ends, every_weeks, valid_from, valid_to,
          named_by, made_by, made_at)
        values (${id('rot', index)}, ${one.duty}, ${one.unitId}, ${one.place}, ${one.personId}, ${one.weekdays}, ${one.starts},
          ${one.ends}, ${one.everyWeeks}, ${one.validFrom}, ${one.validTo}, ${one.namedBy}, 'system:proof', now())`.execute(
        trx,
      )
    for (const [index, one] of rows.shifts.entries())
      await sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
        values (${id('shi', index)}, ${one.duty}, ${one.unitId}, ${one.place}, ${one.personId}, ${new Date(one.from)},
          ${new Date(one.to)}, ${one.namedBy}, 'system:proof', now())`.execute(trx)
  })
}

/** The clock of Varde, and the day of the database, which knows by it who works here. */
export async function setMoment(varde: Varde, at: number): Promise<void> {
  varde.setClock(new Date(at))
  await sql`create or replace function organisation.today() returns date language sql stable as
    $$ select date '${sql.raw(dayAt(at))}' $$`.execute(varde.db)
}
