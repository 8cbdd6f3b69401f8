import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { relayOnce } from '../../../kit/bus/relay.ts'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewCrisis } from '../../../slices/crisis/actions/view-crisis.ts'
import { saveStatusDraft } from '../../../slices/crisis/actions/write-status.ts'
import { crisisWork } from '../../../slices/crisis/jobs.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { givenWords } from '../../../slices/crisis/test/status-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T01:20:00Z')
const NEXT = new Date('2026-03-10T02:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)

const declare = async (change = {}) =>
  (await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'riot', ...change }))).crisisId
const release = async (key: string, crisisId: string, groups: ('staff' | 'public')[] = ['staff', 'public']) =>
  releaseHolding(varde, await who(key), crisisId, { groups, nextAt: NEXT, waiver: null })
const closeAll = () =>
  sql`update crisis.crisis set state = 'closed', closed_at = declared_at, closed_by = 'per_leader', closed_reason = 'Over'`.execute(
    base.db,
  )
async function toldIn(crisisId: string): Promise<string[]> {
  while ((await relayOnce(base.db, crisisWork.listeners!, (error) => expect.unreachable(String(error)))) > 0);
  const { rows } = await sql<{ line: string }>`
    select substr(person_id, 5) || ' ' || channel || ' about ' || substr(about_id, 5) as line
      from crisis.warning where crisis_id = ${crisisId} order by 1`.execute(base.db)
  return rows.map((row) => row.line)
}
async function releasedIn(crisisId: string): Promise<{ alone: boolean; code: string }> {
  const { rows } = await sql<{ content: string; code: string }>`
    select e.content, (select code from crisis.entry where crisis_id = ${crisisId}
                        and code like 'statement-released%' order by seq desc limit 1) as code
      from bus.event e where e.name = 'crisis.statement-released' and e.subject = ${crisisId}
     order by e.seq desc limit 1`.execute(base.db)
  return { alone: JSON.parse(rows[0]!.content).alone, code: rows[0]!.code }
}

it('when an officer alone lets first words go to everybody, they go, and leaders and the desk are told at once by name', async () => {
  const crisisId = await declare()
  await release('officer', crisisId)
  const told = await toldIn(crisisId)
  expect(told).toEqual(
    expect.arrayContaining(
      ['head', 'leader'].flatMap((key) => ['email', 'sms'].map((by) => `${key} ${by} about officer`)),
    ),
  )
  expect(told.filter((line) => line.startsWith('officer'))).toEqual([])
  expect(await releasedIn(crisisId)).toEqual({ alone: true, code: 'statement-released-alone' })
})

it('when own staff alone hear it, or somebody who speaks for the unit lets it go, nobody is warned', async () => {
  await closeAll()
  const inside = await declare()
  await release('officer', inside, ['staff'])
  expect(await toldIn(inside)).toEqual([])
  const led = await declare()
  await release('press', led)
  expect(await toldIn(led)).toEqual([])
  expect(await releasedIn(led)).toEqual({ alone: false, code: 'statement-released' })
})

it('when somebody leads, or it is declared at another unit than one’s own, whoever declared it lets nothing go', async () => {
  const led = await declare()
  await answerCall(varde, await who('leader'), led, 'coming')
  await expect(release('officer', led)).rejects.toMatchObject({ code: 'crisis.speak-not-allowed' })
  await closeAll()
  const moved = await declare()
  await sql`update organisation.person set unit_id = 'unt_bergen' where id = 'per_officer'`.execute(base.db)
  await expect(release('officer', moved)).rejects.toMatchObject({ code: 'crisis.speak-not-allowed' })
  await sql`update organisation.person set unit_id = 'unt_halden' where id = 'per_officer'`.execute(base.db)
})

it('when somebody in the room does not speak for the unit, they write nothing for the open page', async () => {
  await closeAll()
  const crisisId = await declare()
  await givenWords(varde, crisisId, { texts: { nb: { title: 'Uro', text: 'Det er uro.' } } })
  const content = { phase: 'ongoing', nextAt: null, relativesPhone: null } as const
  for (const key of ['officer', 'poster', 'union'])
    await expect(saveStatusDraft(varde, await who(key), crisisId, { revision: 0, content })).rejects.toMatchObject({
      code: 'crisis.lead-not-allowed',
    })
  await saveStatusDraft(varde, await who('press'), crisisId, { revision: 0, content })
})

it('when somebody has let first words go alone in one room, they do not in another that is open, also not at the same moment', async () => {
  await closeAll()
  const rooms = [await declare(), await declare(), await declare()]
  const ends = await Promise.all(
    rooms.map((id) =>
      release('officer', id).then(
        () => 'gone',
        (error) => error.code as string,
      ),
    ),
  )
  expect(ends.toSorted()).toEqual(['crisis.spoke-elsewhere', 'crisis.spoke-elsewhere', 'gone'])
  const gone = rooms[ends.indexOf('gone')]!
  const may = async (id: string) => (await viewCrisis(varde, await who('officer'), id)).abilities
  for (const id of rooms) expect((await may(id)).includes('speak-first')).toBe(id === gone)
  // Whoever speaks there by a duty is not held by it, and when the first is over it is as it was.
  await release('press', rooms.find((id) => id !== gone)!)
  await closeAll()
  await release('officer', await declare())
})

it('two who press at once, or one who presses again, release first words once: the other is asked to look first', async () => {
  await closeAll()
  const crisisId = await declare()
  const words = { groups: ['staff', 'public'] as ('staff' | 'public')[], nextAt: NEXT, waiver: null, lastSeen: 0 }
  const pressed = await Promise.allSettled(
    ['officer', 'leader', 'officer'].map(async (key) => releaseHolding(varde, await who(key), crisisId, words)),
  )
  const { rows } = await sql`select number from crisis.statement where crisis_id = ${crisisId}`.execute(base.db)
  expect(rows).toEqual([{ number: 1 }])
  const refused = pressed.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused).toMatchObject(Array(2).fill({ code: 'crisis.said-meanwhile', details: { number: 1 } }))
  await releaseHolding(varde, await who('leader'), crisisId, { ...words, lastSeen: 1 })
})
