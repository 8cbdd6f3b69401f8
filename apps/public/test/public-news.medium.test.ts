import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicNews } from '../keep/public-news.ts'
import { pressHouse } from './press-house.ts'

let house: Awaited<ReturnType<typeof pressHouse>>
beforeAll(async () => {
  house = await pressHouse()
})
afterAll(() => house.close())

const PRINT = 'a'.repeat(64)
/** For each kind of page, what puts something on it and what takes it off. */
const CHANGES: Record<string, string[]> = {
  questions: [
    `insert into press.line (id, mode, kind, unit_id, owner_id, topic, texts, expires_on, is_public, written_by, written_at, created_at, version, approved_revision)
      values ('lin_x', 'real', 'question', 'unt_x', 'per_x', 'Leksehjelp', '{}', '2099-01-01', true, 'per_x', now(), now(), 1, 1)`,
    `insert into press.line_version (line_id, number, kind, topic, texts, sources, is_public, expires_on, written_by, approved_by, approved_at)
      select 'lin_x', n, 'question', 'Leksehjelp', '{}', '[]', true, '2099-01-01', 'per_x', 'per_y', '2026-01-01' from generate_series(1, 2) n`,
    `update press.line set version = 2 where id = 'lin_x'`,
    `update press.line set retired_at = now(), retired_reason = 'Gammel' where id = 'lin_x'`,
  ],
  contact: [
    `insert into press.answering (duty, unit_id, from_at, to_at, answers_unit_id, phone)
      select 'press-contact', id, '2020-01-01', '2099-01-01', id, '+4722000001' from organisation.unit where valid_to is null limit 1`,
    `update press.answering set phone = '+4722000002'`,
    `update organisation.unit set duty_phone = '+4722000003'`,
    `insert into duty.telephone_hours (id, season_from, season_to, weekdays, opens, closes)
      values ('tel_x', '01-01', '12-31', '{1,2}', '08:00', '15:00')`,
    `delete from duty.telephone_hours`,
  ],
  strategy: [
    `insert into strategy.edition (id, number, title, state, valid_from, decided_by, decided_at, is_public, mode, created_by, created_at)
      values ('sed_x', 900, 'Strategi', 'in-force', '2020-01-01', 'Direktøren', now(), true, 'real', 'per_x', now())`,
    `update strategy.edition set is_public = false where id = 'sed_x'`,
  ],
  'open-data': [
    `insert into measure.indicator (key, mode, version, unit_id, rhythm, created_by, created_at, updated_at)
      values ('serie', 'real', 1, 'unt_x', 'year', 'per_x', now(), now())`,
    `insert into measure.open_series (indicator_key, opened_by, opened_at) values ('serie', 'per_x', now())`,
    `delete from measure.open_series`,
  ],
  report: [
    `insert into measure.report (id, mode, unit_id, owner_id, content, changed_by, changed_at, created_by, created_at)
      values ('mrp_x', 'real', 'unt_x', 'per_x', '{}', 'per_x', now(), 'per_x', now())`,
    `insert into measure.report_version (report_id, number, content, blocks, rows, fingerprint, by, at)
      select 'mrp_x', n, '{}', '[]', '{}', '${PRINT}', 'per_x', now() from generate_series(1, 2) n`,
    `insert into measure.report_open (report_id, number, opened_by, opened_at) values ('mrp_x', 1, 'per_x', '2026-01-01')`,
    `update measure.report_open set number = 2`,
    `delete from measure.report_open`,
  ],
}
/** Nobody outside reads these alone. */
const INSIDE = /^insert into (press\.line |measure\.(indicator|report|report_version) )/

test.each(Object.keys(CHANGES))(
  'when something is put on or taken off a page, it is kept within a second: %s',
  async (kind) => {
    const { db } = house.database
    for (const change of CHANGES[kind]!) {
      const before = await publicNews(db, 'real')
      expect(await publicNews(db, 'real')).toBe(before)
      await sql.raw(change).execute(db)
      if (!INSIDE.test(change)) expect(await publicNews(db, 'real'), change).not.toBe(before)
    }
  },
)
