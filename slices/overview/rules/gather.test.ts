import { expect, test } from 'vitest'
import { type DaySources, gather } from './gather.ts'

const nothing: DaySources = { approvals: [], uncovered: [], ready: [], tasks: [], questions: [], running: [] }
const running = (change: Partial<DaySources['running'][number]> = {}): DaySources['running'][number] => ({
  id: 'dsp_1',
  title: 'Ny besøksordning',
  unreached: 0,
  startedAt: '2026-03-10T09:00:00Z',
  mayAct: true,
  waves: [
    { position: 1, name: 'Ansatte', total: 10, hold: null, at: null },
    { position: 2, name: 'Pårørende', total: 5, hold: 'hold.submitted', at: null },
    { position: 3, name: 'Presse', total: 3, hold: 'hold.by-hand', at: null },
  ],
  ...change,
})
const ids = (sources: Partial<DaySources>) => gather({ ...nothing, ...sources }, (duty) => duty).map((item) => item.id)

test('when a wave waits for a person, it is a task that holds the dispatch; one that moves by itself is none', () => {
  const items = gather({ ...nothing, running: [running()] }, (duty) => duty)
  expect(items.map((item) => [item.id, item.isHolding])).toEqual([['gate-dsp_1-3', true]])
})

test('when the caller may not act on a dispatch, neither its gates nor its unreached are their task', () => {
  expect(ids({ running: [running({ mayAct: false, unreached: 4 })] })).toEqual([])
})

test('when nobody answers for an absent person, that is urgent from the moment the absence begins', () => {
  const absence = {
    absenceId: 'abs_1',
    duty: 'leader',
    unitId: 'unt_1',
    unitName: 'Halden',
    personName: 'Test Testesen',
  }
  const [item] = gather(
    { ...nothing, uncovered: [{ ...absence, from: '2026-03-10T12:00:00Z', answeredBy: null }] },
    () => 'leder',
  )
  expect(item).toMatchObject({ isDeadline: true, params: { duty: 'leder' } })
})
