import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { askForWaiver } from '../../../slices/crisis/actions/ask-leaders.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { groupPromise } from '../../../slices/crisis/actions/group-promise.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { giveWaiver } from '../../../slices/crisis/actions/keep-waiver.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { passHardStop } from '../../../slices/crisis/actions/pass-hard-stop.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewFirstWords } from '../../../slices/crisis/actions/view-first-words.ts'
import { viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import { entryPhrase } from '../../../slices/crisis/rules/entry-phrase.ts'
import { besideGroups } from '../../../slices/crisis/rules/first-facts.ts'
import { anewTo } from '../../../slices/crisis/rules/leaving-at-stop.ts'
import { leftAtClosing, standingStop } from '../../../slices/crisis/rules/left-at-closing.ts'
import { groupsLacking, groupsToTell } from '../../../slices/crisis/rules/left-groups.ts'
import { passedOver } from '../../../slices/crisis/rules/passed-time.ts'
import type { Group } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { recipientPage } from '../../../slices/dispatch/actions/recipient-page.ts'
import { wordsNow } from '../../../slices/dispatch/store/released-store.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { approveStatement, confirm, handOver, readFacts, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** Words that own staff have, and that others wait for at a stop: they are out, and whoever waits is looked after all the same. */
const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
const START = at('12:20')
const NEXT = at('13:00')
/** What public words of a death assert. */
const KIN = 'Politiet har ansvaret for å varsle de pårørende'
const { base, varde, who } = await aSpeakingRoom(START)
beforeAll(async () => {
  await sql`insert into audience.contact (id, kind, name, language, legal_basis, created_at, updated_at, group_keys, audience_kind, unit_id, email, preferred)
            select 'con_r' || n, 'person', 'Test Testesen', 'nb', 'duty', now(), now(), array['relatives'], 'relatives', 'unt_halden',
                   'r' || n || '@test.example', 'email' from generate_series(1, 3) n`.execute(base.db)
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head') on conflict do nothing`.execute(base.db)
})

async function aDeath(mode: 'real' | 'exercise' = 'real') {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))
  if (mode === 'exercise') {
    await sql`update crisis.crisis set mode = 'exercise' where id = ${crisisId}`.execute(base.db)
  }
  return crisisId
}
async function rest() {
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}
/** Staff get their e-mail at once, and the words are out. */
async function toStaff() {
  await rest()
  await handOver(base.db)
  await rest()
}
async function first(id: string, groups: Group[] = ['staff', 'relatives']) {
  await releaseHolding(varde, await who('leader'), id, { groups, nextAt: NEXT, waiver: null, confirmed: [KIN] })
  await toStaff()
}
async function update(id: string, nextAt: Date | null, groups: Group[] = ['staff', 'relatives']) {
  await confirm(varde, await who('press'), id, 'En person er død')
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups, facts: [], nextAt, isLast: nextAt === null, admits: false },
    editions: [{ language: 'nb', title: 'En person er død', paragraphs: ['En person er død.'] }],
  })
  await approveStatement(varde, await who('head'), statementId)
  await toStaff()
}
const view = async (id: string) => viewStatements(varde, await who('leader'), id)
const stops = async (id: string) =>
  (await viewToday(varde, await who('leader'))).items.filter(
    (one) => one.kind === 'crisis-stop' && one.target.id === id,
  )
const lift = async (id: string, more: { nextAt?: Date; read?: { id: string; revision: number }[] } = {}) =>
  liftHardStop(varde, await who('leader'), id, { ground: 'told', source: 'Operasjonsleder i politiet', ...more })
/** Who of relatives and staff stands how in each message, and what became of what carries it. */
async function relatives(id: string) {
  const { rows } = await sql<{ number: number; state: string; heads: number }>`
    select s.number, r.state, count(*)::int as heads from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id join dispatch.wave w on w.dispatch_id = p.dispatch_id
      join dispatch.recipient r on r.wave_id = w.id
     where s.crisis_id = ${id} and w.audience_kinds && '{relatives}' group by 1, 2 order by 1, 2`.execute(base.db)
  return rows.map(({ number, state, heads }) => `${number} ${state} ${heads}`)
}
async function underWay(id: string) {
  const { rows } = await sql<{ id: string }>`
    select d.id from dispatch.dispatch d join crisis.statement_part p on p.dispatch_id = d.id
      join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = ${id} and d.state in ('planned', 'running', 'paused')`.execute(base.db)
  return rows.length
}
const linesOf = async (id: string, code: string) => {
  const { rows } = await sql<{ params: object }>`
    select params from crisis.entry where crisis_id = ${id} and code = ${code} order by seq`.execute(base.db)
  return rows.map(({ params }) => params)
}

