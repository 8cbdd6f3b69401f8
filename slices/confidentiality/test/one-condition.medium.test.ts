import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CONFIDENTIALITY_LEVELS, mayPass } from '../../../kit/kernel/confidentiality.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { readShields } from '../store/levels.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
const READERS = ['per_named', 'per_other', 'per_ministry', 'per_gone', '', null]

beforeAll(async () => {
  base = await testDatabase()
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, verified, changed_on) values
    ('unt_ministry', null, 'ministry', 'm', 'm', '2020-01-01', true, '2020-01-01'),
    ('unt_kdi', 'unt_ministry', 'directorate', 'k', 'k', '2020-01-01', true, '2020-01-01')`.execute(base.db)
  await sql`insert into organisation.person (id, unit_id, display_name, valid_from) values
    ('per_named', 'unt_kdi', 'Test Testesen', '2020-01-01'), ('per_other', 'unt_kdi', 'Test Testesen', '2020-01-01'),
    ('per_ministry', 'unt_ministry', 'Test Testesen', '2020-01-01')`.execute(base.db)
  for (const level of CONFIDENTIALITY_LEVELS) {
    await sql`insert into confidentiality.subject (id, level, set_by, set_at) values (${`cri_${level}`}, ${level}, 'x', now())`.execute(
      base.db,
    )
    await sql`insert into confidentiality.subject (id, follows, set_by, set_at)
      values (${`msg_${level}`}, ${`cri_${level}`}, 'x', now())`.execute(base.db)
    await sql`insert into confidentiality.named_person (subject_id, person_id, why, named_by, named_at)
      values (${`cri_${level}`}, 'per_named', 'picked', 'x', now())`.execute(base.db)
    await sql`insert into dispatch.dispatch (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at)
      values (${`dsp_${level}`}, ${level}, 'real', ${`msg_${level}`}, 'ver_x', 'unt_kdi', 'x', 'running', 'x', now())`.execute(
      base.db,
    )
  }
  // Words of a room that stand in the press room.
  await sql`insert into confidentiality.subject (id, follows, set_by, set_at) values ('msg_out', 'cri_agency', 'x', now())`.execute(
    base.db,
  )
  await sql`insert into dispatch.dispatch (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at)
    values ('dsp_out', 'out', 'real', 'msg_out', 'ver_out', 'unt_kdi', 'x', 'running', 'x', now())`.execute(base.db)
  await sql`insert into dispatch.wave (id, dispatch_id, position, name, audiences, audience_kinds, channels, publishes, gate, state, opened_at)
    values ('wav_out', 'dsp_out', 1, 'x', '{"groups":[]}', '{press}', '{}', '{press-room}', '{"kind":"with-start"}', 'open', now())`.execute(
    base.db,
  )
})
afterAll(() => base.drop())

it('when lists ask in SQL and pages ask in the rule, they get the same answer, for every level, reader and duty', async () => {
  const ids = [
    ...CONFIDENTIALITY_LEVELS.flatMap((level) => [`cri_${level}`, `msg_${level}`, `dsp_${level}`]),
    'msg_out',
    'dsp_out',
    'cas_without',
  ]
  const differ: string[] = []
  for (const reader of READERS) {
    const shields = await readShields(base.db, ids, reader)
    for (const id of ids)
      for (const byDuty of [true, false]) {
        const { rows } = await sql<{ may: boolean }>`
          select confidentiality.public_reads(${id}, ${reader}, ${byDuty}) as may`.execute(base.db)
        if (rows[0]!.may !== mayPass(shields.get(id)!, byDuty)) differ.push(`${id} ${reader} ${byDuty}`)
      }
  }
  expect(differ).toEqual([])
})

it.each([
  ['cas_without', 'per_other', true, true],
  ['cri_unit', 'per_other', true, true],
  ['cri_unit', 'per_other', false, false],
  ['cri_agency', 'per_other', false, true],
  ['cri_agency', 'per_ministry', false, false],
  ['cri_agency', '', false, false],
  ['cri_named', 'per_named', true, true],
  ['cri_named', 'per_named', false, false],
  ['cri_named', 'per_other', true, false],
  ['cri_named', '', true, false],
  ['msg_named', 'per_other', true, false],
  // What a room writes is its own until it is out.
  ['msg_agency', 'per_other', false, false],
  ['msg_agency', 'per_other', true, true],
  ['msg_out', 'per_other', false, true],
  ['msg_out', 'per_ministry', false, false],
  // What hangs on a text follows it.
  ['dsp_named', 'per_other', true, false],
  ['dsp_named', 'per_named', true, true],
  ['dsp_named', '', true, false],
  ['dsp_agency', 'per_other', false, false],
  ['dsp_out', 'per_other', false, true],
  ['cri_named', null, true, true],
])('when %s is asked for by %s, with the duty %s, it is seen: %s', async (id, reader, byDuty, sees) => {
  const { rows } = await sql<{ may: boolean }>`
    select confidentiality.public_reads(${id}, ${reader}, ${byDuty}) as may`.execute(base.db)
  expect(rows[0]!.may).toBe(sees)
})
