import type { RouteOptions } from 'fastify'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { dispatchView } from '../../../slices/dispatch/actions/dispatch-view.ts'
import { registerDispatch } from '../../../slices/dispatch/http.ts'
import { settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T13:30:00Z')
const { base, varde, who } = await aSpeakingRoom(START)

const routes: RouteOptions[] = []
let asks: Caller
const web = await createWeb(
  varde,
  async () => asks,
  () => 'recent',
)
web.addHook('onRoute', (route) => void routes.push(route))
registerDispatch(web, varde)
await web.ready()
afterAll(() => web.close())

/** First words to everybody, on their way: staff have not got them, so what is public waits. */
async function aRoom() {
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head') on conflict do nothing`.execute(base.db)
  const press = await who('press')
  const { crisisId } = await declareCrisis(varde, press, declaration())
  await releaseHolding(varde, press, crisisId, { groups: [...GROUPS], nextAt: NEXT, waiver: null })
  await settle(varde)
  const { rows } = await sql<{ dispatchId: string; versionId: string; waveId: string; messageId: string }>`
    select d.id as "dispatchId", d.message_id as "messageId", d.version_id as "versionId", w.id as "waveId" from crisis.statement_part p
      join crisis.statement s on s.id = p.statement_id and s.crisis_id = ${crisisId}
      join dispatch.dispatch d on d.id = p.dispatch_id
      join dispatch.wave w on w.dispatch_id = d.id and w.publishes <> '{}'`.execute(base.db)
  const { rows: tasks } = await sql<{ id: string }>`
    select t.id from dispatch.unit_task t join crisis.statement_part p on p.dispatch_id = t.dispatch_id
      join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${crisisId} and t.kind = 'notice'`.execute(
    base.db,
  )
  return { crisisId, taskId: tasks[0]!.id, questionId: await aQuestion(rows[0]!.dispatchId), ...rows[0]! }
}

/** Somebody of own staff who got it asks something back. */
async function aQuestion(dispatchId: string) {
  const id = newId('qst')
  await sql`insert into dispatch.question_back (id, dispatch_id, recipient_id, unit_id, text, at)
            select ${id}, dispatch_id, id, unit_id, 'Når får vi gå inn igjen?', ${START} from dispatch.recipient
             where dispatch_id = ${dispatchId} and source = 'staff' order by id limit 1`.execute(base.db)
  return id
}

type Room = Awaited<ReturnType<typeof aRoom>>
/** `room`: refused, as the room does it. `here`: done at Utsending, and why there. `none`: of no dispatch, so of no room. */
type Act = ['room', (r: Room) => object, string?] | ['here', string, (r: Room) => object, string?] | ['none', string]
const nothing = () => ({})

/** Every act of dispatch that changes something, and what it does with what a room has sent. A new one is red until it stands here. */
const ACTS: Record<string, Act> = {
  'POST /api/dispatches': ['room', (r) => ({ versionId: r.versionId, waves: [WAVE], notAfter: null })],
  'POST /api/dispatches/correction': ['room', (r) => ({ versionId: r.versionId })],
  'POST /api/dispatches/:id/start': ['room', nothing],
  'POST /api/dispatches/:id/waves/:wave/open': ['room', nothing],
  'POST /api/dispatches/:id/waves/:wave/override': [
    'room',
    () => ({ reason: 'Pressen spør oss hele tiden', confirmed: true }),
  ],
  'POST /api/dispatches/:id/questions/:question/answer': [
    ...(['here', 'whoever has the words asked: own staff are answered at once, others after a yes'] as const),
    () => ({ answer: 'Vi sier fra.' }),
  ],
  'POST /api/dispatches/:id/pause': ['here', 'the brake, for whoever sees first that something is wrong', nothing],
  'POST /api/dispatches/:id/resume': [
    'here',
    'the brake is let go where it was pulled, and the room hears it',
    nothing,
  ],
  'POST /api/dispatches/:id/stop': ['room', nothing],
  'POST /api/messages/:id/withdraw': ['room', () => ({ reason: 'Det er feil' }), 'message.held-by-room'],
  'POST /api/messages/:id/reopen': ['room', () => ({ reason: 'Det er feil' }), 'message.held-by-room'],
  'POST /api/unit-tasks/:id/confirm': [
    ...(['here', 'the unit says what it has done'] as const),
    () => ({ how: 'posted', where: 'Fellesrom', heads: 40, at: START.toISOString() }),
  ],
  'POST /api/unit-tasks/:id/take-down': ['here', 'the unit says what it has done', nothing, 'dispatch.nothing-hangs'],
  'POST /api/unit-tasks/:id/hangs': ['here', 'the unit says what it has done', nothing, 'dispatch.not-taken-down'],
  'POST /api/paper-tasks/:id/told': ['none', 'forms of a survey'],
  'POST /api/webhooks': ['none', 'a receiver'],
  'PUT /api/webhooks/:id': ['none', 'a receiver'],
  'POST /api/webhooks/:id/secret': ['none', 'a receiver'],
  'POST /hooks/sms': ['none', 'what the gateway tells of its own'],
}
const WAVE = {
  ...{ name: 'Alle', audiences: { groups: ['staff'] }, channels: ['email'], publishes: [] },
  gate: { kind: 'with-start' },
}

const changing = () =>
  routes
    .filter(({ config }) => config?.consequence !== 'read')
    .map(({ method, url }) => `${String(method)} ${url}`)
    .toSorted()

async function ask(route: string, room: Room, payload: object) {
  const [method, url] = route.split(' ') as ['POST', string]
  const task = url.startsWith('/api/unit-tasks')
  const path = url
    .replace(':id', task ? room.taskId : url.startsWith('/api/messages') ? room.messageId : room.dispatchId)
    .replace(':wave', room.waveId)
    .replace(':question', room.questionId)
  asks = await who(task ? 'poster' : 'head')
  const answer = await web.inject({ method, url: path, payload })
  return answer.statusCode === 200 ? 'done' : (answer.json() as { code: string }).code
}

const stateOf = async ({ dispatchId }: Room) => {
  const { rows } = await sql<{ state: string; waves: string[] }>`
    select d.state, array_agg(w.state || ' ' || coalesce(w.override_by, '-') order by w.position) as waves
      from dispatch.dispatch d join dispatch.wave w on w.dispatch_id = d.id where d.id = ${dispatchId} group by 1`.execute(
    base.db,
  )
  return rows[0]!
}

it('when an act of dispatch changes something, it says what it does with what a room has sent', () => {
  expect(Object.keys(ACTS).toSorted()).toEqual(changing())
})

it('when words of a room are on their way, nobody plans, starts, opens, sends past own staff or stops them elsewhere', async () => {
  const room = await aRoom()
  const before = await stateOf(room)
  for (const [route, act] of Object.entries(ACTS))
    if (act[0] === 'room') expect([route, await ask(route, room, act[1](room))]).toEqual([route, act[2] ?? HELD])
  expect(await stateOf(room)).toEqual(before)
  expect(before.state).toBe('running')
})
const HELD = 'dispatch.version-held-by-room'

it('when words of a room are on their way, they are still paused, answered for and hung where they always are', async () => {
  const room = await aRoom()
  for (const [route, act] of Object.entries(ACTS))
    if (act[0] === 'here') expect([route, await ask(route, room, act[2](room))]).toEqual([route, act[3] ?? 'done'])
})

it('when a leader sees what a room has sent, there is no button for what the room does, and the page knows the room', async () => {
  const room = await aRoom()
  const view = await dispatchView(varde, await who('head'), room.dispatchId)
  expect(view).toMatchObject({ state: 'running', heldBy: room.crisisId })
  expect(view.abilities).toEqual(['pause', 'see-people', 'answer'])
  expect(view.waves.flatMap((wave) => wave.abilities)).toEqual([])
  expect(view.waves.at(-1)!.gateText).toMatchObject({ code: 'hold.staff-first' })
})

it('when what carries a statement ends before it is out, by whatever way, the statement ends with it, and the room says so', async () => {
  for (const state of ['stopped', 'closed']) {
    const room = await aRoom()
    await sql`update dispatch.dispatch set state = ${state}, closed_at = now() where id = ${room.dispatchId}`.execute(
      base.db,
    )
    await settle(varde)
    await watchStatements(varde)
    const [seen] = (await viewStatements(varde, await who('head'), room.crisisId)).statements
    expect(seen).toMatchObject({ state: 'dropped', droppedReason: 'sending-ended' })
  }
})
