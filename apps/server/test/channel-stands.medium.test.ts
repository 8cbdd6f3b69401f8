import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { dispatchView } from '../../../slices/dispatch/actions/dispatch-view.ts'
import { runEmail } from '../../../slices/dispatch/actions/send-email.ts'
import { readHealth } from '../../../slices/operation/actions/read-health.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { chainEvents } from '../../../slices/trace/actions/chain-events.ts'
import { approveStatement, confirm } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
let isDown = true
const mail = await smtpReceiver({
  onConnect: (_session, done) => (isDown ? done(Object.assign(new Error('try later'), { responseCode: 421 })) : done()),
})
const { base, varde, who } = await aSpeakingRoom(START, {
  SMTP_URL: mail.url,
  VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>',
})
afterAll(() => mail.close())

const at = (seconds: number) => new Date(START.getTime() + seconds * 1000)
const count = async (query: ReturnType<typeof sql<{ n: number }>>) => (await query.execute(base.db)).rows[0]!.n
const untried = () =>
  count(
    sql`select count(*)::int as n from dispatch.attempt where channel = 'email' and state = 'prepared' and (claimed_by is not null or due_at <= ${varde.now()})`,
  )
/** The e-mail channel works until nothing is due by the clock as it stands. */
async function carry(): Promise<void> {
  const stop = new AbortController()
  const running = runEmail(varde, stop.signal)
  while ((await untried()) > 0) await new Promise((done) => setTimeout(done, 10))
  stop.abort()
  await running
}

it('when the mail server takes nothing, room, dispatch, I dag and health say who waits and when it is tried, until it takes', async () => {
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  const press = await who('press')
  await confirm(varde, press, id, 'Alle er ute')
  const { id: statementId } = await proposeStatement(varde, press, id, {
    ...{ corrects: null, groups: ['staff'], facts: [], nextAt: null, admits: false },
    editions: [{ language: 'nb', title: 'Til ansatte', paragraphs: ['Alle er ute.'] }],
  })
  await approveStatement(varde, await who('head'), statementId)
  await chainEvents(varde)
  const { rows } = await sql<{
    id: string
  }>`select dispatch_id as id from crisis.statement_part where statement_id = ${statementId}`.execute(base.db)
  const dispatchId = rows[0]!.id
  const waiting = await count(
    sql`select count(*)::int as n from dispatch.attempt where channel = 'email' and dispatch_id = ${dispatchId}`,
  )
  expect(waiting).toBeGreaterThan(0)
  const seen = async () => {
    const room = await viewStatements(varde, press, id)
    const { items } = await viewToday(varde, await who('head'))
    await chainEvents(varde)
    const { isWell, silent } = await readHealth(varde)
    return {
      room: room.statements[0]!.refusing,
      page: (await dispatchView(varde, await who('head'), dispatchId)).refusing,
      day: items.filter(({ kind }) => kind === 'refusing-email'),
      ...{ isWell, silent },
    }
  }
  expect(await seen()).toMatchObject({ room: [], page: [], day: [], isWell: true })

  await carry()
  varde.setClock(at(10))
  await carry()
  const line = { channel: 'email', waiting }
  const shown = { ...line, since: START.toISOString(), triedAt: at(10).toISOString() }
  const stands = await seen()
  expect(stands.room).toMatchObject([shown])
  expect(stands.room[0]!.nextAt === null || Date.parse(stands.room[0]!.nextAt) > at(10).getTime()).toBe(true)
  expect(stands.page).toMatchObject([{ ...line, since: START, triedAt: at(10) }])
  expect(stands.day).toMatchObject([
    { params: { heads: waiting, tried: at(10).toISOString() }, target: { id: dispatchId } },
  ])
  expect(stands.isWell).toBe(true)

  varde.setClock(at(180))
  expect(await seen()).toMatchObject({ isWell: false, silent: [{ ...line, seconds: 180 }] })

  isDown = false
  await carry()
  expect(mail.taken.length).toBe(waiting)
  expect(await seen()).toMatchObject({ room: [], page: [], day: [], isWell: true, silent: [] })
})

it('when the server is dead and nobody has been tried yet, a correction that waits for it says so too, and no next try lies in the past', async () => {
  isDown = true
  mail.taken.length = 0
  varde.setClock(at(1000))
  const press = await who('press')
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  await confirm(varde, press, id, 'Alle er ute')
  const say = async (title: string) => {
    const { id: statementId } = await proposeStatement(varde, press, id, {
      ...{ corrects: null, groups: ['staff'], facts: [], nextAt: null, admits: false },
      editions: [{ language: 'nb', title, paragraphs: ['Alle er ute.'] }],
    })
    await approveStatement(varde, await who('head'), statementId)
    const { rows } = await sql<{ id: string }>`
      select dispatch_id as id from crisis.statement_part where statement_id = ${statementId}`.execute(base.db)
    return rows[0]!.id
  }
  const first = await say('Til ansatte')
  await carry()
  varde.setClock(at(1001))
  const second = await say('Alle er ute')
  const waiting = await count(
    sql`select count(*)::int as n from dispatch.attempt where channel = 'email' and dispatch_id = ${second} and tries = 0`,
  )
  expect(waiting).toBeGreaterThan(0)
  const pageOf = async (dispatchId: string) => (await dispatchView(varde, await who('head'), dispatchId)).refusing
  // Nobody of it has been tried, and it is due: that is soon, and no time that has been.
  expect(await pageOf(second)).toMatchObject([{ channel: 'email', waiting, nextAt: null }])
  const { statements } = await viewStatements(varde, press, id)
  expect(statements[0]!.refusing).toMatchObject([{ channel: 'email', waiting, nextAt: null }])
  const { items } = await viewToday(varde, await who('head'))
  expect(
    items
      .filter(({ kind }) => kind === 'refusing-email')
      .map(({ target }) => target.id)
      .toSorted(),
  ).toEqual([first, second].toSorted())
  // Where all that are left wait for their next try, it is the first of them; what is due already is tried soon.
  await sql`update dispatch.attempt set due_at = ${at(1100)} where dispatch_id = ${first} and state = 'prepared'`.execute(
    base.db,
  )
  expect(await pageOf(first)).toMatchObject([{ nextAt: at(1100) }])
  varde.setClock(at(3000))
  expect((await pageOf(first))[0]!.nextAt).toBeNull()
})

it('when the server is back, whoever it refused gets it now, not at the end of a pause', async () => {
  const waiting = () =>
    count(
      sql`select count(*)::int as n from dispatch.attempt where channel = 'email' and state = 'prepared' and tries > 0`,
    )
  isDown = true
  varde.setClock(at(5000))
  await carry()
  expect(await waiting()).toBeGreaterThan(0)
  await sql`update dispatch.attempt set due_at = ${at(9000)} where state = 'prepared'`.execute(base.db)
  // One of them is tried at its time.
  await sql`update dispatch.attempt set due_at = ${at(5060)}
             where id = (select min(id) from dispatch.attempt where state = 'prepared')`.execute(base.db)
  isDown = false
  varde.setClock(at(5060))
  await carry()
  expect(await waiting()).toBe(0)
})
