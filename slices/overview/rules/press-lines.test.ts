import { expect, test } from 'vitest'
import { pressLines } from './press-lines.ts'

const one = (id: string) => ({ id, topic: 'Bemanning', unitName: 'Halden fengsel', dueAt: '2026-03-10T13:00:00Z' })

test('when the press waits for an answer, its deadline is the clock of the line, and it leads to the inquiry', () => {
  expect(pressLines({ answers: [one('inq_1')], toApprove: [], facts: [], advances: [] })).toMatchObject([
    { kind: 'inquiry', at: '2026-03-10T13:00:00Z', isDeadline: true, target: { page: 'inquiry', id: 'inq_1' } },
  ])
})

test('when one both has an inquiry and is to approve its answer, it stands once', () => {
  const lines = pressLines({
    answers: [one('inq_1')],
    toApprove: [one('inq_1')],
    facts: [{ ...one('inq_2'), sourceId: 'src_1' }],
    advances: [],
  })
  expect(lines.map(({ id }) => id)).toEqual(['press-answer-inq_1', 'press-facts-src_1'])
})

test('when advance copies of a text never went, whoever gave them is told in one line that leads to why', () => {
  const advances = [{ messageId: 'msg_1', title: 'Ny ordning', count: 2, at: '2026-03-10T13:00:00Z' }]
  expect(pressLines({ answers: [], toApprove: [], facts: [], advances })).toMatchObject([
    {
      id: 'advance-never-msg_1',
      title: 'Ny ordning',
      params: { count: 2 },
      isDeadline: false,
      target: { page: 'advances' },
    },
  ])
})
