import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish } from '../../../kit/bus/publish.ts'
import { relayOnce } from '../../../kit/bus/relay.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { previewGroups } from '../actions/preview-groups.ts'
import { letGroupReturn, removeGroup } from '../actions/save-group.ts'
import { audienceWork } from '../jobs.ts'
import { addUnits, importReference } from './builders.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
type Group = { key: string; title: string; parent?: string }
let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
  await addUnits(database.db)
  await importReference(database.db, NOW)
  await edition(1, '2020-01-01', [
    { key: 'staff', title: 'Ledere og medarbeidere' },
    { key: 'press', title: 'Pressen' },
    { key: 'astronauts', title: 'Romfarere' },
  ])
  await tell('strategy.imported', 1)
})
afterAll(() => database.drop())

/** An edition decided from a day, with these groups alone. */
async function edition(number: number, from: string, groups: Group[]): Promise<void> {
  const id = `sty_${number}`
  await sql`insert into strategy.edition (id, number, title, state, valid_from, decided_by, decided_at, mode, created_by, created_at)
    values (${id}, ${number}, 'Prøvestrategi', 'draft', ${from}, 'Direktøren', ${NOW}, 'real', 'per_test', ${NOW})`.execute(
    database.db,
  )
  for (const [i, { key, title }] of groups.entries())
    await sql`insert into strategy.element
      (edition_id, key, kind, parent_key, position, texts, data, standing, is_public, revision, changed_by, changed_at)
      values (${id}, ${key}, 'stakeholder-group', null, ${i + 1}, ${JSON.stringify({ nb: { title } })}::jsonb,
              '{"circle": "outer"}', 'own', false, 1, 'per_test', ${NOW})`.execute(database.db)
  for (const { key, parent } of groups)
    if (parent)
      await sql`update strategy.element set parent_key = ${parent} where edition_id = ${id} and key = ${key}`.execute(
        database.db,
      )
  await sql`update strategy.edition set state = 'in-force' where id = ${id}`.execute(database.db)
}

async function tell(name: string, number: number): Promise<void> {
  const event = {
    name,
    mode: 'real' as const,
    subject: `sty_${number}`,
    actor: 'per_test',
    at: NOW,
    content: { number },
  }
  await database.db.transaction().execute((trx) => publish(trx, event))
  const faults: unknown[] = []
  while ((await relayOnce(database.db, audienceWork.listeners!, (error) => faults.push(error))) > 0);
  expect(faults).toEqual([])
}

async function groups() {
  const { rows } = await sql<{ key: string; name: string; parent: string | null; kind: string; reach: string }>`
    select g.key, g.names ->> 'nb' as name, p.key as parent, g.audience_kind as kind, g.reach
    from audience.stakeholder_group g left join audience.stakeholder_group p on p.id = g.parent_id`.execute(database.db)
  return new Map(rows.map(({ key, ...group }) => [key, group]))
}

test('when the first strategy comes with its pack, the groups stay as the pack has them', async () => {
  expect((await groups()).get('staff')?.name).toBe('Ansatte')
  expect((await groups()).has('astronauts')).toBe(false)
})

test('when an edition comes into force, groups that are missing are added and the renamed are renamed; none goes', async () => {
  const before = await groups()
  await edition(2, '2021-01-01', [
    { key: 'trainees', title: 'Romlærlinger', parent: 'astronauts' },
    { key: 'staff', title: 'Ledere og medarbeidere' },
    { key: 'astronauts', title: 'Romfarere' },
    { key: 'press', title: 'Redaksjonene', parent: 'astronauts' },
    { key: 'inmates', title: 'Innsatte' },
    { key: 'inmates-remand', title: 'Innsatte i varetekt', parent: 'inmates' },
    { key: 'caterers', title: 'Kantina', parent: 'staff' },
  ])
  await tell('strategy.put-in-force', 2)
  const after = await groups()
  const added = { kind: 'public', reach: 'contacts' }
  expect(Object.fromEntries([...after].filter(([key]) => !before.has(key)))).toEqual({
    astronauts: { name: 'Romfarere', parent: null, ...added },
    trainees: { name: 'Romlærlinger', parent: 'astronauts', ...added },
  })
  expect(after.get('press')).toEqual({ ...before.get('press'), name: 'Redaksjonene' })
  for (const [key, group] of before) if (key !== 'press') expect(after.get(key), key).toEqual(group)
  const { rows } = await sql`select content from bus.event where name = 'audience.group-changed'`.execute(database.db)
  expect(rows).toHaveLength(3)
})

test('when an edition is decided for a later day, nothing happens before it begins', async () => {
  const before = await groups()
  await edition(3, '2999-01-01', [{ key: 'later', title: 'Senere' }])
  await tell('strategy.put-in-force', 3)
  expect(await groups()).toEqual(before)
  await edition(4, '2023-01-01', [{ key: 'later', title: 'Senere' }])
  await tell('strategy.began', 4)
  expect((await groups()).get('later')?.name).toBe('Senere')
  expect((await groups()).size).toBe(before.size + 1)
})

test('when the same edition is told of again, nothing changes', async () => {
  const before = await groups()
  await tell('strategy.began', 4)
  expect(await groups()).toEqual(before)
})

test('when a group of the strategy was taken out, it stays out with the next edition until somebody lets it return', async () => {
  const varde = testVarde(database.db, { at: NOW.toISOString() })
  const { rows } = await sql<{ id: string }>`
    select id from audience.stakeholder_group where key = 'trainees'`.execute(database.db)
  const tender = systemCaller('test')
  await removeGroup(varde, tender, rows[0]!.id)
  const wanted = [
    { key: 'astronauts', title: 'Romfarere' },
    { key: 'trainees', title: 'Romlærlinger', parent: 'astronauts' },
    { key: 'divers', title: 'Dykkere' },
  ]
  await edition(14, '2024-01-01', wanted)
  const names = (nb: string) => ({ nb, nn: nb, en: nb })
  const inStrategy = wanted.map(({ key, title, parent }) => ({
    ...{ key, parentKey: parent ?? null, names: names(title), circle: 'outer' as const },
  }))
  const preview = await previewGroups(database.db, inStrategy)
  expect(preview).toMatchObject({
    added: [{ key: 'divers' }],
    renamed: [],
    leftOut: [{ key: 'trainees', names: names('Romlærlinger') }],
  })
  expect(preview.staying.map(({ key }) => key)).toContain('press')
  await tell('strategy.put-in-force', 14)
  expect([(await groups()).has('divers'), (await groups()).has('trainees')]).toEqual([true, false])
  await letGroupReturn(varde, tender, 'trainees')
  await expect(letGroupReturn(varde, tender, 'trainees')).rejects.toMatchObject({ code: 'audience.no-such-group' })
  await edition(15, '2025-01-01', wanted)
  await tell('strategy.put-in-force', 15)
  expect((await groups()).has('trainees')).toBe(true)
})
