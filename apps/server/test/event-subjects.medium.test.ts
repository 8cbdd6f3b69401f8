import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { FOLLOWS, NO_LEVEL, OWN_LEVEL, SAID_OF_ANOTHER } from './event-subjects.ts'
import { sourcePaths, TOP } from './source.ts'

const listed = [...OWN_LEVEL, ...Object.keys(FOLLOWS), ...Object.values({ ...SAID_OF_ANOTHER, ...NO_LEVEL }).flat()]
const made = new Set(
  sourcePaths().flatMap((path) =>
    [...readFileSync(join(TOP, path), 'utf8').matchAll(/\bnewId\(\s*'([a-z]{3,})'/g)].map((found) => found[1]!),
  ),
)

test('when there is a new kind of id, it says whose level of confidentiality what is said of it follows', () => {
  expect([...made].filter((kind) => !listed.includes(kind))).toEqual([])
  expect(listed.filter((kind) => !made.has(kind))).toEqual([])
  expect(listed.filter((kind, at) => listed.indexOf(kind) !== at)).toEqual([])
})

test('when a kind hangs on something that has a level, the one condition finds it', async () => {
  const base = await testDatabase()
  try {
    const { rows } = await sql<{ body: string }>`
      select pg_get_functiondef('confidentiality.public_own'::regproc) as body`.execute(base.db)
    const asked = [...rows[0]!.body.matchAll(/'([a-z]{3})_'/g)].map((found) => found[1]!)
    expect(asked.toSorted()).toEqual(Object.keys(FOLLOWS).toSorted())
  } finally {
    await base.drop()
  }
})