it.each([
  ['first words', first],
  ['an update', async (id: string) => update(id, NEXT)],
])('when a room closes, %s that staff have and others wait for are set aside for those who wait', async (_, say) => {
  const id = await aDeath()
  await say(id)
  expect((await view(id)).statements).toMatchObject([{ number: 1, state: 'out', atStop: ['relatives'] }])
  expect(leftAtClosing(await view(id))).toMatchObject({ rest: [1], aside: [], behind: [] })
  expect(leftAtClosing(await view(id)).unreached.filter((one) => one.group === 'relatives')).toMatchObject([
    { left: 3, isGoing: false },
  ])
  await closeCrisis(varde, await who('leader'), id, 'Over')
  await rest()
  // Staff keep what they have, and nothing is under way to anybody.
  const [one] = (await view(id)).statements
  expect(one).toMatchObject({ state: 'out', standing: 'stands', atStop: [] })
  expect(await relatives(id)).toEqual(['1 failed 3'])
  expect(await underWay(id)).toBe(0)
  expect(await stops(id)).toEqual([])
  expect(await linesOf(id, 'statement-ended-at-stop')).toEqual([{ number: 1, group: 'relatives', reason: 'closed' }])
  // No promise leaves a closed room, whoever lifts its stop.
  await lift(id)
  await rest()
  expect(await relatives(id)).toEqual(['1 failed 3'])
  // Nobody is asked to bring by hand what a stop kept back.
  const { rows } = await sql`
    select 1 from dispatch.unit_task t join dispatch.wave w on w.id = t.wave_id
      join crisis.statement_part p on p.dispatch_id = w.dispatch_id join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = ${id} and w.audience_kinds && '{relatives}'`.execute(base.db)
  expect(rows).toEqual([])
})

it('when a room closes while the public waits at the stop, what own staff have is not taken back: it goes to nobody more, and no more comes', async () => {
  const id = await aDeath()
  await first(id, ['staff', 'public'])
  expect((await view(id)).statements).toMatchObject([{ number: 1, state: 'going', atStop: ['public'] }])
  await closeCrisis(varde, await who('leader'), id, 'Over')
  await rest()
  expect((await view(id)).statements).toMatchObject([{ state: 'dropped', droppedReason: 'closed', standing: 'lapsed' }])
  const { rows } = await sql<{ id: string; messageId: string; version: string }>`
    select r.id, p.message_id as "messageId", p.version_id as version from dispatch.recipient r
      join crisis.statement_part p on p.dispatch_id = r.dispatch_id join crisis.statement s on s.id = p.statement_id
      join dispatch.wave w on w.id = r.wave_id and w.audience_kinds = '{staff}'
     where s.crisis_id = ${id} and r.state = 'submitted' order by r.id limit 1`.execute(base.db)
  const { id: recipientId, messageId, version } = rows[0]!
  // Behind the link, and under Utsending: it stands, and the page says that no more comes.
  expect(await recipientPage(varde, recipientId)).toMatchObject({ standing: 'stands' })
  expect((await wordsNow(varde.db, [version])).get(version)).toMatchObject({ standing: 'stands' })
  expect(await groupPromise(varde.db, messageId, varde.now())).toMatchObject({ endedAt: expect.any(Number) })
  expect(await linesOf(id, 'statement-stopped')).toEqual([{ number: 1, reason: 'closed' }])
  expect(entryPhrase({ code: 'statement-stopped', params: { number: 1, reason: 'closed' } }, String).key).toBe(
    'system.statement-closed',
  )
  // The stop stands, and is lifted afterwards too: nothing goes.
  expect(standingStop(await view(id))).toMatchObject({ stop: 'next-of-kin' })
  await lift(id)
  await rest()
  expect(standingStop(await view(id))).toBeNull()
})

