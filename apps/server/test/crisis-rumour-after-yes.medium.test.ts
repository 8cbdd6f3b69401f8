import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { approveStatement as approveInRoom } from '../../../slices/crisis/actions/decide-statement.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { followStatement } from '../../../slices/crisis/actions/follow-statement.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { sentencesOf } from '../../../slices/crisis/rules/content-words.ts'
import type { Group } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { takeReport } from '../../../slices/dispatch/actions/take-report.ts'
import { claimAttempts } from '../../../slices/dispatch/store/claim.ts'
import { leftWithUnits } from '../../../slices/dispatch/store/task-words.ts'
import { approveStatement, confirm, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** Words that somebody has said yes to, with a reason, and that wait: what they say is put down as a rumour meanwhile. */
const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const { varde, who } = await aSpeakingRoom(START)
beforeAll(async () => {
  await sql`insert into audience.contact (id, kind, name, language, legal_basis, created_at, updated_at, group_keys, audience_kind, unit_id, email, preferred)
            select 'con_r' || n, 'person', 'Test Testesen', 'nb', 'duty', now(), now(), array['relatives'], 'relatives', 'unt_halden',
                   'r' || n || '@test.example', 'email' from generate_series(1, 3) n`.execute(varde.db)
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head') on conflict do nothing`.execute(varde.db)
})
const HERE = 'Politiet er på stedet'
const LOOSE = 'To ansatte er skadd.'

async function approved(groups: Group[], isLifted = false, taken = () => handOver(varde.db), known = HERE) {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))
  if (isLifted) await lift(crisisId)
  await confirm(varde, await who('press'), crisisId, known)
  const { id } = await propose(crisisId, groups, known, known === HERE ? LOOSE : '')
  await approveStatement(varde, await who('head'), id)
  await taken()
  await settle(varde)
  return crisisId
}
const propose = async (crisisId: string, groups: Group[], known: string, loose = '') =>
  proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups, facts: [], nextAt: NEXT, admits: false },
    unfounded: loose ? [{ sentence: loose, reason: 'Sagt på telefon av vaktleder' }] : [],
    editions: [{ language: 'nb', title: known, paragraphs: [`${known}. ${loose}`.trim()] }],
  })
const rumour = async (crisisId: string, text = 'To ansatte er skadd') =>
  addFact(varde, await who('press'), crisisId, {
    ...{ state: 'rumour', text, source: 'Sosiale medier', counter: '', police: 'none' },
  })
const seen = async (crisisId: string) => (await viewStatements(varde, await who('leader'), crisisId)).statements
/** The languages in which a channel would take something of the room's now. */
const claimable = async (crisisId: string) => {
  const taken = await claimAttempts(varde.db, 'wrk_test', 'email', 1000, varde.now())
  await sql`update dispatch.attempt set claimed_by = null where claimed_by = 'wrk_test'`.execute(varde.db)
  const { rows } = await sql<{ said: string }>`
    select distinct coalesce(p.languages[1], 'own') as said from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = ${crisisId} and p.dispatch_id = any(${taken.map(({ dispatchId }) => dispatchId)}::text[])`.execute(
    varde.db,
  )
  return rows.map(({ said }) => said).toSorted()
}
const lift = async (crisisId: string) => {
  await liftHardStop(varde, await who('leader'), crisisId, { ground: 'told', source: 'Politiet' })
  await settle(varde)
}
const opened = async (crisisId: string) =>
  (
    await sql<{ kinds: string[] }>`select w.audience_kinds as kinds from dispatch.wave w
      join crisis.statement_part p on p.dispatch_id = w.dispatch_id
      join crisis.statement s on s.id = p.statement_id and s.crisis_id = ${crisisId}
     where w.opened_at is not null`.execute(varde.db)
  ).rows.flatMap(({ kinds }) => kinds)

it('when it waits whole at a stop, it is over, and never leaves', async () => {
  const id = await approved(['staff', 'public'])
  expect(await seen(id)).toMatchObject([{ state: 'going' }])
  await rumour(id)
  expect(await seen(id)).toMatchObject([{ state: 'dropped', droppedReason: 'fact-changed' }])
  await lift(id)
  expect(await opened(id)).not.toContain('public')
})

