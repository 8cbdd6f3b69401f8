import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { writeInject } from '../../../slices/crisis/actions/change-injects.ts'
import { giveShift } from '../../../slices/crisis/actions/change-shift.ts'
import { returnStatement } from '../../../slices/crisis/actions/decide-statement.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { handOverRole } from '../../../slices/crisis/actions/hand-over-role.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { readLog } from '../../../slices/crisis/actions/read-log.ts'
import { redactEntry } from '../../../slices/crisis/actions/redact-entry.ts'
import { viewCrisis } from '../../../slices/crisis/actions/view-crisis.ts'
import { EMPTIED_ELSEWHERE, EMPTIED_TABLES } from '../../../slices/crisis/store/erasure.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { chainEvents, emptyEvents, verifyLog } from '../../../slices/trace/index.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
const WORD = 'Zqnavnesen'

/** Every table that holds the word, whatever it is called. */
async function tablesWith(word: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`.execute(base.db)
  const found: string[] = []
  for (const { name } of rows) {
    const some = await sql`select from ${sql.raw(name)} x where to_jsonb(x)::text like ${`%${word}%`} limit 1`.execute(
      base.db,
    )
    if (some.rows.length > 0) found.push(name)
  }
  return found.toSorted()
}
const declare = async (change: Parameters<typeof declaration>[0] = {}) => {
  const { crisisId } = await declareCrisis(varde, await who('leader'), declaration(change))
  return crisisId
}
const empty = async (crisisId: string, code: string) => {
  const { entries } = await readLog(varde, await who('leader'), crisisId, {})
  const line = entries.findLast((one) => one.code === code)!
  const asked = { crisisId, entryId: line.id, reason: 'Et navn sto i den' }
  await redactEntry(varde, await who('leader'), asked, emptyEvents)
}

it('when a reason that names somebody is emptied, no table of any slice has it, and the chained log still proves itself', async () => {
  const crisisId = await declare()
  await answerCall(varde, await who('press'), crisisId, 'coming')
  const leader = await who('leader')
  const nextAt = new Date('2026-03-10T15:00:00Z')
  const editions = [
    { language: 'nb', title: 'Bygget er tømt', paragraphs: ['Bygget er tømt. Vi sier mer senest kl. 16.00.'] },
  ]
  const fact = { state: 'confirmed', text: 'Bygget er tømt', source: 'Vaktleder', counter: '', police: 'none' } as const
  const { id: factId } = await addFact(varde, leader, crisisId, fact)
  const said = {
    corrects: null,
    groups: ['staff' as const],
    editions,
    facts: [{ id: factId, revision: 1 }],
    nextAt,
    admits: false,
  }
  const { id: statementId } = (await proposeStatement(varde, await who('press'), crisisId, said as never)) as {
    id: string
  }
  const asked = await sql<{ messageId: string; approvalId: string }>`
    select p.message_id as "messageId", a.id as "approvalId" from crisis.statement_part p
      join message.approval a on a.message_id = p.message_id where p.statement_id = ${statementId}`.execute(base.db)
  await returnStatement(varde, await who('head'), { ...asked.rows[0]!, reason: `${WORD} er nevnt` })
  const place = (await viewCrisis(varde, leader, crisisId)).positions.find((one) => one.role === 'leader')!
  await handOverRole(varde, leader, { crisisId, positionId: place.id, toId: 'per_press', brief: `Ring ${WORD}` })
  await handOverRole(varde, leader, { crisisId, positionId: place.id, toId: 'per_leader', brief: 'Tilbake' })
  await giveShift(varde, leader, crisisId, { toId: 'per_press', brief: `Husk ${WORD}` })
  await closeCrisis(varde, leader, crisisId, `${WORD} er funnet`)
  expect(await tablesWith(WORD)).toEqual(
    expect.arrayContaining(['bus.event', 'crisis.crisis', 'crisis.entry', 'crisis.shift', 'message.approval']),
  )
  await empty(crisisId, 'statement-returned')
  await empty(crisisId, 'shift-given')
  await empty(crisisId, 'closed')
  const { entries } = await readLog(varde, leader, crisisId, {})
  const brief = entries.find((one) => JSON.stringify(one.params).includes(WORD))!
  await redactEntry(varde, leader, { crisisId, entryId: brief.id, reason: 'Et navn sto i den' }, emptyEvents)
  expect(await tablesWith(WORD)).toEqual([])
  await chainEvents(varde)
  expect((await verifyLog(varde)).fault).toBeNull()
})

it('when an inject that names somebody is emptied, its own row is too', async () => {
  const id = await declare({ participantIds: ['per_leader', 'per_press'] })
  const said = { sender: 'Avisa', text: `Er ${WORD} der?`, expects: '', expectMinutes: null, inMinutes: 0 }
  const inject = { ...said, role: 'leader', how: 'rumour' } as const
  await writeInject(varde, await who('leader'), id, inject)
  expect(await tablesWith(WORD)).toContain('crisis.inject')
  await sql`update crisis.fact set text = 'Noen', source = 'Noen' where crisis_id = ${id}`.execute(base.db)
  await empty(id, 'inject')
  expect(await tablesWith(WORD)).toEqual([])
})

/** Tables with words that no line of a log tells of, and why. */
const NO_LINE: Record<string, string> = {
  ...Object.fromEntries(
    ['action_card', 'pack_rule', 'script', 'scenario_version', 'plan', 'plan_version', 'rollout'].map((one) => [
      `crisis.${one}`,
      'set-up, which stands without a room',
    ]),
  ),
  'crisis.assertion': 'of first words that were approved beforehand',
  'crisis.finding': 'written afterwards, and mended where it stands',
  'crisis.public_status': 'a view of what is public',
  'crisis.public_status_question': 'a view of what is public',
}

it('when the room keeps words in one more table, it is said that its old rows are wiped, or why it holds no words to empty', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct table_schema || '.' || table_name as name from information_schema.columns
     where table_schema = 'crisis' and column_name in ('text', 'texts', 'reason', 'brief', 'source', 'sender', 'note', 'content', 'picture', 'params',
       'closed_reason', 'counter', 'expects', 'why', 'answer_text')
        or table_schema in ('dispatch', 'message') and column_name in ('override_reason')`.execute(base.db)
  const wiped = new Set<string>([...EMPTIED_TABLES.map((one) => `crisis.${one}`), ...EMPTIED_ELSEWHERE])
  expect(
    rows
      .map(({ name }) => name)
      .filter((name) => !wiped.has(name) && !NO_LINE[name])
      .toSorted(),
  ).toEqual([])
})
