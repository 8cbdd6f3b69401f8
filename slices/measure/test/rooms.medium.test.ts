import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { followMentions } from '../actions/follow-mentions.ts'

const START = '2026-03-10T12:00:00.000Z'
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START, connection: base.connection })
  await sql`insert into organisation.unit (id, kind, name, short_name, valid_from, verified, changed_on)
            values ('unt_halden', 'prison', 'Halden fengsel', 'Halden', '2020-01-01', true, '2020-01-01')`.execute(
    base.db,
  )
})
afterAll(() => base.drop())

let next = 1
const mention = (title: string, day: string, url: string) =>
  sql`insert into measure.mention (import_id, identity, story, outlet, published_on, title, lead, url, actors)
      values ('mni_x', ${next++}, 1, 'Avisa', ${day}, ${title}, '', ${url}, 1)`.execute(base.db)
const room = (id: string, mode: 'real' | 'exercise', state = 'open') =>
  sql`insert into crisis.crisis (id, number, mode, what, place, unit_id, owner_unit_id, level, security_crisis, state, call_state, client_key,
        declared_by, declared_at, closed_at, closed_by, closed_reason)
      values (${id}, ${id}, ${mode}, 'Brann', '', 'unt_halden', 'unt_halden', 'unit', false, ${state}, 'enough', ${id}, 'per_x', ${START}, null, null, null)`.execute(
    base.db,
  )
const taken = async () =>
  (
    await sql<{
      line: string
    }>`select crisis_id || ' ' || title as line from crisis.incoming_mention order by 1`.execute(base.db)
  ).rows.map((row) => row.line)

it('when a crisis is open, what media publish that names its unit comes to its room once; an exercise hears nothing', async () => {
  await mention('Brann i Halden fengsel', '2026-03-10', 'https://avisa.example/1')
  await followMentions(varde)
  expect(await taken()).toEqual([])
  await room('cri_open', 'real')
  await room('cri_drill', 'exercise')
  await mention('Halden fengsels leder svarer', '2026-03-10', '')
  await mention('Halden kommune vedtok budsjett', '2026-03-10', 'https://avisa.example/2')
  await mention('Fra arkivet: Halden fengsel', '2026-03-01', 'https://avisa.example/3')
  await followMentions(varde)
  await followMentions(varde)
  expect(await taken()).toEqual(['cri_open Brann i Halden fengsel', 'cri_open Halden fengsels leder svarer'])
  const { rows } = await sql<{ revision: number }>`select revision from crisis.crisis where id = 'cri_open'`.execute(
    base.db,
  )
  expect(rows[0]!.revision).toBeGreaterThan(0)
})