it('when it is out to others, it goes to nobody who waits at the stop; what was never confirmed is not wrong', async () => {
  const id = await approved(['staff', 'relatives'])
  expect(await seen(id)).toMatchObject([{ state: 'out', atStop: ['relatives'] }])
  await rumour(id)
  expect(await seen(id)).toMatchObject([{ state: 'out', atStop: [], changedFacts: [] }])
  await lift(id)
  expect(await opened(id)).toContain('staff')
  expect(await opened(id)).not.toContain('relatives')
  const { rows } = await sql<{ params: object }>`select params from crisis.entry
    where crisis_id = ${id} and code = 'statement-ended-at-stop'`.execute(varde.db)
  expect(rows.map(({ params }) => params)).toEqual([{ number: 1, group: 'relatives', reason: 'fact-changed' }])
})

it('when a rumour is about something else, the words wait on', async () => {
  const id = await approved(['staff', 'public'])
  await rumour(id, 'Porten er stengt')
  expect(await seen(id)).toMatchObject([{ state: 'going' }])
})

/** The channels have taken what is for staff, and nothing else. */
async function staffHave() {
  await varde.db.transaction().execute(async (trx) => {
    await sql`update dispatch.attempt a set state = 'submitted' from dispatch.wave w
              where w.id = a.wave_id and w.audience_kinds && '{staff}' and a.state = 'prepared'`.execute(trx)
    await sql`update dispatch.recipient r set state = 'submitted' from dispatch.wave w
              where w.id = r.wave_id and w.audience_kinds && '{staff}' and r.state = 'waiting'`.execute(trx)
  })
}
/** Something else holds the wave to relatives: our own desk, another room's stop. */
const notOpened = async () => {
  await staffHave()
  await sql`delete from dispatch.attempt a using dispatch.wave w where w.id = a.wave_id and w.audience_kinds && '{relatives}'`.execute(
    varde.db,
  )
  await sql`update dispatch.wave set state = 'waiting', opened_at = null, gate = '{"kind": "by-hand"}'
             where audience_kinds && '{relatives}' and state = 'open'`.execute(varde.db)
}
async function standIn(id: string, kind: string) {
  const { rows } = await sql<{ state: string; heads: number }>`
    select r.state, sum(r.heads)::int as heads from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id join dispatch.wave w on w.dispatch_id = p.dispatch_id
      join dispatch.recipient r on r.wave_id = w.id
     where s.crisis_id = ${id} and ${kind} = any (w.audience_kinds) group by 1 order by 1`.execute(varde.db)
  return rows.map(({ state, heads }) => `${state} ${heads}`)
}
const ended = async (id: string) =>
  (
    await sql<{ params: object }>`select params from crisis.entry
      where crisis_id = ${id} and code = 'statement-ended-rest' order by seq`.execute(varde.db)
  ).rows.map(({ params }) => params)

it.each([
  ['wait for a channel', staffHave],
  ['wait for a wave that has not opened', notOpened],
])(
  'when it has left for all and some of them %s, they never get it, the others keep it, and the room says so',
  async (_, taken) => {
    const id = await approved(['staff', 'relatives'], true, taken)
    expect(await seen(id)).toMatchObject([{ state: 'out', atStop: [] }])
    expect(await standIn(id, 'relatives')).toEqual(['waiting 3'])
    await rumour(id)
    await handOver(varde.db)
    await settle(varde)
    expect(await standIn(id, 'relatives')).toEqual(['failed 3'])
    expect((await standIn(id, 'staff')).join()).toMatch(/^submitted \d+$/)
    expect(await seen(id)).toMatchObject([{ state: 'out', standing: 'stands', changedFacts: [] }])
    expect(await ended(id)).toEqual([{ number: 1, group: 'relatives' }])
  },
)

