import { sql } from 'kysely'
import { handOver, settle } from '../../apps/server/test/speaking-house.ts'
import { watchStatements } from '../../slices/crisis/actions/watch-statements.ts'
import { type BeforeYes, type Course, done, type Say } from './course.ts'
import type { DoorsHouse } from './house.ts'

const STATEMENT = ['a statement of a crisis', 'crisis.public_status.texts']

export const CRISIS_COURSES: readonly Course[] = [
  { name: 'statement of a crisis', parts: { title: STATEMENT, text: STATEMENT }, walk: statement },
  {
    name: 'answer on the status page',
    parts: {
      question: ['crisis.public_status_question.texts'],
      answer: ['crisis.public_status_question.texts'],
    },
    walk: statusAnswer,
  },
]

async function room({ top, people: [writer] }: DoorsHouse): Promise<string> {
  const declared = {
    clientKey: `key-${crypto.randomUUID()}`,
    scenarioKey: 'fire',
    unitId: top,
    level: 'unit',
    isAnother: true,
  }
  const { crisisId } = await done<{ crisisId: string }>(writer.post('/api/crises', declared))
  return crisisId
}
const soon = ({ varde }: DoorsHouse) => new Date(varde.now().getTime() + 3_600_000).toISOString()

const unfounded = (...said: string[]) => said.map((sentence) => ({ sentence, reason: 'Prøve' }))

/** Words of a room, with why they may be said though they rest on no fact; another says yes, and own staff get them first. */
async function say(house: DoorsHouse, crisisId: string, [title, text]: [string, string]): Promise<string> {
  const [writer] = house.people
  const fact = { state: 'confirmed', text: 'Et rør er lekk', source: 'Vaktleder', counter: '', police: 'none' }
  const known = await done<{ id: string }>(writer.post(`/api/crises/${crisisId}/facts`, fact))
  const { id } = await done<{ id: string }>(
    writer.post(`/api/crises/${crisisId}/statements`, {
      editions: [{ language: 'nb', title, paragraphs: [`Et rør er lekk. ${text}.`] }],
      ...{
        groups: ['staff', 'public'],
        nextAt: soon(house),
        facts: [{ id: known.id, revision: 1 }],
        unfounded: unfounded(title, `${text}.`),
      },
    }),
  )
  return id
}

async function statement(house: DoorsHouse, words: Say, beforeYes: BeforeYes): Promise<void> {
  const crisisId = await room(house)
  await say(house, crisisId, [words('title', 200), words('text')])
  await beforeYes()
  await approved(house, crisisId)
}

async function statusAnswer(house: DoorsHouse, words: Say, beforeYes: BeforeYes): Promise<void> {
  const crisisId = await room(house)
  await say(house, crisisId, ['Brann', 'Vi slokker'])
  await approved(house, crisisId)
  const answer = `${words('answer')}.`
  // An answer that claims something rests on a fact, whatever reason stands beside the rest of it.
  const nb = { question: words('question'), answer: `Et rør er lekk. ${answer}` }
  const answered = { texts: { nb }, facts: [], unfounded: unfounded(nb.question, answer) }
  await done(house.people[0].post(`/api/crises/${crisisId}/status/questions`, answered))
  await beforeYes()
  await approved(house, crisisId)
}

/** Another says yes to what waits in the room, and it leaves. */
async function approved(house: DoorsHouse, crisisId: string): Promise<void> {
  const { db, varde } = house
  const { rows } = await sql<{ messageId: string; approvalId: string; read: string[] }>`
    select p.message_id as "messageId", a.id as "approvalId", array(select jsonb_object_keys(p.texts)) as read
      from crisis.statement s join crisis.statement_part p on p.statement_id = s.id
      join message.approval a on a.message_id = p.message_id and a.decision is null
     where s.crisis_id = ${crisisId} order by a.asked_at, a.id limit 1`.execute(db)
  for (const { messageId, ...yes } of rows)
    await done(house.people[1].post(`/api/crisis-approvals/${messageId}/approve`, yes))
  for (let round = 0; round < 2; round++) {
    await settle(varde)
    await watchStatements(varde)
    await handOver(db)
  }
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}
