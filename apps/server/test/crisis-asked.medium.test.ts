import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { relayOnce } from '../../../kit/bus/relay.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { crisisWork } from '../../../slices/crisis/jobs.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { confirm } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T01:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)

async function proposed(participantIds: string[] | null): Promise<string[]> {
  const by = await who(participantIds ? 'head' : 'officer')
  const { crisisId } = await declareCrisis(varde, by, declaration({ participantIds }))
  const press = await who('press')
  await confirm(varde, press, crisisId, 'Bygget er tømt')
  const { rows } = await sql<{ id: string }>`select id from crisis.fact where crisis_id = ${crisisId}`.execute(base.db)
  const editions = [{ language: 'nb', title: 'Bygget er tømt', paragraphs: ['Bygget er tømt.'] }]
  const nextAt = new Date('2026-03-10T02:20:00Z')
  const facts = [{ id: rows[0]!.id, revision: 1 }]
  await proposeStatement(varde, press, crisisId, {
    ...{ corrects: null, groups: [...GROUPS], editions, nextAt, admits: false, facts },
  })
  while ((await relayOnce(base.db, crisisWork.listeners!, (error) => expect.unreachable(String(error)))) > 0);
  const told = await sql<{ line: string }>`
    select person_id || ' ' || channel || ' ' || (message_id = any(
      select message_id from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
       where s.crisis_id = ${crisisId})) as line
      from crisis.warning where crisis_id = ${crisisId} order by 1`.execute(base.db)
  return told.rows.map((one) => one.line)
}

it('when words of a room wait for a yes, those who may give it are told where to read them, and nobody else; in an exercise nobody', async () => {
  expect(await proposed(null)).toEqual(['per_head email true', 'per_head sms true'])
  expect(await proposed(['per_press', 'per_leader'])).toEqual([])
})