it('when a unit has a notice of it and has not hung it, nobody is asked to', async () => {
  const id = await approved(['staff', 'inmates'], true)
  const { rows } = await sql<{ id: string }>`select p.dispatch_id as id from crisis.statement_part p
    join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${id}`.execute(varde.db)
  const asked = async () =>
    [
      ...(
        await leftWithUnits(
          varde.db,
          rows.map((one) => one.id),
          varde.now(),
        )
      ).values(),
    ].reduce((sum, one) => sum + one, 0)
  expect(await asked()).toBe(40)
  await rumour(id)
  expect(await asked()).toBe(0)
  expect(await ended(id)).toEqual([{ number: 1, group: 'inmates' }])
  expect(await seen(id)).toMatchObject([{ state: 'out', standing: 'stands', changedFacts: [] }])
})

it('when all have it, nothing is said to have stopped', async () => {
  const id = await approved(['staff', 'relatives'], true)
  await rumour(id)
  expect(await ended(id)).toEqual([])
  expect(await seen(id)).toMatchObject([{ state: 'out', standing: 'stands' }])
})

it('when first words say it, whoever waits for a channel never gets them, and whoever waits at the stop waits for a press', async () => {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))
  await releaseHolding(varde, await who('leader'), id, { groups: ['staff', 'inmates'], nextAt: NEXT, waiver: null })
  await settle(varde)
  expect(await seen(id)).toMatchObject([{ state: 'out', atStop: ['inmates'] }])
  await addFact(varde, await who('press'), id, {
    ...{
      state: 'unconfirmed',
      text: 'Det er et dødsfall ved Halden',
      source: 'Vaktleder',
      counter: '',
      police: 'none',
    },
  })
  await handOver(varde.db)
  await settle(varde)
  expect((await standIn(id, 'staff')).join()).toMatch(/^failed \d+$/)
  expect(await seen(id)).toMatchObject([{ state: 'out', atStop: ['inmates'], changedFacts: [] }])
  expect(await ended(id)).toEqual([{ number: 1, group: 'staff' }])
  await expect(lift(id)).rejects.toMatchObject({ code: 'crisis.first-unconfirmed' })
})

it.each(['En ansatt er alvorlig skadd', 'Flere ansatte er skadd', 'En ansatt er skadd'])(
  'when it says what is confirmed and no more, «%s» as a rumour ends nothing of it, on its way or out, and it can be said anew',
  async (told) => {
    const KNOWN = 'En ansatt er skadd'
    const id = await approved(['staff', 'relatives'], true, staffHave, KNOWN)
    const going = await approved(['staff', 'public'], false, staffHave, KNOWN)
    for (const one of [id, going]) await rumour(one, told)
    await handOver(varde.db)
    await settle(varde)
    expect(await standIn(id, 'relatives')).toEqual(['submitted 3'])
    expect(await ended(id)).toEqual([])
    expect(await seen(id)).toMatchObject([{ state: 'out', standing: 'stands', changedFacts: [] }])
    expect(await seen(going)).toMatchObject([{ state: 'going' }])
    await propose(id, ['staff', 'ministry'], KNOWN)
    if (told !== KNOWN)
      await expect(propose(id, ['staff', 'ministry'], told)).rejects.toMatchObject({
        code: 'crisis.sentence-unconfirmed',
      })
  },
)

const UKRAINIAN = 'Ув’язнений помер'
/** First words to these are out, and follow in Ukrainian, which somebody of own staff and the inmates read. */
async function followedFirst(groups: Group[] = ['staff', 'inmates']) {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))
  const { id: first } = await releaseHolding(varde, await who('leader'), id, { groups, nextAt: NEXT, waiver: null })
  await settle(varde)
  await follow(id, first)
  return { id, first }
}
async function follow(id: string, statementId: string) {
  const { rows: mains } = await sql<{ words: { paragraphs: string[] } }>`
    select texts -> 'nb' as words from crisis.statement_part where statement_id = ${statementId} and languages = '{}' order by position limit 1`.execute(
    varde.db,
  )
  const sentences = mains[0]!.words.paragraphs.map((one) =>
    sentencesOf(one)
      .map((__, at) => (one.includes('15.00') && at === 0 ? 'Kl. 15.00.' : `${UKRAINIAN}.`))
      .join(' '),
  )
  await followStatement(varde, await who('press'), id, {
    statementId,
    editions: [{ language: 'uk', title: UKRAINIAN, paragraphs: sentences }],
  })
  const { rows } = await sql<{ messageId: string; approvalId: string }>`
    select p.message_id as "messageId", a.id as "approvalId" from crisis.statement_part p
      join message.approval a on a.message_id = p.message_id and a.decision is null where p.statement_id = ${statementId}`.execute(
    varde.db,
  )
  await approveInRoom(varde, await who('head'), { ...rows[0]!, read: ['uk'] })
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}
const followedWaves = async (id: string) =>
  (
    await sql<{
      line: string
    }>`select w.audience_kinds[1] || ' ' || w.state || ' ' || d.state as line from dispatch.wave w
      join dispatch.dispatch d on d.id = w.dispatch_id
      join crisis.statement_part p on p.dispatch_id = d.id and 'uk' = any (p.languages)
      join crisis.statement s on s.id = p.statement_id and s.crisis_id = ${id} order by w.position`.execute(varde.db)
  ).rows.map(({ line }) => line)

