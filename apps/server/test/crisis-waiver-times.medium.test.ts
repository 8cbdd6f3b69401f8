import { sql } from 'kysely'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { askForWaiver } from '../../../slices/crisis/actions/ask-leaders.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { followStatement } from '../../../slices/crisis/actions/follow-statement.ts'
import { giveWaiver, withdrawWaiver } from '../../../slices/crisis/actions/keep-waiver.ts'
import { takeOverCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration, eventsOf } from '../../../slices/crisis/test/house.ts'
import {
  approveStatement,
  confirm,
  handOver,
  leadersAskedIn,
  overridesIn,
  settle,
  waiverLog,
} from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** When a leader's word counts: from when the words left, for each language by itself, and only while whoever gave it leads. */
const START = new Date('2026-03-10T12:20:00Z')
const at = (clock: string) => new Date(`2026-03-10T${clock}Z`)
const waiver = { reason: 'Rykter sprer seg, og folk må få vite det av oss.' }
const edition = (language: string, title: string) => ({ language, title, paragraphs: [`${title}.`] })
const { base, varde, who } = await aSpeakingRoom(START)

beforeAll(async () => {
  // One of own staff reads English, and has it before the public does.
  await sql`update organisation.person set language = 'en' where id = 'per_officer'`.execute(base.db)
})
afterEach(async () => {
  await sql`update organisation.duty set valid_to = null`.execute(base.db)
})

/** New words that wait for a yes, made at the start. */
async function proposed() {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await confirm(varde, await who('press'), crisisId, 'Bygget er tomt')
  const { id: statementId } = await proposeStatement(varde, await who('press'), crisisId, {
    ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt: at('15:00:00'), admits: false },
    editions: [edition('nb', 'Bygget er tomt')],
  })
  return { crisisId, statementId }
}
async function approve(statementId: string, clock: string) {
  varde.setClock(at(clock))
  await approveStatement(varde, await who('head'), statementId)
}
async function look(clock: string) {
  varde.setClock(at(clock))
  await watchStatements(varde)
  await settle(varde)
}
/** The same in English, shown for a yes. */
const follow = async ({ crisisId, statementId }: { crisisId: string; statementId: string }) =>
  followStatement(varde, await who('press'), crisisId, { statementId, editions: [edition('en', 'It is empty')] })
const seen = async (crisisId: string, by = 'head') =>
  (await viewStatements(varde, await who(by), crisisId)).statements[0]!
const timesAsked = async (crisisId: string) =>
  (await eventsOf(base.db, crisisId)).filter((name) => name === 'crisis.waiver-asked').length
const endDuty = (...keys: string[]) =>
  sql`update organisation.duty set valid_to = '2026-03-10' where substr(person_id, 5) = any (${keys}::text[])
         and duty in ('leader', 'communication-leader')`.execute(base.db)

it('when words in English leave long after the first, own staff have their own time with them, and then the word counts', async () => {
  const about = await proposed()
  await approve(about.statementId, '12:20:00')
  await handOver(base.db)
  await settle(varde)
  await follow(about)
  await giveWaiver(varde, await who('leader'), about, waiver)
  await approve(about.statementId, '13:00:00')
  await look('13:00:01')
  await look('13:09:59')
  expect((await seen(about.crisisId)).following).toMatchObject([{ languages: ['en'], state: 'out' }])
  expect(await overridesIn(base.db, about.crisisId)).toEqual([])
  await look('13:10:00')
  expect(await overridesIn(base.db, about.crisisId)).toEqual([{ by: 'per_leader', ...waiver }])
  expect(await timesAsked(about.crisisId)).toBe(0)
})

it('when there is no word, leaders are not asked about words in English before their own time; what is out and waits for nobody is not asked about', async () => {
  const about = await proposed()
  await approve(about.statementId, '12:20:00')
  await handOver(base.db)
  await settle(varde)
  const ask = async () => askForWaiver(varde, await who('press'), about)
  await expect(ask()).rejects.toMatchObject({ code: 'crisis.waiver-too-late' })
  await follow(about)
  await approve(about.statementId, '13:00:00')
  await look('13:07:29')
  expect([await timesAsked(about.crisisId), (await seen(about.crisisId)).stuck]).toEqual([0, null])
  await look('13:07:30')
  expect(await seen(about.crisisId)).toMatchObject({ asked: { by: null }, stuck: { reached: 0, of: 1 } })
  await expect(ask()).rejects.toMatchObject({ code: 'crisis.waiver-asked' })
})

