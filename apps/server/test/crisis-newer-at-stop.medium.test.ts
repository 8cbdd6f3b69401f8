import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { passHardStop } from '../../../slices/crisis/actions/pass-hard-stop.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { leavingAtStop } from '../../../slices/crisis/rules/leaving-at-stop.ts'
import type { Group } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { advanceDispatch } from '../../../slices/dispatch/actions/advance-dispatch.ts'
import { approveStatement, confirm, handOver, publicTitles, readFacts, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** Older and newer words wait at one stop: each group gets the newest alone, in the dialog and when it is let go, and nobody loses what is theirs. */
const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
const START = at('12:20')
const { base, varde, who } = await aSpeakingRoom(START)
beforeAll(async () => {
  await sql`insert into audience.contact (id, kind, name, language, legal_basis, created_at, updated_at, group_keys, audience_kind, unit_id, email, preferred)
            select 'con_r' || n, 'person', 'Test Testesen', 'nb', 'duty', now(), now(), array['relatives'], 'relatives', 'unt_halden',
                   'r' || n || '@test.example', 'email' from generate_series(1, 3) n`.execute(base.db)
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head') on conflict do nothing`.execute(base.db)
})

async function aDeath() {
  varde.setClock(START)
  return (await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))).crisisId
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
async function first(id: string, groups: Group[]) {
  await releaseHolding(varde, await who('leader'), id, { groups, nextAt: at('13:00'), waiver: null })
  await toStaff()
}
async function update(id: string, title: string, groups: Group[]) {
  await confirm(varde, await who('press'), id, title)
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups, facts: [], nextAt: at('14:00'), admits: false },
    editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
  })
  await approveStatement(varde, await who('head'), statementId)
  await toStaff()
}
const view = async (id: string) => viewStatements(varde, await who('leader'), id)
const pass = async (id: string, read: { id: string; revision: number }[] = []) =>
  passHardStop(varde, await who('leader'), id, { group: 'inmates', reason: 'De må vite det nå', read })
const lift = async (id: string, read: { id: string; revision: number }[] = []) =>
  liftHardStop(varde, await who('leader'), id, { ground: 'told', source: 'Operasjonsleder i politiet', read })
const dialog = async (id: string) => {
  const { statements, waits } = await view(id)
  const leaving = leavingAtStop({ statements, let: waits, words: [], now: varde.now().getTime(), isLift: true })
  return leaving.map(({ groups, texts }) => `${groups.join('+')}: ${texts.nb?.title}`)
}
/** Whose waves of each message have opened. */
async function opened(id: string) {
  const { rows } = await sql<{ number: number; kinds: string[] }>`
    select s.number, w.audience_kinds as kinds from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id join dispatch.wave w on w.dispatch_id = p.dispatch_id
     where s.crisis_id = ${id} and w.opened_at is not null order by 1, w.position`.execute(base.db)
  return rows.map(({ number, kinds }) => `${number} ${kinds[0]}`)
}
const states = async (id: string) =>
  (await view(id)).statements.map(({ number, state }) => `${number} ${state}`).toSorted()

it('when a group is let past the stop after the time that first words promise, it gets what is newer and waits for it, and not those anew', async () => {
  const id = await aDeath()
  await first(id, ['staff', 'inmates'])
  await update(id, 'Porten er stengt', ['staff', 'inmates'])
  varde.setClock(at('13:05'))
  await rest()
  await pass(id)
  await toStaff()
  expect(await states(id)).toEqual(['1 out', '2 out'])
  expect(await opened(id)).toContain('2 inmates')
  expect(await opened(id)).not.toContain('1 inmates')
})

it.each([
  ['the stop is lifted', lift],
  ['one group is let past it', pass],
])('when %s, what the room knows holds no first words that newer ones take the place of', async (_, let_) => {
  const id = await aDeath()
  await first(id, ['staff', 'inmates'])
  await update(id, 'Porten er stengt', ['staff', 'inmates'])
  await addFact(varde, await who('press'), id, {
    ...{
      state: 'unconfirmed',
      text: 'Det er et dødsfall ved Halden',
      source: 'Vaktleder',
      counter: '',
      police: 'none',
    },
  })
  await let_(id, await readFacts(varde, await who('press'), id))
  await toStaff()
  expect(await opened(id)).toContain('2 inmates')
  expect(await opened(id)).not.toContain('1 inmates')
})

