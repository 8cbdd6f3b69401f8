import { DUTIES } from '../../../../kit/kernel/caller.ts'
import { blankPlan } from '../../../../slices/crisis/rules/plan-content.ts'
import { type AuthorityRow, ask, DESK, line, own, post, STAFF, top } from './asking.ts'

export const CRISIS: AuthorityRow[] = [
  [
    'declare a crisis',
    (h) =>
      post('/api/crises', {
        clientKey: 'who-may-declare',
        unitId: h.units.halden,
        scenarioKey: null,
        what: 'Prøve',
        level: 'unit',
        isAnother: true,
      }),
    [...line(...DESK), ...own(...DUTIES), 'nobody@halden'],
  ],
  ['take in first messages that the pack has added', () => post('/api/crises/first-messages/take-in'), top(...STAFF)],
  [
    'write a first message',
    () =>
      ask('PUT', '/api/crises/first-messages', {
        scenarioKey: null,
        audience: 'public',
        language: 'nb',
        title: 'Prøve',
        body: 'Prøve',
      }),
    top(...STAFF),
  ],
  [
    'add a kind of crisis',
    () =>
      post('/api/crisis-scenarios', {
        ...{ names: { nb: 'Prøve', nn: 'Prøve', en: 'Trial' }, phrases: {}, hardStop: null },
        ...{ policeOwnsFacts: false, cards: [] },
      }),
    top(...STAFF),
  ],
  [
    'plan an exercise in a unit',
    (h) =>
      post('/api/crisis-exercises', {
        ...{ unitId: h.units.halden, on: '2020-01-01', scenarioKey: null, goal: 'Prøve', level: 'unit' },
        participantIds: ['per_nobody'],
      }),
    line(...DESK),
  ],
  // Before anybody has written it: nobody approves what they wrote.
  [
    'approve the crisis plan of a unit',
    (h) => post(`/api/crisis-plans/${h.units.halden}/approve`, { revision: 1 }),
    own('leader'),
  ],
  [
    'write the crisis plan of a unit',
    (h) => ask('PUT', `/api/crisis-plans/${h.units.halden}`, { content: blankPlan([]), revision: 0 }),
    line(...DESK),
  ],
  [
    'say how far the roll-out has come',
    (h) => post(`/api/crisis-plans/${h.units.halden}/steps`, { step: 'trained', on: '2020-01-02' }),
    line(...DESK),
  ],
  [
    'ring numbers to try them',
    (h) => post(`/api/crisis-plans/${h.units.halden}/test-calls`, { numbers: ['00000001'] }),
    line(...DESK),
  ],
  [
    'try a number of the plan',
    (h) => post(`/api/crisis-plans/${h.units.halden}/tests`, { number: '00000001', outcome: 'answered' }),
    line(...DESK),
  ],
]