const following = async (id: string) => (await seen(id))[0]!.following.map(({ state }) => state)
const unsure = async (id: string, text: string) =>
  addFact(varde, await who('press'), id, {
    ...{ state: 'unconfirmed', text, source: 'Vaktleder', counter: '', police: 'none' },
  })

/** One of these alone reads the language. */
const aReader = (kind: 'relatives' | 'ministry', key = 'u') =>
  sql`insert into audience.contact (id, kind, name, language, legal_basis, created_at, updated_at, group_keys, audience_kind, unit_id, email, preferred)
      values (${`con_${key}_${kind}`}, 'person', 'Test Testesen', 'uk', 'duty', now(), now(), array[${kind}], ${kind}, 'unt_halden', ${`${key}-${kind}@test.example`}, 'email')`.execute(
    varde.db,
  )

it('when it is followed in another language that nobody has got, that is set aside and stops', async () => {
  await aReader('relatives')
  const id = await approved(['staff', 'relatives'], true)
  await follow(id, (await seen(id))[0]!.id)
  expect(await followedWaves(id)).toContain('relatives open running')
  expect(await following(id)).toEqual(['out'])
  await rumour(id)
  expect(await following(id)).toEqual(['dropped'])
  expect(new Set((await followedWaves(id)).map((one) => one.split(' ')[2]))).toEqual(new Set(['stopped']))
  expect(await ended(id)).toEqual([{ number: 1, group: 'relatives' }])
})

it('when only the first words of those at the stop say it, whoever waits by a channel for what is made of them never gets it, and those at the stop wait on', async () => {
  await aReader('ministry')
  const { id } = await followedFirst(['ministry', 'inmates'])
  expect(await followedWaves(id)).toEqual(['inmates waiting running', 'ministry open running'])
  expect(await claimable(id)).toEqual(['own', 'uk'])
  await unsure(id, 'De ansatte sier hva du skal gjøre nå')
  expect(await claimable(id)).toEqual(['own'])
  await handOver(varde.db)
  await settle(varde)
  expect(await ended(id)).toEqual([{ number: 1, group: 'ministry' }])
  const { rows } = await sql<{ state: string }>`select r.state from dispatch.recipient r
    join crisis.statement_part p on p.dispatch_id = r.dispatch_id and 'uk' = any (p.languages)
    join crisis.statement s on s.id = p.statement_id and s.crisis_id = ${id}`.execute(varde.db)
  expect(rows).toEqual([{ state: 'failed' }])
  expect(await followedWaves(id)).toContain('inmates waiting running')
})

