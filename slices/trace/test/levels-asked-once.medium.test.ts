import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishAll } from '../../../kit/bus/publish.ts'
import { chainEvents } from '../actions/chain-events.ts'
import { exportLog } from '../actions/export-log.ts'
import type { LogScope } from '../rules/log-right.ts'
import { readCourse, readLatestEvents, readLog } from '../store/log-reads.ts'
import { loggedVarde } from './log.ts'

const EVENTS = 300
const SCOPE: LogScope = { everything: true, units: [], union: [], reader: 'per_other' }

let house: Awaited<ReturnType<typeof loggedVarde>>
beforeAll(async () => {
  house = await loggedVarde(0)
  await house.db.transaction().execute((trx) =>
    publishAll(
      trx,
      Array.from({ length: EVENTS }, (_, i) => ({
        ...({ name: 'message.saved', mode: 'real', unitId: 'unt_a', actor: 'per_a' } as const),
        ...{ subject: `msg_${i % 2}`, at: house.varde.now(), content: { number: i } },
      })),
    ),
  )
  await chainEvents(house.varde)
  await sql`insert into confidentiality.subject (id, level, set_by, set_at) values ('msg_1', 'named', 'per_a', now())`.execute(
    house.db,
  )
  // Counts how often the one condition is asked.
  await sql`create sequence public.asked`.execute(house.db)
  await sql`alter function confidentiality.public_reads (text, text, boolean) rename to asked_reads`.execute(house.db)
  await sql`create function confidentiality.public_reads(subject text, person text, by_duty boolean) returns boolean language sql stable
    as $$ select nextval('public.asked') > 0 and confidentiality.asked_reads(subject, person, by_duty) $$`.execute(
    house.db,
  )
})
afterAll(() => house.drop())

/** What a read gives, and how often the condition was asked in it. */
async function counted<T>(read: () => Promise<T>): Promise<{ got: T; asked: number }> {
  await sql`alter sequence public.asked restart`.execute(house.db)
  const got = await read()
  const { rows } = await sql<{ n: string }>`select nextval('public.asked') as n`.execute(house.db)
  return { got, asked: Number(rows[0]!.n) - 1 }
}

// A dispatch to ten thousand leaves ten thousand events of one subject.
test.each([
  ['the log', () => readLog(house.db, SCOPE, {}, 1000), 2],
  ['a page of the log', () => readLog(house.db, SCOPE, {}, 3), 2],
  ['a course', () => readCourse(house.db, SCOPE, ['msg_0', 'msg_1']), 2],
  ['the course of one', () => readCourse(house.db, SCOPE, ['msg_1']), 1],
  ['the latest of one', () => readLatestEvents(house.db, SCOPE, 'msg_1', 20), 1],
])('when %s is read, who may see it is asked once for each subject', async (_, read, subjects) => {
  const { got, asked } = await counted(read)
  expect(asked).toBe(subjects)
  for (const event of got) {
    expect(event.isShielded).toBe(event.subject === 'msg_1')
    expect(event.content === null).toBe(event.isShielded)
  }
  const seqs = got.map((event) => event.seq)
  expect(seqs.length).toBeGreaterThan(2)
  expect(seqs).toEqual(seqs.toSorted((a, b) => (a - b === 0 ? 0 : seqs[0]! < seqs.at(-1)! ? a - b : b - a)))
})

test('when the log is exported, who may see it is asked once for each subject in every page of it', async () => {
  // The reader's transaction may write nothing, a sequence neither: the server counts, and has the sum when that session ends.
  await sql`alter database ${sql.id(house.name)} set track_functions = 'all'`.execute(house.db)
  await sql`drop function confidentiality.public_reads (text, text, boolean)`.execute(house.db)
  await sql`alter function confidentiality.asked_reads (text, text, boolean) rename to public_reads`.execute(house.db)
  let text = ''
  for await (const part of exportLog(house.varde)) text += part
  expect(text.match(/"subject":"msg_0"/g)).toHaveLength(EVENTS / 2)
  expect(text.match(/"content":/g)).toHaveLength(EVENTS / 2 + 1)
  const calls = async () => {
    const { rows } = await sql<{ calls: number }>`
      select calls::int from pg_stat_user_functions where schemaname = 'confidentiality' and funcname = 'public_reads'`.execute(
      house.db,
    )
    return rows[0]?.calls ?? 0
  }
  await expect.poll(calls).toBe(2)
})
