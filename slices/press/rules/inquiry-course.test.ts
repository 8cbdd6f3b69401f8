import { expect, test } from 'vitest'
import { inquiryCourse } from './inquiry-course.ts'

test('when an inquiry has run its course, the steps stand in order of time, by unit and never by person', () => {
  const course = inquiryCourse({
    channel: 'email',
    receivedAt: '2026-03-10T08:00:00Z',
    dueAt: '2026-03-10T13:00:00Z',
    reopenedAt: null,
    reopenedReason: null,
    answeredAt: '2026-03-10T11:00:00Z',
    answeredBy: 'email',
    sources: [
      { unit: { name: 'Halden fengsel' }, repliedAt: '2026-03-10T09:00:00Z' },
      { unit: { name: 'Vik fengsel' }, repliedAt: null },
    ],
    letters: [
      { kind: 'incoming', at: '2026-03-10T08:00:00Z', state: 'received' },
      { kind: 'incoming', at: '2026-03-10T08:30:00Z', state: 'received' },
      { kind: 'answer', at: '2026-03-10T11:00:00Z', state: 'sent' },
    ],
    answer: { approvedAt: '2026-03-10T10:30:00Z' },
    publication: { releasedAt: '2026-03-10T12:00:00Z' },
  })
  expect(course.map(({ code }) => code)).toEqual([
    'received.email',
    'letter',
    'source',
    'approved',
    'answered.email',
    'published',
  ])
  expect(course.find(({ code }) => code === 'source')?.name).toBe('Halden fengsel')
})
