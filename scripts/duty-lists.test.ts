import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dutyLists } from './duty-lists.ts'

const ROOT = join(import.meta.dirname, '..')

/** Files that name duties for something else than a right, and what. */
const ELSEWHERE: Record<string, string[]> = {
  'what duties there are': ['kit/kernel/caller.ts'],
  'who answers, and in which order': [
    'slices/duty/actions/duty-gaps-for.ts',
    'slices/duty/actions/uncovered-duties.ts',
    'slices/duty/actions/view-duty-week.ts',
    'slices/duty/rules/duty-chain.ts',
    'slices/duty/rules/duty-schedule.ts',
    'slices/duty/rules/emptied.ts',
    'slices/duty/rules/words.ts',
    'slices/press/actions/refresh-answering.ts',
    'slices/press/actions/answers-press.ts',
    'slices/press/actions/view-own-duty.ts',
  ],
  'who is told, called in or tried by telephone': [
    'slices/cases/actions/ask-support.ts',
    'slices/cases/actions/hand-over.ts',
    'slices/cases/actions/propose-handler.ts',
    'slices/cases/actions/report-case.ts',
    'slices/cases/actions/tell-late.ts',
    'slices/crisis/actions/duty-telephones.ts',
    'slices/crisis/actions/view-plan.ts',
    'slices/crisis/actions/view-readiness.ts',
    'slices/crisis/rules/call-list.ts',
  ],
  'whose work it is on I dag': ['slices/dispatch/actions/dispatch-day.ts', 'slices/press/actions/press-waiting-for.ts'],
  'whom a segment or a report can be sent to': [
    'slices/audience/ui/segment-builder.tsx',
    'slices/measure/ui/report/duty-choice.tsx',
    'slices/measure/ui/report/rhythm-dialog.tsx',
    'slices/measure/ui/report/send-dialog.tsx',
  ],
  'which duty a page is about': [
    'slices/duty/ui/duty-gaps.tsx',
    'slices/duty/ui/duty-week-part.tsx',
    'slices/duty/ui/search-of.ts',
    'slices/duty/ui/use-duty-words.ts',
    'slices/overview/ui/today-task.tsx',
    'slices/press/ui/duty-overview.tsx',
    'slices/press/ui/duty-unit.tsx',
  ],
  'union office is special-category data, whoever asks': [
    'slices/duty/rules/duty-right.ts',
    'slices/organisation/actions/end-duty.ts',
    'slices/organisation/actions/set-duty.ts',
    'slices/organisation/rules/permission.ts',
  ],
  'how far the duty of a ministry reaches': ['slices/organisation/actions/caller-of-person.ts'],
  'the words of the authority table, which is data': ['slices/organisation/rules/words.ts'],
  'people of the demo': [
    'slices/access/rules/demo.ts',
    'slices/organisation/rules/demo-people.ts',
    'slices/press/actions/import-demo.ts',
  ],
}

const naming = globSync('{slices,kit,apps}/**/*.{ts,tsx}', { cwd: ROOT })
  .filter((file) => !/\/(test|demo)\/|\.test\.tsx?$/.test(file) && !file.startsWith('kit/kernel/rights/'))
  .flatMap((file) => dutyLists(readFileSync(join(ROOT, file), 'utf8')).map((one) => ({ file, ...one })))

it('when somebody writes by hand which duties may do a thing, it is found: rights stand in kit/kernel/rights', () => {
  const reasoned = new Set(Object.values(ELSEWHERE).flat())
  const faults = naming.filter(({ file }) => !reasoned.has(file))
  expect(faults.map(({ file, line, names }) => `${file}:${line} ${names}`)).toEqual([])
})

it('when a file no longer names duties, it leaves the list of those that may', () => {
  const named = new Set(naming.map(({ file }) => file))
  expect(
    Object.values(ELSEWHERE)
      .flat()
      .filter((file) => !named.has(file)),
  ).toEqual([])
})

it('when a list of duties, or a comparison with one, stands in a file, it is found; other words are not', () => {
  const found = (text: string) => dutyLists(text).map(({ names }) => names)
  expect(found("const SETS: Duty[] = ['leader', 'press-contact']")).toEqual(["'leader', 'press-contact'"])
  expect(found("const SETS = [...OTHERS, 'administrator']")).toEqual(["'administrator'"])
  expect(found("caller.duties.some((held) => held.duty === 'leader')")).toEqual(["held.duty === 'leader'"])
  expect(found("may(caller, 'message.write', unitId)")).toEqual([])
  expect(found("const ROLES = ['leader', 'communication']")).toEqual([])
  expect(found("position.role === 'leader'")).toEqual([])
})
