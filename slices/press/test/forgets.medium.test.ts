import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { reopenInquiry } from '../actions/close-inquiry.ts'
import { approveAnswer, askForApproval } from '../actions/decide-answer.ts'
import { takeInquiry } from '../actions/receive-inquiry.ts'
import { takeOnInquiry } from '../actions/route-inquiry.ts'
import { sendAnswer } from '../actions/send-answer.ts'
import { viewInquiry } from '../actions/view-inquiry.ts'
import { writeAnswer } from '../actions/write-answer.ts'
import { asked, codeOf, type PressHouse, pressHouse } from './desk.ts'

const ABOUT = { unitId: 'unt_halden', topic: 'Bibliotek', question: 'Når er biblioteket åpent?' }

let house: PressHouse
beforeAll(async () => {
  house = await pressHouse()
})
afterAll(() => house.drop())

/** Every column of the slice's tables, and every event about these subjects, that holds a person's id. */
async function tracesOf(personId: string, subject: string): Promise<string[]> {
  const { db } = house.base
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'press' and data_type in ('text', 'jsonb', 'ARRAY')
      and table_name in ('inquiry', 'answer', 'source_request', 'letter', 'line_use', 'attachment')`.execute(db)
  const found: string[] = []
  for (const { table, column } of columns) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from ${sql.table(`press.${table}`)}
      where ${sql.ref(column)}::text like ${`%${personId}%`}`.execute(db)
    if (rows[0]!.count > 0) found.push(`${table}.${column}`)
  }
  const { rows: events } = await sql<{ name: string }>`
    select name from bus.event where subject = ${subject} and (actor = ${personId} or content::text like ${`%${personId}%`})
    `.execute(db)
  return [...found, ...events.map(({ name }) => name)]
}

it('when an answer was said on the telephone, nothing tells who took the call, wrote it or said it; who approved it stands', async () => {
  const { varde, people } = house
  const { id } = await takeInquiry(varde, people.contact!, asked(ABOUT))
  await takeOnInquiry(varde, people.contact!, id)
  await writeAnswer(varde, people.contact!, {
    id,
    revision: 0,
    text: 'Vi svarer i morgen.',
    language: 'nb',
    sources: [],
    lineIds: [],
  })
  await askForApproval(varde, people.contact!, id)
  expect(await codeOf(approveAnswer(varde, people.contact!, { id, revision: 1 }))).not.toBe('done')
  await approveAnswer(varde, people.leader!, { id, revision: 1 })
  await sendAnswer(varde, people.contact!, { id, by: 'phone' })
  expect(await tracesOf('per_contact', id)).toEqual([])
  expect(await tracesOf('per_leader', id)).toEqual(['answer.approved_by', 'press.answer-approved'])
})

it('when it is opened again, whoever opened it has it, and the old text is not approved before somebody has written it anew', async () => {
  const { varde, people } = house
  const { id } = await takeInquiry(varde, people.contact!, asked(ABOUT))
  await writeAnswer(varde, people.contact!, {
    id,
    revision: 0,
    text: 'Vi svarer.',
    language: 'nb',
    sources: [],
    lineIds: [],
  })
  await askForApproval(varde, people.contact!, id)
  await approveAnswer(varde, people.leader!, { id, revision: 1 })
  await sendAnswer(varde, people.contact!, { id, by: 'email' })
  await reopenInquiry(varde, people.deputy!, { id, reason: 'Spør mer' })
  const view = await viewInquiry(varde, people.deputy!, id)
  expect(view.owner).toMatchObject({ personId: 'per_deputy' })
  expect(view.abilities).not.toContain('ask-approval')
})
