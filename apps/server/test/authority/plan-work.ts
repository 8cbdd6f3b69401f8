import { DUTIES } from '../../../../kit/kernel/caller.ts'
import { type AuthorityRow, anywhere, ask, get, line, post, READERS, WRITERS } from './asking.ts'

const MEETING = (unitId: string, chairId: string) => ({
  kind: 'other',
  title: 'Prøve',
  unitId,
  chairId,
  participantIds: [],
  place: '',
  starts: '2026-03-10T09:00',
  ends: '2026-03-10T10:00',
})
const ITEM = (unitId: string, ownerId: string) => ({
  kind: 'message',
  title: 'Prøve',
  note: '',
  isPrivate: true,
  unitId,
  ownerId,
  audienceKeys: ['staff'],
  channelKey: null,
  initiativeId: null,
  place: '',
  starts: '2026-03-10',
  ends: '2026-03-10',
  recurrence: null,
})

export const PLAN_WORK: AuthorityRow[] = [
  ['read what is private in the calendar', () => get('/api/plan/calendar/items/cal_test'), line(...WRITERS)],
  [
    'put something in the calendar',
    (h) => post('/api/plan/calendar/items', ITEM(h.units.halden, h.owner)),
    line(...WRITERS),
  ],
  [
    'change the calendar',
    (h) => ask('PUT', '/api/plan/calendar/items/cal_test', { revision: 900, item: ITEM(h.units.halden, h.owner) }),
    line(...WRITERS),
  ],
  [
    'move something in the calendar',
    () =>
      post('/api/plan/calendar/items/cal_test/move', {
        revision: 900,
        at: '2026-03-10',
        whole: true,
        starts: '2026-03-11',
        ends: '2026-03-11',
      }),
    line(...WRITERS),
  ],
  [
    'take a time out of the calendar',
    () => post('/api/plan/calendar/items/cal_test/time', { revision: 900, at: '2026-03-10', isOut: true }),
    line(...WRITERS),
  ],
  [
    'cancel something in the calendar',
    () => post('/api/plan/calendar/items/cal_test/cancel', { revision: 900 }),
    line(...WRITERS),
  ],
  [
    'say how much a group can take',
    () => ask('PUT', '/api/plan/calendar/limits', { audienceKey: 'staff', perWeek: 3 }),
    anywhere('communication-leader'),
  ],
  [
    'see the figures of a report',
    (h) => get(`/api/plan/reports/draft?unitId=${h.units.halden}&from=2026-03-01&to=2026-03-10`),
    line(...READERS),
  ],
  [
    'save a report to the leadership',
    (h) => post('/api/plan/reports', { unitId: h.units.halden, from: '2020-03-01', to: '2020-03-10', ownText: '' }),
    line(...WRITERS),
  ],
  [
    'give an idea',
    () => post('/api/plan/ideas', { title: 'Prøve', text: '', unitId: null, isUnnamed: true }),
    anywhere(...DUTIES),
  ],
  [
    'say how long an answer to an idea may take',
    () => post('/api/plan/ideas/answer-time', { days: 10 }),
    anywhere('communication-leader'),
  ],
  [
    'take an idea up',
    () => post('/api/plan/ideas/ida_take/take'),
    line('communication-leader', 'communication-adviser'),
  ],
  [
    'answer an idea',
    () => post('/api/plan/ideas/ida_answer/answer', { answer: 'Takk' }),
    line('communication-leader', 'communication-adviser'),
  ],
  [
    'make an initiative of an idea',
    () => post('/api/plan/ideas/ida_make/initiative', { answer: 'Takk' }),
    line('communication-leader', 'communication-adviser'),
  ],
  [
    'offer to be an ambassador',
    () => ask('PUT', '/api/plan/ambassadors/mine', { topics: ['Prøve'], languages: ['nb'], note: '' }),
    anywhere(...DUTIES),
  ],
  ['withdraw as an ambassador', () => ask('DELETE', '/api/plan/ambassadors/mine'), anywhere(...DUTIES)],
  [
    'ask ambassadors',
    (h) =>
      post('/api/plan/ambassadors/requests', {
        ...{ text: 'Prøve', topic: null, language: null, unitId: h.units.halden },
      }),
    line('communication-leader', 'communication-adviser'),
  ],
  ['read a meeting', () => get('/api/plan/meetings/mtg_closed'), line(...READERS)],
  [
    'plan a meeting',
    (h) => post('/api/plan/meetings', { meeting: MEETING(h.units.halden, h.owner), series: null }),
    line(...WRITERS),
  ],
  [
    'change a meeting',
    (h) =>
      ask('PUT', '/api/plan/meetings/mtg_new', {
        stamp: 900,
        meeting: MEETING(h.units.halden, h.owner),
        withLater: false,
      }),
    line(...WRITERS),
  ],
  ['put something on an agenda', () => post('/api/plan/meetings/mtg_new/agenda', { title: 'Prøve' }), line(...WRITERS)],
  ['order an agenda', () => post('/api/plan/meetings/mtg_new/agenda/order', { from: 400, to: 400 }), line(...WRITERS)],
  [
    'take something off an agenda',
    () => post('/api/plan/meetings/mtg_new/agenda/remove', { place: 400 }),
    line(...WRITERS),
  ],
  ['start a meeting', () => post('/api/plan/meetings/mtg_new/start'), line(...WRITERS)],
  [
    'cancel a meeting',
    () => post('/api/plan/meetings/mtg_off/cancel', { reason: 'Prøve', withLater: false }),
    line(...WRITERS),
  ],
  [
    'write minutes',
    () => ask('PUT', '/api/plan/meetings/mtg_open/agenda/agi_test/minutes', { revision: 900, text: 'Prøve' }),
    line(...WRITERS),
  ],
  [
    'say who is present',
    () => ask('PUT', '/api/plan/meetings/mtg_open/present', { presentIds: [], others: '' }),
    line(...WRITERS),
  ],
  [
    'write down a decision',
    (h) =>
      post('/api/plan/meetings/mtg_open/agenda/agi_test/decisions', {
        decision: { text: 'Prøve', decidedById: h.owner, initiativeId: null },
      }),
    line(...WRITERS),
  ],
  ['take a decision out', () => ask('DELETE', '/api/plan/meetings/mtg_open/decisions/dec_none'), line(...WRITERS)],
  [
    'give a follow-up',
    (h) =>
      post('/api/plan/meetings/mtg_open/agenda/agi_test/follow-ups', {
        followUp: { text: 'Prøve', ownerId: h.owner, dueOn: '2026-03-20', initiativeId: null },
      }),
    line(...WRITERS),
  ],
  [
    'say how a follow-up goes',
    () => post('/api/plan/follow-ups/fol_test/mark', { state: 'done', note: '', dueOn: null }),
    line(...WRITERS),
  ],
  ['close a meeting', () => post('/api/plan/meetings/mtg_open/close'), line(...WRITERS)],
  ['correct minutes', () => post('/api/plan/meetings/mtg_closed/reopen', { reason: 'Prøve' }), line(...WRITERS)],
]
