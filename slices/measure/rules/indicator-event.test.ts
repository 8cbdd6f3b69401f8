import { expect, test } from 'vitest'
import { indicatorEvents } from './indicator-event.ts'

const course = { id: 'ini_1', title: 'Åpen dag', state: 'running', startOn: '2026-03-01', endOn: '2026-12-31' }

test('when notes and what we did ourselves lie between each other, they stand by day, dispatches of one day together', () => {
  const events = indicatorEvents({
    remarks: [{ id: 'rem_1', onDay: '2026-02-01', text: 'Ny måte å spørre på' }],
    initiatives: [course],
    sent: [
      { initiativeId: 'ini_1', onDay: '2026-03-10' },
      { initiativeId: 'ini_1', onDay: '2026-03-10' },
      { initiativeId: 'ini_hidden', onDay: '2026-03-11' },
    ],
    today: '2026-11-26',
  })
  expect(events.map(({ onDay, kind }) => [onDay, kind])).toEqual([
    ['2026-02-01', 'remark'],
    ['2026-03-01', 'begins'],
    ['2026-03-10', 'sent'],
  ])
  expect(events[2]).toMatchObject({ dispatches: 2, initiative: { id: 'ini_1', title: 'Åpen dag' } })
})

test('when an initiative has ended, its end stands too; one that is under way or was never begun is not told to have', () => {
  const kinds = (state: string, endOn: string | null) =>
    indicatorEvents({ remarks: [], initiatives: [{ ...course, state, endOn }], sent: [], today: '2026-11-26' }).map(
      ({ kind }) => kind,
    )
  expect(kinds('closed', '2026-06-30')).toEqual(['begins', 'ends'])
  expect(kinds('closed', null)).toEqual(['begins'])
  expect(kinds('running', '2026-06-30')).toEqual(['begins'])
  expect(kinds('stopped', '2026-06-30')).toEqual([])
})