it('when the yes comes late, own staff have their time from then', async () => {
  const { crisisId, statementId } = await proposed()
  await giveWaiver(varde, await who('leader'), { crisisId, statementId }, waiver)
  await approve(statementId, '12:35:00')
  await look('12:44:39')
  expect(await seen(crisisId)).toMatchObject({ state: 'going', outBy: at('12:45:00').toISOString() })
  expect(await overridesIn(base.db, crisisId)).toEqual([])
  await look('12:44:40')
  expect(await overridesIn(base.db, crisisId)).toEqual([{ by: 'per_leader', ...waiver }])
})

it('when the level above takes over, the word of whoever led ends at once, and another can be given', async () => {
  const about = await proposed()
  await giveWaiver(varde, await who('leader'), about, waiver)
  await approve(about.statementId, '12:20:00')
  const region = await who('region')
  await takeOverCrisis(varde, region, about.crisisId, 'To enheter er berørt')
  expect(await seen(about.crisisId, 'region')).toMatchObject({ state: 'going', waiver: null })
  await giveWaiver(varde, region, about, waiver)
  await look('12:29:40')
  expect(await overridesIn(base.db, about.crisisId)).toEqual([{ by: 'per_region', ...waiver }])
})

it('when whoever gave it leads no more, it stands in no other leader’s way, and leaders are asked while there is time', async () => {
  const about = await proposed()
  await giveWaiver(varde, await who('leader'), about, waiver)
  await approve(about.statementId, '12:20:00')
  await endDuty('leader')
  await giveWaiver(varde, await who('region'), about, waiver)
  expect(await waiverLog(base.db, about.crisisId)).toEqual(['waiver-given', 'waiver-lapsed', 'waiver-given'])
  await endDuty('region')
  await look('12:27:30')
  expect((await waiverLog(base.db, about.crisisId)).slice(3)).toEqual(['waiver-lapsed', 'waiver-needed'])
})

it('when a word has been used and whoever gave it leads no more, what follows needs the word of another', async () => {
  const about = await proposed()
  await giveWaiver(varde, await who('leader'), about, waiver)
  await approve(about.statementId, '12:20:00')
  await look('12:29:40')
  expect(await seen(about.crisisId)).toMatchObject({ state: 'out' })
  await follow(about)
  await approve(about.statementId, '13:00:00')
  await endDuty('leader')
  await look('13:07:30')
  expect(await seen(about.crisisId)).toMatchObject({ waiver: null, stuck: { reached: 0, of: 1 } })
  await giveWaiver(varde, await who('region'), about, waiver)
  await look('13:10:00')
  expect((await overridesIn(base.db, about.crisisId)).map((one) => one.by)).toEqual(['per_leader', 'per_region'])
})

it('when a word is taken back, leaders are asked anew; the communication leader is asked too', async () => {
  const about = await proposed()
  await approve(about.statementId, '12:20:00')
  await look('12:27:30')
  expect(await leadersAskedIn(base.db, about.crisisId)).toEqual(['leader', 'region'])
  await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
            values ('dut_alternate-cl', 'per_alternate', 'unt_halden', 'communication-leader', '2020-01-01')`.execute(
    base.db,
  )
  await giveWaiver(varde, await who('leader'), about, waiver)
  await withdrawWaiver(varde, await who('leader'), about)
  await look('12:28:00')
  await look('12:28:30')
  expect(await timesAsked(about.crisisId)).toBe(2)
  expect(await leadersAskedIn(base.db, about.crisisId)).toEqual(['alternate', 'leader', 'region'])
  await sql`delete from organisation.duty where id = 'dut_alternate-cl'`.execute(base.db)
})

it('when no leader is there to ask, the room says that the question reached nobody', async () => {
  const { crisisId, statementId } = await proposed()
  await approve(statementId, '12:20:00')
  await endDuty('leader', 'region', 'head')
  await look('12:27:30')
  expect(await leadersAskedIn(base.db, crisisId)).toEqual([])
  expect(await waiverLog(base.db, crisisId)).toEqual(['waiver-needed', 'waiver-unheard'])
})

it('when something else than own staff keeps it, nobody is asked about them', async () => {
  const { crisisId, statementId } = await proposed()
  await approve(statementId, '12:20:00')
  await sql`update dispatch.wave w set gate = '{"kind": "by-hand"}' from crisis.statement_part p
             where p.dispatch_id = w.dispatch_id and p.statement_id = ${statementId} and 'press-room' = any (w.publishes)`.execute(
    base.db,
  )
  await handOver(base.db)
  await look('12:28:00')
  expect(await seen(crisisId)).toMatchObject({ state: 'going', stuck: null })
  expect(await timesAsked(crisisId)).toBe(0)
})
