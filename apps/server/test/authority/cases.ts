import { DUTIES } from '../../../../kit/kernel/caller.ts'
import { type AuthorityRow, anywhere, ask, DESK, get, line, own, post, READERS, top, WRITERS } from './asking.ts'

export const CASES: AuthorityRow[] = [
  ['read a case', () => get('/api/cases/cas_open'), line(...DESK)],
  [
    'report a case',
    (h) => post('/api/cases', { clientKey: 'who-may-report', unitId: h.units.halden, what: 'Prøve', howSoon: 'later' }),
    [...line(...DESK), ...own(...DUTIES), 'nobody@halden'],
  ],
  ['say «I have it»', () => post('/api/cases/cas_new/take'), top(...DESK)],
  [
    'assess a case',
    () =>
      post('/api/cases/cas_new/assess', {
        revision: 900,
        title: 'Prøve',
        breadth: 'some',
        ministryMustKnow: false,
        handlingUnitId: 'unt_none',
      }),
    top(...DESK),
  ],
  ['join two reports', () => post('/api/cases/cas_new/join', { intoId: 'cas_new' }), top(...DESK)],
  [
    'hand a case over',
    () => post('/api/cases/cas_open/assign', { unitId: 'unt_none', reason: 'Prøve' }),
    line(...DESK),
  ],
  ['write a working note', () => post('/api/cases/cas_open/notes', { text: 'Prøve' }), line(...DESK)],
  ['put something in a case', () => post('/api/cases/cas_open/links', { kind: 'line', title: 'Prøve' }), line(...DESK)],
  ['take something out of a case', () => ask('DELETE', '/api/cases/cas_open/links/lnk_none'), line(...DESK)],
  [
    'write a note to the ministry',
    () => post('/api/cases/cas_open/ministry-notes', { facts: 'Prøve', mayBeAsked: 'Prøve', weSay: '' }),
    top(...DESK),
  ],
  [
    'send a note to the ministry',
    () => post('/api/cases/cas_open/ministry-notes/1/send', { recipientId: 'con_none', isConfirmed: true }),
    top(...DESK),
  ],
  [
    'set how long the directorate has',
    () => ask('PUT', '/api/case-clocks/support', { now: 15, today: 60, week: 1440, later: 4320 }),
    top('leader', 'communication-leader'),
  ],
  ['open a closed case', () => post('/api/cases/cas_closed/reopen'), line(...DESK)],
  [
    'write a note to the ministry',
    () => post('/api/cases/cas_open/ministry-notes', { facts: 'Prøve', mayBeAsked: 'Prøve', weSay: '' }),
    top(...DESK),
  ],
  ['close a case', () => post('/api/cases/cas_open/close', { reason: 'Prøve' }), line(...DESK)],
  ['read who is interested', () => get('/api/cases/analyses/initiative/ini_draft'), line(...READERS)],
  [
    'say who is interested',
    () => post('/api/cases/analyses/initiative/ini_draft/groups', { groupKeys: ['none'] }),
    line(...WRITERS),
  ],
  [
    'answer for a group',
    () =>
      ask('PUT', '/api/cases/analyses/initiative/ini_draft/groups/none', {
        revision: 1,
        answer: { interest: null, influence: null, breadth: null, channelKeys: [], shaping: '' },
      }),
    line(...WRITERS),
  ],
  [
    'take a group out',
    () => ask('DELETE', '/api/cases/analyses/initiative/ini_draft/groups/none?revision=1'),
    line(...WRITERS),
  ],
  ['see requests for support', () => get('/api/support'), anywhere(...DESK)],
  [
    'ask for support',
    (h) =>
      post('/api/support', {
        ...{ unitId: h.units.halden, caseId: null, need: 'capacity', title: 'Prøve', about: '', howSoon: 'later' },
      }),
    line(...DESK),
  ],
]
