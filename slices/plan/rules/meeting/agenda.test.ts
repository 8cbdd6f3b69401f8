import { expect, test } from 'vitest'
import { type AgendaInitiative, dueItems, mergeAgenda } from './agenda.ts'
import { agendaReasons, agendaTitleKey } from './agenda-words.ts'

const initiative = (over: Partial<AgendaInitiative>): AgendaInitiative => ({
  id: 'ini_1',
  title: 'Morgenmøte',
  state: 'running',
  status: null,
  reason: '',
  overdueTargets: 0,
  waitsForApproval: false,
  openProposals: 0,
  endOn: null,
  isEvaluated: false,
  ...over,
})
const DAY = '2026-03-10'
const facts = (initiatives: AgendaInitiative[], lateFollowUps = 0) => ({ initiatives, lateFollowUps, comingEntries: 2 })
const names = (items: { source: string; subjectId: string | null }[]) =>
  items.map(({ source, subjectId }) => `${source} ${subjectId ?? ''}`.trim())

test('when initiatives are off course, the worst comes first, and what goes well is not there', () => {
  const due = dueItems(
    'status',
    facts([
      initiative({ id: 'ini_risk', title: 'A', status: 'at-risk', reason: 'Få svarer' }),
      initiative({ id: 'ini_off', title: 'B', status: 'off-track', reason: 'Stoppet' }),
      initiative({ id: 'ini_late', title: 'C', overdueTargets: 2 }),
      initiative({ id: 'ini_well', title: 'D', status: 'on-track', reason: 'Går fint' }),
    ]),
    DAY,
  )
  expect(names(due)).toEqual(['off-course ini_off', 'off-course ini_risk', 'off-course ini_late'])
  expect(agendaReasons(due[0]!)).toEqual([{ code: 'why.off-track', params: { count: 0 }, written: 'Stoppet' }])
  expect(agendaReasons(due[2]!)).toEqual([{ code: 'why.overdue', params: { count: 2 } }])
})

test('when decisions wait, an end has come or dates have passed, each kind of meeting takes up its own', () => {
  const all = facts(
    [
      initiative({ id: 'ini_review', state: 'in-review', waitsForApproval: true }),
      initiative({ id: 'ini_proposal', openProposals: 1 }),
      initiative({ id: 'ini_end', endOn: '2026-03-09' }),
      initiative({ id: 'ini_done', state: 'evaluating', isEvaluated: true }),
    ],
    3,
  )
  expect(names(dueItems('status', all, DAY))).toEqual([
    'follow-ups',
    'decision ini_review',
    'decision ini_proposal',
    'evaluation ini_end',
  ])
  expect(names(dueItems('evaluation', all, DAY))).toEqual(['evaluation ini_end', 'follow-ups'])
  expect(names(dueItems('editorial', all, DAY))).toEqual([
    'follow-ups',
    'calendar',
    'decision ini_review',
    'decision ini_proposal',
  ])
  expect(names(dueItems('other', all, DAY))).toEqual(['follow-ups'])
})

test('when the agenda is ordered by hand, what becomes due comes last, what is due no more goes, and what was taken out stays out', () => {
  const due = dueItems(
    'status',
    facts([initiative({ id: 'ini_new', overdueTargets: 1 }), initiative({ id: 'ini_out', overdueTargets: 1 })], 1),
    DAY,
  )
  const stored = [
    { id: 'agi_own', source: 'own' as const, subjectId: null, title: 'Ferie', isRemoved: false },
    { id: 'agi_gone', source: 'off-course' as const, subjectId: 'ini_gone', title: 'Gammelt', isRemoved: false },
    { id: 'agi_late', source: 'follow-ups' as const, subjectId: null, title: '', isRemoved: false },
    { id: 'agi_out', source: 'off-course' as const, subjectId: 'ini_out', title: 'Ute', isRemoved: true },
  ]
  expect(names(mergeAgenda(stored, due, false))).toEqual(['own', 'follow-ups', 'off-course ini_new'])
  expect(names(mergeAgenda(stored, due, true))).toEqual(['own', 'off-course ini_gone', 'follow-ups'])
})

test('when an item counts things, its title is the interface’s own; else it is what is written', () => {
  expect(agendaTitleKey({ source: 'follow-ups', title: '' })).toBe('agenda.title.follow-ups')
  expect(agendaTitleKey({ source: 'own', title: 'Ferie' })).toBeNull()
})