it('when a room closes while staff still wait for an e-mail, they get it, and those at the stop do not', async () => {
  const id = await aDeath()
  await confirm(varde, await who('press'), id, 'En person er død')
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups: ['staff', 'relatives'], facts: [], nextAt: NEXT, admits: false },
    editions: [{ language: 'nb', title: 'En person er død', paragraphs: ['En person er død.'] }],
  })
  await approveStatement(varde, await who('head'), statementId)
  await rest()
  await closeCrisis(varde, await who('leader'), id, 'Over')
  await rest()
  expect(await underWay(id)).toBe(1)
  await handOver(base.db)
  await rest()
  expect(await underWay(id)).toBe(0)
  expect((await view(id)).groups.find((one) => one.group === 'staff')).toMatchObject({ statement: 1, next: null })
})

it('when several messages wait at the stop, I dag names each that may still go as it is; those whose time has passed only when all of them are', async () => {
  const id = await aDeath()
  await first(id)
  await update(id, null, ['inmates'])
  expect(await stops(id)).toMatchObject([{ params: { number: '1 og 2', count: 2 } }])
  varde.setClock(at('13:05'))
  await rest()
  expect(await stops(id)).toMatchObject([{ params: { number: 2, count: 1 } }])
})

it('when what staff have and others wait for promises nothing, it waits after closing too, I dag says so, and the lift lets it go', async () => {
  const id = await aDeath()
  await update(id, null)
  expect(leftAtClosing(await view(id))).toMatchObject({ rest: [], aside: [], behind: [1] })
  expect(await stops(id)).toMatchObject([{ params: { number: 1, count: 1 } }])
  await closeCrisis(varde, await who('leader'), id, 'Over')
  await rest()
  expect((await view(id)).statements).toMatchObject([{ state: 'out', atStop: ['relatives'] }])
  expect(await stops(id)).toMatchObject([{ params: { number: 1 } }])
  await lift(id)
  await rest()
  await handOver(base.db)
  await rest()
  expect(await relatives(id)).toEqual(['1 submitted 3'])
  expect(await stops(id)).toEqual([])
})

it('when the stop is lifted after the time that first words promise, a new time is asked for, and they leave anew to those who waited', async () => {
  const id = await aDeath()
  await first(id)
  varde.setClock(at('13:05'))
  await rest()
  expect(passedOver((await view(id)).statements)).toMatchObject([
    { statement: { number: 1 }, groups: ['relatives'], wasStopped: true, asks: 'time' },
  ])
  expect(await stops(id)).toMatchObject([{ params: { number: 1, passed: 'time' } }])
  await expect(lift(id)).rejects.toMatchObject({ code: 'crisis.promise-passed' })
  await lift(id, { nextAt: at('13:35') })
  await toStaff()
  expect(await relatives(id)).toEqual(['1 failed 3', '2 submitted 3'])
  const { statements } = await view(id)
  expect(statements).toMatchObject([
    // Staff were promised the same time, and nothing newer.
    { number: 2, state: 'out', kind: 'holding', groups: ['staff', 'relatives'] },
    { number: 1, state: 'out', standing: 'stands', atStop: [] },
  ])
  expect(passedOver(statements)).toEqual([])
  expect(await underWay(id)).toBe(0)
  expect(await linesOf(id, 'statement-ended-at-stop')).toEqual([
    { number: 1, group: 'relatives', reason: 'time-passed' },
  ])
})

it('when first words on their way leave anew as their time passed at the stop, the first are not taken back, and go anew to those who have them too', async () => {
  const id = await aDeath()
  await first(id, ['staff', 'unions', 'inmates', 'ministry', 'public'])
  expect((await view(id)).statements).toMatchObject([{ number: 1, state: 'going' }])
  varde.setClock(at('13:05'))
  await rest()
  await lift(id, { nextAt: at('13:35') })
  await toStaff()
  expect((await view(id)).statements).toMatchObject([
    { number: 2, groups: ['staff', 'unions', 'inmates', 'ministry', 'public'] },
    { number: 1, state: 'dropped', droppedReason: 'time-passed', standing: 'lapsed' },
  ])
  await makeSituation(varde, await who('leader'), id)
  const { content } = (await viewSituations(varde, await who('leader'), id)).reports[0]!
  expect(content.withdrawn).toMatchObject([{ number: 1, isLapsed: true }])
})

