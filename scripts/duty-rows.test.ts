import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dutyRows } from './duty-rows.ts'

const ROOT = join(import.meta.dirname, '..')

/** Files that read who holds a duty, has a turn or is away for something else than who answers, and what. Who answers is asked of `slices/duty`. */
const ELSEWHERE: Record<string, string[]> = {
  'the engine, and the door that it reads by': [
    'slices/duty/actions/load-duty-book.ts',
    'slices/duty/actions/standing-book.ts',
    'slices/duty/actions/uncovered-duties.ts',
    'slices/organisation/index.ts',
  ],
  'what somebody may do, and with which sign-in': [
    'slices/access/store/emergency-codes.ts',
    'slices/access/store/emergency-entries.ts',
    'slices/access/store/people.ts',
    'slices/access/store/tables.ts',
  ],
  'whose duty it is, also of one who is away': [
    'slices/cases/actions/asked-of-case.ts',
    'slices/crisis/actions/acting-in.ts',
    'slices/crisis/store/readiness-reads.ts',
  ],
  'whom a person chooses among': [
    'slices/measure/actions/coding/coders-now.ts',
    'slices/message/store/translators.ts',
    'slices/plan/store/holders.ts',
  ],
  'everybody with a duty gets a report': ['slices/measure/store/report-rhythms.ts'],
  'units that have a leader, who owes something': [
    'slices/measure/store/own-rows.ts',
    'slices/plan/store/known-strategy.ts',
  ],
  'people of the demo': [
    'slices/cases/store/line.ts',
    'slices/crisis/store/first-messages.ts',
    'slices/press/store/holders.ts',
  ],
}
const OWNERS = /^slices\/(duty|organisation)\/store\//

const reading = globSync('{slices,kit,apps}/**/*.{ts,tsx}', { cwd: ROOT })
  .filter((file) => !/\/test\/|\.test\.tsx?$/.test(file) && !OWNERS.test(file))
  .flatMap((file) => dutyRows(readFileSync(join(ROOT, file), 'utf8')).map((one) => ({ file, ...one })))

it('when a file reads holders, turns or absences itself, it is found: who answers is asked of the engine', () => {
  const reasoned = new Set(Object.values(ELSEWHERE).flat())
  const faults = reading.filter(({ file }) => !reasoned.has(file))
  expect(faults.map(({ file, line, names }) => `${file}:${line} ${names}`)).toEqual([])
})

it('when a file reads them no more, it leaves the list of those that may', () => {
  const files = new Set(reading.map(({ file }) => file))
  expect(
    Object.values(ELSEWHERE)
      .flat()
      .filter((file) => !files.has(file)),
  ).toEqual([])
})

it('when SQL, the query builder or the door reads the rows, it is found; names of events and comments are not', () => {
  const found = (text: string) => dutyRows(text).map(({ names }) => names)
  expect(found('sql`select 1 from duty.shift s join organisation.absence a on true`')).toEqual([
    'duty.shift, organisation.absence',
  ])
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a piece of source
  expect(found('sql`select ${a} from organisation.public_duty where b = ${c}`')).toEqual(['organisation.public_duty'])
  expect(found("db.selectFrom('duty.rota as r').selectAll()")).toEqual(['duty.rota'])
  expect(found('await dutyRoster(db, asked)')).toEqual(['dutyRoster'])
  expect(found('loaded.roster.holders.map(nameOf)')).toEqual(['roster.holders'])
  expect(found('plan.holders.map(nameOf)')).toEqual([])
  expect(found("on: ['organisation.duty-set', 'duty.set'] // duty.rota")).toEqual([])
  expect(found('sql`select 1 from organisation.public_duty_phone`')).toEqual([])
})