it('when it has ended for a group, a copy of theirs that bounces is tried by no other channel, and is no task of their unit', async () => {
  await aReader('ministry', 'again')
  const { id } = await followedFirst(['ministry', 'inmates'])
  const { rows } = await sql<{ id: string }>`
    with one as (update dispatch.recipient set channels = '{email,sms,print}', sms = '+4740000001', state = 'submitted'
                  where id = (select r.id from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id and 'uk' = any (p.languages)
                                join crisis.statement s on s.id = p.statement_id and s.crisis_id = ${id}
                               where r.source = 'contact' order by r.id limit 1) returning id)
    update dispatch.attempt a set state = 'submitted' from one where a.recipient_id = one.id returning a.id`.execute(
    varde.db,
  )
  await unsure(id, 'De ansatte sier hva du skal gjøre nå')
  expect(await ended(id)).toEqual([{ number: 1, group: 'ministry' }])
  expect(await followedWaves(id)).toEqual(['inmates waiting running', 'ministry open running'])
  await takeReport(varde, { attemptId: rows[0]!.id, state: 'bounced', reason: '550 no such user' })
  expect(await claimAttempts(varde.db, 'wrk_test', 'sms', 1000, varde.now())).toEqual([])
  const { rows: standing } = await sql<{ state: string }>`
    select r.state, r.reason, (select count(*)::int from dispatch.unit_task t where t.dispatch_id = r.dispatch_id and t.kind = 'reach') as tasks
      from dispatch.recipient r join dispatch.attempt a on a.recipient_id = r.id and a.id = ${rows[0]!.id}`.execute(
    varde.db,
  )
  expect(standing).toEqual([{ state: 'failed', reason: 'stopped', tasks: 0 }])
})

it('when the first words to staff say it, what follows to those at the stop in their language waits on with theirs', async () => {
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'uk', 7, now(), 'per_head')`.execute(varde.db)
  const { id } = await followedFirst()
  await unsure(id, 'Det er et dødsfall ved Halden')
  expect(await followedWaves(id)).toEqual(['inmates waiting running'])
  expect(await following(id)).toEqual(['out'])
  expect(await ended(id)).toEqual([{ number: 1, group: 'staff' }])
  const { rows } = await sql<{ name: string }>`
    select name from bus.event where subject = ${id} and name in ('crisis.statement-dropped', 'crisis.statement-ended-rest')`.execute(
    varde.db,
  )
  expect(rows).toEqual([{ name: 'crisis.statement-ended-rest' }])
})

it('when a correction that some have got says what becomes a rumour, it ends whole, also where one of its groups is nobody', async () => {
  const id = await approved(['staff', 'relatives'], true, staffHave)
  const [wrong] = await seen(id)
  const { rows: facts } = await sql<{ id: string }>`
    select id from crisis.fact where crisis_id = ${id}`.execute(varde.db)
  const known = 'Politiet er ikke på stedet'
  const content = { state: 'confirmed', text: known, source: 'Vaktleder', counter: '', police: 'none' } as const
  await changeFactInRoom(varde, await who('press'), id, { factId: facts[0]!.id, revision: 1, content })
  const right = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: wrong!.id, groups: [], facts: [{ id: facts[0]!.id, revision: 2 }], nextAt: NEXT, admits: false },
    unfounded: [{ sentence: LOOSE, reason: 'Sagt på telefon av vaktleder' }],
    editions: [{ language: 'nb', title: known, paragraphs: [`${known}. ${LOOSE}`] }],
  })
  await approveStatement(varde, await who('head'), right.id)
  const { rows: waves } = await sql<{ wave: string; total: number; state: string }>`
    select w.audience_kinds[1] as wave, w.total, w.state from dispatch.public_wave w
      join crisis.statement_part p on p.dispatch_id = w.dispatch_id and p.statement_id = ${right.id} order by 1`.execute(
    varde.db,
  )
  expect(waves).toContainEqual({ wave: 'relatives', total: 0, state: 'open' })
  await sql`with one as (select r.id from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
                          where p.statement_id = ${right.id} and r.state = 'waiting' limit 1),
    tried as (update dispatch.attempt a set state = 'submitted' from one where a.recipient_id = one.id)
    update dispatch.recipient r set state = 'submitted' from one where r.id = one.id`.execute(varde.db)
  await watchStatements(varde)
  expect(await seen(id)).toMatchObject([{ number: 2, state: 'out' }, { number: 1 }])
  await rumour(id)
  const { rows } = await sql<{ state: string }>`select d.state from dispatch.dispatch d
    join crisis.statement_part p on p.dispatch_id = d.id where p.statement_id = ${right.id}`.execute(varde.db)
  expect(rows).toEqual([{ state: 'stopped' }])
})