it.each([
  ['passed before anybody of a group had it', false, ['staff', 'inmates', 'relatives']],
  ['hangs where a group is', true, ['staff', 'relatives']],
] as const)(
  'when first words leave anew and something newer %s, they go to those who have nothing newer',
  async (_, isHung, groups) => {
    const id = await aDeath()
    await first(id, ['staff', 'inmates', 'relatives'])
    await passHardStop(varde, await who('leader'), id, { group: 'inmates', reason: 'De må vite det nå' })
    await toStaff()
    await update(id, at('13:02'), ['inmates'])
    expect((await view(id)).statements).toMatchObject([{ number: 2, state: 'out', groups: ['inmates'] }, { number: 1 }])
    if (isHung) {
      await sql`update dispatch.recipient r set state = 'on-paper' from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
               where p.dispatch_id = r.dispatch_id and s.crisis_id = ${id} and s.number = 2`.execute(base.db)
      await sql`update dispatch.attempt a set state = 'delivered' from dispatch.recipient r
               where a.recipient_id = r.id and r.state = 'on-paper'`.execute(base.db)
    }
    varde.setClock(at('13:05'))
    await rest()
    const { statements, waits } = await view(id)
    expect(anewTo({ statements, let: waits, now: varde.now().getTime(), isLift: true })).toEqual(groups)
    await lift(id, { nextAt: at('13:35'), read: await readFacts(varde, await who('press'), id) })
    await toStaff()
    expect((await view(id)).statements[0]).toMatchObject({ number: 3, kind: 'holding', groups })
  },
)

it('when the stop is lifted after the time that an update promises, those who waited never get it, and the room says that it is written anew', async () => {
  const id = await aDeath()
  await update(id, NEXT)
  varde.setClock(at('13:05'))
  await rest()
  const passed = { statement: { number: 1 }, groups: ['relatives'], wasStopped: true, asks: 'words' }
  expect(passedOver((await view(id)).statements)).toMatchObject([passed])
  expect(await stops(id)).toMatchObject([{ params: { number: 1, passed: 'words' } }])
  await lift(id)
  await rest()
  expect(await relatives(id)).toEqual(['1 failed 3'])
  expect(await underWay(id)).toBe(0)
  const { statements } = await view(id)
  expect(statements).toMatchObject([{ state: 'out', standing: 'stands', lateFor: ['relatives'] }])
  expect(passedOver(statements)).toMatchObject([passed])
  // What is said to others alone changes nothing for those who waited; the room asks for them once.
  await update(id, null, ['staff'])
  const room = await view(id)
  expect(passedOver(room.statements)).toMatchObject([passed])
  expect(groupsToTell(room)).toEqual([])
  await update(id, null, ['relatives'])
  expect(passedOver((await view(id)).statements)).toEqual([])
})

it('when words were meant for a group and ended, and others hear more, the room asks for the group until something is on its way to it', async () => {
  const id = await aDeath()
  await lift(id)
  await confirm(varde, await who('press'), id, 'En person er død')
  const said = { corrects: null, facts: [], nextAt: null, isLast: true, admits: false }
  const editions = [{ language: 'nb', title: 'En person er død', paragraphs: ['En person er død.'] }]
  const asked = async () => groupsToTell(await view(id)).map(({ group, left, of }) => [group, left, of])
  const propose = async (groups: Group[]) =>
    proposeStatement(varde, await who('press'), id, { ...said, groups, editions })
  const { id: first } = await propose(['staff', 'inmates'])
  expect(await asked()).toEqual([])
  await approveStatement(varde, await who('head'), first)
  // Notices lie with the unit: they are on their way.
  expect(await asked()).toEqual([])
  await handOver(base.db)
  await rest()
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: first }, 'Det stemte ikke')
  await rest()
  expect(leftAtClosing(await view(id)).unreached).toMatchObject([{ group: 'inmates', left: 40, of: 40 }])
  expect(await asked()).toEqual([['inmates', 40, 40]])
  const { id: second } = await propose(['staff'])
  await approveStatement(varde, await who('head'), second)
  expect(await asked()).toEqual([['inmates', 40, 40]])
  await propose(['inmates'])
  expect(await asked()).toEqual([])
})

