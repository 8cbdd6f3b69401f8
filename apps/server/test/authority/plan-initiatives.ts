import { type AuthorityRow, ask, get, line, own, post, READERS, WRITERS } from './asking.ts'

const INITIATIVE = (unitId: string, ownerId: string) => ({
  title: 'Prøve',
  concept: { kind: 'text', text: '' },
  unitId,
  ownerId,
  gapKeys: [],
  subGoalKeys: [],
  audienceKeys: ['staff'],
  channelKeys: [],
  blockKeys: [],
  roleKey: null,
  budgetNok: null,
  startOn: null,
  endOn: null,
  targets: [],
})
const STATUS_REPORT = { status: 'at-risk', reason: 'Prøve' }
const VALUE = { targetId: 'tgt_none', measuredOn: '2026-01-01', value: 1, sample: null, margin: null, source: 'Prøve' }
const EVALUATION = { heldOn: null, present: '', findings: '', lastingImpression: '', results: {} }

export const PLAN_INITIATIVES: AuthorityRow[] = [
  ['read an initiative that is not approved', () => get('/api/plan/initiatives/ini_draft'), line(...READERS)],
  [
    'start an initiative',
    (h) => post('/api/plan/initiatives', { document: INITIATIVE(h.units.halden, 'per_none') }),
    line(...WRITERS),
  ],
  [
    'write an initiative',
    (h) =>
      ask('PUT', '/api/plan/initiatives/ini_draft', { revision: 900, document: INITIATIVE(h.units.halden, h.owner) }),
    line(...WRITERS),
  ],
  ['ask for an initiative’s approval', () => post('/api/plan/initiatives/ini_draft/ask'), line(...WRITERS)],
  [
    'approve an initiative',
    () => post('/api/plan/initiatives/ini_review/approve', { approvalId: 'pap_none' }),
    own('leader'),
  ],
  [
    'return an initiative',
    () => post('/api/plan/initiatives/ini_review/return', { approvalId: 'pap_none', reason: 'Si hvem.' }),
    own('leader'),
  ],
  ['take an initiative back', () => post('/api/plan/initiatives/ini_review/take-back'), line(...WRITERS)],
  ['open an approved initiative', () => post('/api/plan/initiatives/ini_approved/reopen'), line(...WRITERS)],
  ['move an initiative', () => post('/api/plan/initiatives/ini_running/move', { to: 'nowhere' }), line(...WRITERS)],
  [
    'report how an initiative goes',
    () => post('/api/plan/initiatives/ini_running/status', STATUS_REPORT),
    line(...WRITERS),
  ],
  ['measure a target', () => post('/api/plan/initiatives/ini_running/values', VALUE), line(...WRITERS)],
  [
    'propose an adjustment',
    () =>
      post('/api/plan/initiatives/ini_running/adjustments', {
        targetId: 'tgt_none',
        proposal: 'Prøve',
        reason: 'Prøve',
      }),
    line(...WRITERS),
  ],
  [
    'decide on an adjustment',
    () => post('/api/plan/initiatives/ini_running/adjustments/adj_test/decision', { decision: 'adopted' }),
    own('leader'),
  ],
  [
    'evaluate an initiative',
    () => ask('PUT', '/api/plan/initiatives/ini_running/evaluation', { revision: 900, evaluation: EVALUATION }),
    line(...WRITERS),
  ],
  ['close an initiative', () => post('/api/plan/initiatives/ini_evaluating/close'), line(...WRITERS)],
  [
    'keep a lesson',
    () => post('/api/plan/lessons', { initiativeId: 'ini_running', lesson: { kind: 'again', text: 'Prøve' } }),
    line(...WRITERS),
  ],
  ['take a lesson out', () => ask('DELETE', '/api/plan/lessons/les_test'), line('leader', 'communication-leader')],
  [
    'stop an initiative',
    () => post('/api/plan/initiatives/ini_evaluating/stop', { reason: 'Prøve' }),
    line('leader', 'communication-leader'),
  ],
  [
    'confirm that the strategy is known',
    (h) =>
      ask('PUT', `/api/plan/known-strategy/${h.units.halden}`, {
        how: 'meeting',
        heldOn: '2026-03-10',
        reached: 1,
        staff: 2,
        note: '',
      }),
    line('leader'),
  ],
]
