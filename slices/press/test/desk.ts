import { sql } from 'kysely'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import { importPack } from '../actions/import-pack.ts'
import type { InquiryInput } from '../actions/receive-inquiry.ts'

/** A Tuesday, ten in the morning in Norway. */
export const NOW = '2026-03-10T09:00:00Z'

/**
 * The directorate above Halden, with a contact, an alternate and a leader in Halden,
 * an adviser and the one who releases in the directorate, and an adviser in Vik.
 */
export async function pressHouse(env: Record<string, string> = {}) {
  const base = await testDatabase()
  const varde = testVarde(base.db, { at: NOW, connection: base.connection, env })
  const people: Record<string, Caller> = {}
  const unit = (id: string, kind: string, name: string, parent: string | null) =>
    sql`insert into organisation.unit (id, parent_id, kind, name, short_name, email, valid_from, verified, changed_on)
      values (${id}, ${parent}, ${kind}, ${name}, ${name.replace(' fengsel', '')}, ${`${id}@example.no`}, '2020-01-01',
        true, '2020-01-01')`.execute(base.db)
  await unit('unt_kdi', 'directorate', 'Direktoratet', null)
  await unit('unt_halden', 'prison', 'Halden fengsel', 'unt_kdi')
  await unit('unt_vik', 'prison', 'Vik fengsel', 'unt_kdi')
  const person = async (key: string, unitId: string, duty: Duty | null) => {
    await sql`insert into organisation.person (id, unit_id, display_name, email, valid_from)
      values (${`per_${key}`}, ${unitId}, ${`Test Testesen (${key})`}, ${`${key}@example.no`}, '2020-01-01')`.execute(
      base.db,
    )
    if (duty)
      await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
        values (${`dut_${key}`}, ${`per_${key}`}, ${unitId}, ${duty}, '2020-01-01')`.execute(base.db)
    people[key] = (await callerOfPerson(base.db, `per_${key}`, varde.now()))!
  }
  await person('contact', 'unt_halden', 'press-contact')
  await person('deputy', 'unt_halden', 'press-contact-alternate')
  await person('leader', 'unt_halden', 'leader')
  await person('vik', 'unt_vik', 'press-contact')
  await person('adviser', 'unt_kdi', 'communication-adviser')
  await person('editor', 'unt_kdi', 'communication-leader')
  await person('local', 'unt_vik', 'communication-adviser')
  await person('nobody', 'unt_halden', null)
  await sql`insert into organisation.authority
      (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
      values ('aut_release', 'press-release', 'public', 'directorate', 'communication-leader', 'directorate', '2020-01-01')`.execute(
    base.db,
  )
  for (const [level, duty] of [
    ['unit', 'leader'],
    ['directorate', 'communication-adviser'],
  ])
    await sql`insert into organisation.authority
      (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
      values (${`aut_${level}`}, 'press-answer', 'press', ${level}, ${duty}, ${level}, '2020-01-01')`.execute(base.db)
  await base.db.transaction().execute((trx) => importPack(trx, 'kriminalomsorgen', varde.now()))
  const away = (key: string, from: string, to: string) =>
    sql`insert into organisation.absence (id, person_id, from_at, to_at)
      values (${`abs_${key}_${from}`}, ${`per_${key}`}, ${new Date(from)}, ${new Date(to)})`.execute(base.db)
  return { base, varde, people: people as Record<string, Caller> & Record<'contact', Caller>, away, drop: base.drop }
}

export type PressHouse = Awaited<ReturnType<typeof pressHouse>>

export const asked = (over: Partial<InquiryInput> = {}): InquiryInput => ({
  kind: 'question',
  channel: 'phone',
  topic: 'Bemanning i helgene',
  question: 'Hvor mange er på jobb en vanlig søndag ved Halden fengsel?',
  language: 'nb',
  dueAt: new Date('2026-03-10T13:00:00Z'),
  unitId: null,
  journalistName: 'Test Testesen',
  outletName: 'Prøveavisa',
  email: 'test@avisa.example',
  phone: null,
  ...over,
})

export const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done').catch((error) => error.code as string)