it.each([
  ['staff have them', ['staff', 'inmates', 'relatives'], 'out'],
  ['they are on their way', ['staff', 'inmates', 'relatives', 'public'], 'going'],
] as const)(
  'when a leader lets a group past the stop after the time that first words promise, and %s, a new time is asked for, and they leave anew to it alone',
  async (_, groups, state) => {
    const id = await aDeath()
    await first(id, [...groups])
    expect((await view(id)).statements).toMatchObject([{ state }])
    varde.setClock(at('13:05'))
    await rest()
    const pass = { group: 'inmates', reason: 'De må vite det nå' } as const
    await expect(passHardStop(varde, await who('leader'), id, pass)).rejects.toMatchObject({
      code: 'crisis.promise-passed',
    })
    await passHardStop(varde, await who('leader'), id, { ...pass, nextAt: at('13:35') })
    await rest()
    expect((await view(id)).statements).toMatchObject([{ number: 2, state: 'out', groups: ['inmates'] }, { state }])
    // The others still wait for the first, and get it anew when the stop is lifted.
    await lift(id, { nextAt: at('13:40') })
    await toStaff()
    const [last] = (await view(id)).statements
    expect(last!.groups).toEqual(groups.filter((one) => one !== 'inmates'))
    expect(await underWay(id)).toBe(0)
  },
)

it('when first words that staff have wait for others, whoever lets them go holds them against what is known by then', async () => {
  const id = await aDeath()
  await first(id)
  const content = { state: 'confirmed', text: 'Ingen andre er skadd', source: 'Vaktleder', counter: '' } as const
  await addFact(varde, await who('press'), id, { ...content, police: 'none' })
  expect(await linesOf(id, 'first-facts-unread')).toMatchObject([{ number: 1 }])
  await expect(lift(id)).rejects.toMatchObject({ code: 'crisis.facts-not-read' })
  const { facts } = await viewFirstWords(varde, await who('press'), id, NEXT)
  const read = besideGroups(['relatives'], facts).map(({ id: fact, revision }) => ({ id: fact, revision }))
  await lift(id, { read })
  expect(await linesOf(id, 'first-facts-read')).toMatchObject([{ number: 1, count: 1 }])
})

const DEATH = 'Det er et dødsfall ved Halden'
it('when first words that staff have say to others at the stop what stands as unconfirmed, no press lets those have them, in time or anew', async () => {
  const id = await aDeath()
  await first(id, ['staff', 'relatives', 'inmates'])
  const content = { state: 'unconfirmed', text: DEATH, source: 'Vaktleder', counter: '', police: 'none' } as const
  const { id: factId } = await addFact(varde, await who('press'), id, content)
  const { facts } = await viewFirstWords(varde, await who('press'), id, NEXT)
  const read = facts.map(({ id: fact, revision }) => ({ id: fact, revision }))
  const refused = { code: 'crisis.first-unconfirmed', details: { fact: DEATH } }
  const pass = async (more: { nextAt?: Date } = {}) => {
    const group = { group: 'inmates', reason: 'De må vite det nå' } as const
    return passHardStop(varde, await who('leader'), id, { ...group, read, ...more })
  }
  await expect(pass()).rejects.toMatchObject(refused)
  await expect(lift(id, { read })).rejects.toMatchObject(refused)
  varde.setClock(at('13:05'))
  await rest()
  await expect(pass({ nextAt: at('13:35') })).rejects.toMatchObject(refused)
  await expect(lift(id, { read, nextAt: at('13:35') })).rejects.toMatchObject(refused)
  const change = { factId, revision: 1, content: { ...content, state: 'confirmed' as const } }
  await changeFactInRoom(varde, await who('press'), id, change)
  await lift(id, { read: [{ id: factId, revision: 2 }], nextAt: at('13:35') })
})

it('in an exercise too, words that others wait for at the stop end for them when the time has passed, or the room closes', async () => {
  const late = await aDeath('exercise')
  await first(late)
  expect((await view(late)).statements).toMatchObject([{ state: 'out', atStop: ['relatives'] }])
  varde.setClock(at('13:05'))
  await rest()
  await expect(lift(late)).rejects.toMatchObject({ code: 'crisis.promise-passed' })
  await lift(late, { nextAt: at('13:35') })
  await rest()
  expect((await view(late)).groups.find((one) => one.group === 'relatives')).toMatchObject({ statement: 2 })
  const closed = await aDeath('exercise')
  await first(closed)
  await closeCrisis(varde, await who('leader'), closed, 'Over')
  expect((await view(closed)).statements).toMatchObject([{ state: 'out', atStop: [] }])
  await lift(closed)
  expect((await view(closed)).groups.find((one) => one.group === 'relatives')).toMatchObject({ statement: null })
})

