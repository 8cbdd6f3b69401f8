import { sql } from 'kysely'
import { type BeforeYes, type Course, done, type Say, yesTo } from './course.ts'
import type { DoorsHouse } from './house.ts'

export const ORGANISATION_COURSES: readonly Course[] = [
  {
    name: 'unit',
    parts: {
      'first name': ['the name of a unit'],
      'name from now on': ['what a unit is called from now on'],
    },
    walk: unit,
  },
  { name: 'telephone of a unit', parts: {}, numbers: ['telephone'], walk: unitTelephone },
  { name: 'numbers of the press duty', parts: {}, numbers: ['primary'], walk: dutyNumbers },
]

const made = ({ top, people: [writer] }: DoorsHouse, name: string) =>
  done<{ id: string }>(writer.post('/api/units', { name, kind: 'prison', parentId: top }))

/** A new unit, and one that is called something else: who answers the press for it stands on the contact page. */
async function unit(house: DoorsHouse, say: Say, beforeYes: BeforeYes): Promise<void> {
  const [first, renamed] = [say('first name', 200), say('name from now on', 200)]
  const { id } = await made(house, 'Prøve')
  await beforeYes()
  await made(house, first)
  await done(house.people[0].send('PATCH', `/api/units/${id}`, { name: renamed }))
}

/** What the agency is called on, where the duty of the press has no number of its own. */
async function unitTelephone(house: DoorsHouse, say: Say, beforeYes: BeforeYes): Promise<void> {
  const dutyPhone = say('telephone')
  await done(house.people[0].send('PATCH', `/api/units/${house.top}`, { dutyPhone }))
  await beforeYes()
  await yesToAll(house, house.top)
}

async function dutyNumbers(house: DoorsHouse, say: Say, beforeYes: BeforeYes): Promise<void> {
  const [unitId] = house.prisons
  const numbers = { primary: say('primary'), alternate: null, isDutyNumber: true }
  await done(house.people[0].send('PUT', `/api/press/duty/${unitId}/numbers`, numbers))
  await beforeYes()
  await yesToAll(house, unitId)
}

/** Yes to all that waits about a unit. */
async function yesToAll(house: DoorsHouse, subject: string): Promise<void> {
  const { rows } = await sql<{ approvalId: string }>`
    select id as "approvalId" from approval.request where subject = ${subject} and state = 'waiting' order by id`.execute(
    house.db,
  )
  for (const asked of rows) await yesTo(house, asked)
}
