import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NO_LEVEL, SAID_OF_ANOTHER } from './event-subjects.ts'
import { playedDemo } from './played-demo.ts'

const DAY_MS = 86_400_000
let open: Awaited<ReturnType<typeof playedDemo>>

beforeAll(async () => {
  open = await playedDemo()
})
afterAll(() => open.stop())

const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(open.varde.db)).rows

test('the demo begins with weeks behind it: everything sent is closed, confirmed by some, and in the past', async () => {
  const dispatches = await rows(
    sql<{ state: string; started_at: Date; confirmed: number; waiting: number }>`
      select d.state, d.started_at, count(*) filter (where r.state = 'confirmed')::int as confirmed,
             count(*) filter (where r.state = 'waiting')::int as waiting
        from dispatch.dispatch d join dispatch.recipient r on r.dispatch_id = d.id group by d.id order by d.started_at, d.id`,
  )
  expect(dispatches.map((one) => one.state)).toEqual(Array(6).fill('closed'))
  expect(dispatches.every((one) => one.started_at.getTime() < Date.now() - DAY_MS)).toBe(true)
  expect(dispatches.filter((one) => one.confirmed > 0)).toHaveLength(5)
  expect(dispatches.every((one) => one.waiting === 0)).toBe(true)
})

test('own staff had each text before the press room showed it, and no receipt is older than its text or from the future', async () => {
  const early = await rows(
    sql<{
      id: string
    }>`select p.id from dispatch.publication p join dispatch.wave w on w.dispatch_id = p.dispatch_id and w.position = 1
                         where w.opened_at > p.released_at or p.released_at > now() - interval '1 day'`,
  )
  expect(early).toEqual([])
  const odd = await rows(
    sql<{ id: string }>`select r.id from dispatch.recipient r join dispatch.wave w on w.id = r.wave_id
                         where r.confirmed_at < w.opened_at or r.confirmed_at > now()`,
  )
  expect(odd).toEqual([])
})

test('the press room shows the four releases by their own days, and the corrected one points at its correction', async () => {
  const page = await open.web.inject({ url: '/presserom' })
  expect(page.body).toContain('4 meldinger')
  expect(page.body).toContain('Meldingen gjelder ikke lenger: «')
})

test('translations are handed out, in different states, and one is past its day', async () => {
  const handed = await rows(
    sql<{
      state: string
      late: boolean
    }>`select state, due_on < (now() at time zone 'Europe/Oslo')::date as late from message.translation`,
  )
  expect(handed.map(({ state }) => state).toSorted()).toEqual(['asked', 'delivered', 'given-back', 'taken'])
  expect(handed.filter(({ late }) => late)).toHaveLength(1)
})

test('the clock is right again, nobody is left signed in, and one question waits for an answer', async () => {
  expect(Math.abs(open.clock.now().getTime() - Date.now())).toBeLessThan(1000)
  expect(await rows(sql<{ id: string }>`select id from access.session`)).toEqual([])
  expect(await rows(sql<{ id: string }>`select id from dispatch.question_back where answer is null`)).toHaveLength(1)
})

test('no telephone number or address belongs to two: nobody in the demo gets a text twice because another has their number', async () => {
  const shared = await rows(
    sql<{ address: string; who: string[] }>`
      select address, array_agg(source || ' ' || source_id order by source, source_id) as who
        from audience.public_recipient, lateral (values (sms), (email)) as given (address)
       where address is not null group by address having count(*) > 1 order by address limit 5`,
  )
  expect(shared).toEqual([])
})

test('nothing is said of what hangs on something that few may see, but where the one condition finds that', async () => {
  const kinds = await rows(
    sql<{ kind: string; name: string }>`
      select distinct substring(subject from '^([a-z]{3})_') as kind, name from bus.event where subject ~ '^[a-z]{3}_' order by 1, 2`,
  )
  const shared = Object.values(NO_LEVEL).at(-1)!
  expect(kinds.filter(({ kind }) => Object.values(SAID_OF_ANOTHER).flat().includes(kind))).toEqual([])
  expect(kinds.filter(({ kind, name }) => shared.includes(kind) && !/^(press|measure)\./.test(name))).toEqual([])
  expect(new Set(kinds.map(({ kind }) => kind))).toContain('dsp')
})