it('while a stop holds the public, nobody lets words go past own staff or asks for it, and is told to lift the stop first', async () => {
  const id = await aDeath()
  const first = { groups: ['staff', 'public'] as Group[], nextAt: NEXT, waiver: null, confirmed: [KIN] }
  const past = { ...first, waiver: { reason: 'Rykter sprer seg' } }
  await expect(releaseHolding(varde, await who('leader'), id, past)).rejects.toMatchObject({
    code: 'crisis.waiver-at-stop',
  })
  await releaseHolding(varde, await who('leader'), id, first)
  await settle(varde)
  const { id: statementId } = (await view(id)).statements[0]!
  const about = { crisisId: id, statementId }
  const give = async () => giveWaiver(varde, await who('leader'), about, { reason: 'Rykter sprer seg' })
  await expect(give()).rejects.toMatchObject({ code: 'crisis.waiver-at-stop' })
  await expect(askForWaiver(varde, await who('press'), about)).rejects.toMatchObject({ code: 'crisis.waiver-at-stop' })
  await lift(id)
  await give()
  expect((await view(id)).statements).toMatchObject([{ waiver: { by: { id: 'per_leader' } } }])
})

const untold = async (id: string) =>
  (await viewToday(varde, await who('leader'))).items.filter(
    (one) => one.kind === 'crisis-untold' && one.target.id === id,
  )

it('when first words go to staff alone after the time that those at the stop promise, these wait on for the others, and leave anew when the stop is lifted', async () => {
  const id = await aDeath()
  const groups: Group[] = ['staff', 'inmates', 'relatives', 'public']
  await first(id, groups)
  varde.setClock(at('13:05'))
  await rest()
  await releaseHolding(varde, await who('leader'), id, { groups: ['staff'], nextAt: at('13:30'), waiver: null })
  await toStaff()
  expect((await view(id)).statements).toMatchObject([
    { number: 2, groups: ['staff'], state: 'out' },
    { number: 1, state: 'going', isLate: true, atStop: ['inmates', 'relatives', 'public'] },
  ])
  expect(await stops(id)).toMatchObject([{ params: { number: 1, passed: 'time' } }])
  expect(await untold(id)).toEqual([])
  // Some of those who wait get new ones: the first words are over for them alone.
  await releaseHolding(varde, await who('leader'), id, {
    ...{ groups: ['staff', 'inmates'], nextAt: at('13:30'), waiver: null },
  })
  await toStaff()
  const { statements } = await view(id)
  expect(statements.map(({ number, state, atStop }) => [number, state, atStop])).toEqual([
    [3, 'out', ['inmates']],
    [2, 'out', []],
    [1, 'going', ['relatives', 'public']],
  ])
  expect(await linesOf(id, 'statement-ended-at-stop')).toEqual([{ number: 1, group: 'inmates', reason: 'time-passed' }])
  await lift(id, { nextAt: at('13:40') })
  await toStaff()
  expect((await view(id)).statements[0]).toMatchObject({ number: 4, groups: ['staff', 'relatives', 'public'] })
  expect(await relatives(id)).toEqual(['1 failed 3', '4 submitted 3'])
})

it('when nothing waits any more for those at the stop, the room, the dialog that lifts it and I dag say so, until something is on its way', async () => {
  const id = await aDeath()
  await first(id, ['staff', 'relatives', 'public'])
  expect(groupsLacking(await view(id))).toEqual([])
  await withdrawStatement(
    varde,
    await who('leader'),
    { crisisId: id, statementId: (await view(id)).statements[0]!.id },
    'Feil',
  )
  await rest()
  expect(groupsToTell(await view(id)).map(({ group, left }) => [group, left])).toEqual([
    ['relatives', 3],
    ['public', 0],
  ])
  expect(groupsLacking(await view(id))).toEqual(['relatives', 'public'])
  expect(await untold(id)).toMatchObject([{ params: { groups: 'pårørende, presse og publikum' } }])
  await first(id, ['staff', 'relatives'])
  expect(groupsLacking(await view(id))).toEqual(['public'])
  // An update whose time passed while they waited for it.
  const late = await aDeath()
  await update(late, NEXT)
  varde.setClock(at('13:05'))
  await rest()
  await lift(late)
  await rest()
  expect(groupsLacking(await view(late))).toEqual(['relatives'])
  expect(await untold(late)).toMatchObject([{ params: { groups: 'pårørende' } }])
})