/** How those stand whom the waves of one kind of each message are for. */
async function standIn(id: string, kind: string) {
  const { rows } = await sql<{ number: number; state: string; heads: number }>`
    select s.number, r.state, count(*)::int as heads from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id join dispatch.wave w on w.dispatch_id = p.dispatch_id
      join dispatch.recipient r on r.wave_id = w.id
     where s.crisis_id = ${id} and ${kind} = any (w.audience_kinds) group by 1, 2 order by 1, 2`.execute(base.db)
  return rows.map(({ number, state, heads }) => `${number} ${state} ${heads}`)
}

it.each([1, 2])(
  'when older words wait for the public and for others, and newer for the public, the dialog says what each gets, and each gets that, also where message %i leaves first',
  async (before) => {
    const id = await aDeath()
    await update(id, 'Porten er stengt', ['staff', 'relatives', 'public'])
    await update(id, 'Bygget er tømt', ['staff', 'public'])
    expect(await dialog(id)).toEqual(['relatives: Porten er stengt', 'public: Bygget er tømt'])
    const { length: already } = await publicTitles(base.db)
    await lift(id)
    const { rows } = await sql<{ id: string }>`select p.dispatch_id as id from crisis.statement_part p
      join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${id} and s.number = ${before}`.execute(
      base.db,
    )
    for (const one of rows) await advanceDispatch(varde, one.id)
    await toStaff()
    expect((await publicTitles(base.db)).slice(already)).toEqual(['Bygget er tømt'])
    expect(await standIn(id, 'relatives')).toEqual(['1 submitted 3'])
    expect(await states(id)).toEqual(['1 out', '2 out'])
    const older = (await view(id)).statements.find(({ number }) => number === 1)
    expect(older).toMatchObject({ standing: 'stands', isPublic: false, isForEverybody: false })
  },
)

it('when newer words take the place of older ones at the stop, whoever does not wait there and gets nothing newer still gets the older', async () => {
  const id = await aDeath()
  const say = async (title: string, groups: Group[]) => {
    await confirm(varde, await who('press'), id, title)
    const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
      ...{ corrects: null, groups, facts: [], nextAt: at('14:00'), admits: false },
      editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
    })
    await approveStatement(varde, await who('head'), statementId)
    await rest()
  }
  await say('Porten er stengt', ['staff', 'ministry', 'public'])
  await say('Bygget er tømt', ['staff', 'public'])
  expect(await standIn(id, 'ministry')).toEqual(['1 waiting 1'])
  await lift(id)
  await toStaff()
  expect(await standIn(id, 'ministry')).toEqual(['1 submitted 1'])
  expect(await states(id)).toEqual(['1 out', '2 out'])
  expect((await view(id)).statements.map(({ number, isPublic }) => [number, isPublic])).toEqual([
    [2, true],
    [1, false],
  ])
})

it.each([
  ['is planned', 'insert'],
  ['is started', 'update'],
])(
  'when older words are held up before what carries them %s, they leave to whom they are for still, and not to the public',
  async (_, act) => {
    const id = await aDeath()
    await sql`create function dispatch.hold_up() returns trigger language plpgsql as $$ begin raise exception 'held up'; end $$`.execute(
      base.db,
    )
    await sql`create trigger held_up before ${sql.raw(act)} on dispatch.dispatch execute function dispatch.hold_up()`.execute(
      base.db,
    )
    try {
      await update(id, 'Porten er stengt', ['staff', 'relatives', 'public'])
    } finally {
      await sql`drop function dispatch.hold_up() cascade`.execute(base.db)
    }
    expect((await view(id)).statements).toMatchObject([{ state: 'going', heldUp: {} }])
    await update(id, 'Bygget er tømt', ['staff', 'public'])
    const { length: already } = await publicTitles(base.db)
    await lift(id)
    await toStaff()
    await toStaff()
    expect((await publicTitles(base.db)).slice(already)).toEqual(['Bygget er tømt'])
    expect(await standIn(id, 'relatives')).toEqual(['1 submitted 3'])
    expect(await standIn(id, 'press')).not.toContainEqual(expect.stringMatching(/^1 /))
    expect(await states(id)).toEqual(['1 out', '2 out'])
  },
)
