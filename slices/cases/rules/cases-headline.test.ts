import { expect, test } from 'vitest'
import type { CaseLine } from './case-view.ts'
import { casesHeadline, linesOfView, linesWith } from './cases-headline.ts'

const NOW = new Date('2026-03-10T13:00:00Z')
const line = (over: Partial<CaseLine> = {}): CaseLine => ({
  id: 'cas_1',
  number: '2026-001',
  mode: 'real',
  title: 'Brann på kjøkkenet',
  state: 'open',
  unit: { id: 'unt_halden', name: 'Halden fengsel' },
  handlingUnit: { id: 'unt_halden', name: 'Halden fengsel' },
  howSoon: 'now',
  assessBy: '2026-03-10T13:15:00.000Z',
  takenBy: null,
  breadth: null,
  ministryMustKnow: null,
  waitsForUnit: false,
  reportCount: 1,
  createdAt: '2026-03-10T13:00:00.000Z',
  updatedAt: '2026-03-10T13:00:00.000Z',
  ...over,
})
const reported = (assessBy: string) => line({ state: 'reported', assessBy })

test('when a case is late, the page says so first; then what must be assessed, what waits, what is open, or none', () => {
  const soon = reported('2026-03-10T13:15:00.000Z')
  const late = reported('2026-03-10T12:45:00.000Z')
  expect(casesHeadline([soon, late, line()], NOW)).toEqual({
    code: 'headline.late',
    params: { count: 1, at: '2026-03-10T12:45:00.000Z' },
  })
  expect(casesHeadline([soon, line()], NOW)).toMatchObject({ code: 'headline.reported', params: { count: 1 } })
  expect(casesHeadline([line({ waitsForUnit: true }), line()], NOW)).toMatchObject({
    code: 'headline.waiting',
    params: { count: 1, unit: 'Halden fengsel' },
  })
  expect(casesHeadline([line(), line()], NOW)).toMatchObject({ code: 'headline.open', params: { count: 2 } })
  expect(casesHeadline([], NOW).code).toBe('headline.none')
})

test('when a view or words are chosen, the list shows those and no others', () => {
  const lines = [reported('2026-03-10T13:15:00.000Z'), line({ ministryMustKnow: true }), line({ waitsForUnit: true })]
  expect(linesOfView(lines, 'apne')).toHaveLength(3)
  expect(linesOfView(lines, 'vurderes')).toEqual([lines[0]])
  expect(linesOfView(lines, 'departementet')).toEqual([lines[1]])
  expect(linesOfView(lines, 'venter')).toEqual([lines[2]])
  expect(linesWith(lines, 'brann halden')).toHaveLength(3)
  expect(linesWith(lines, 'brann bergen')).toEqual([])
})
