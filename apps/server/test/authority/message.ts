import { DUTIES } from '../../../../kit/kernel/caller.ts'
import { type AuthorityRow, anywhere, ask, get, line, own, post, READERS, WRITERS } from './asking.ts'

const SETTINGS = {
  revision: 900,
  kind: 'information',
  audienceKinds: ['staff'],
  question: null,
  confirm: false,
  byName: false,
  byNameGround: null,
  byNameUntil: null,
  requiredChecks: [],
}

export const MESSAGE: AuthorityRow[] = [
  ['read a text that is not out', () => get('/api/messages/msg_review'), line(...READERS)],
  [
    'start a message',
    (h) =>
      post('/api/messages', { unitId: h.units.halden, kind: 'information', audienceKinds: ['staff'], language: 'nb' }),
    line(...WRITERS),
  ],
  ['approve', () => post('/api/messages/msg_review/approve', { approvalId: 'apr_none' }), own('leader')],
  [
    'return with a reason',
    () => post('/api/messages/msg_review/return', { approvalId: 'apr_none', reason: 'Rett datoen.' }),
    own('leader'),
  ],
  [
    'comment',
    () => post('/api/messages/msg_review/comments', { language: 'nn', block: 0, quote: '', text: 'Hei' }),
    line(...WRITERS),
  ],
  [
    'write',
    () => ask('PUT', '/api/messages/msg_draft/editions/nb', { revision: 900, title: 'Prøve', body: [] }),
    line(...WRITERS),
  ],
  ['read who wrote when', () => get('/api/messages/msg_review/history'), line(...READERS)],
  ['change audiences and question', () => ask('PUT', '/api/messages/msg_draft/settings', SETTINGS), line(...WRITERS)],
  [
    'say what a message comes from',
    () =>
      ask('PUT', '/api/messages/msg_draft/origin', {
        revision: 900,
        initiativeId: null,
        goalKeys: [],
        gapKeys: [],
        audienceKeys: [],
        roleKey: null,
      }),
    line(...WRITERS),
  ],
  [
    'mark a building block',
    () => post('/api/messages/msg_draft/blocks', { key: 'block-none', carries: true }),
    line(...WRITERS),
  ],
  ['see what waits to be translated', () => get('/api/translations'), anywhere(...DUTIES)],
  ['see who can translate', () => get('/api/messages/msg_draft/translators'), line(...READERS)],
  [
    'ask for a translation',
    () =>
      post('/api/messages/msg_draft/translations', {
        asks: [{ language: 'en', personId: 'per_none' }],
        dueOn: '2099-12-31',
        note: '',
      }),
    line(...WRITERS),
  ],
  ['take a translation', () => post('/api/translations/trl_mine/take'), own('communication-adviser')],
  [
    'deliver a translation',
    () => post('/api/translations/trl_mine/deliver', { sourceRevision: 900 }),
    own('communication-adviser'),
  ],
  [
    'give a translation back',
    () => post('/api/translations/trl_mine/give-back', { reason: 'Rekker det ikke.' }),
    own('communication-adviser'),
  ],
  [
    'send a translation back',
    () => post('/api/translations/trl_done/return', { reason: 'En dag mangler.' }),
    line(...WRITERS),
  ],
  [
    'give a translation another day',
    () => post('/api/translations/trl_test/set-day', { dueOn: '2099-12-30' }),
    line(...WRITERS),
  ],
  [
    'withdraw a translation',
    () => post('/api/translations/trl_test/withdraw', { reason: 'Trengs ikke.' }),
    line(...WRITERS),
  ],
  ['take an edition out', () => ask('DELETE', '/api/messages/msg_draft/editions/nb'), line(...WRITERS)],
  [
    'lift a stop',
    () =>
      post('/api/messages/msg_draft/stop-lifts', {
        language: 'nb',
        findingId: 'none',
        legalBasisKey: 'none',
        reason: 'Samtykke',
      }),
    line('leader'),
  ],
  ['ask for approval', () => post('/api/messages/msg_draft/ask'), line(...WRITERS)],
  ['take the request back', () => post('/api/messages/msg_review/take-back'), line(...WRITERS)],
  [
    'take an approved text back',
    () => post('/api/messages/msg_approved/reopen', { reason: 'Prøve' }),
    line(...WRITERS),
  ],
  ['correct what is out', () => post('/api/messages/msg_out/correction'), line(...WRITERS)],
  // Writers drop a draft; what is out has left them, and is no draft to anybody.
  [
    'drop as a draft what is out',
    () => post('/api/messages/msg_out/drop', { reason: 'Feil dato i teksten.' }),
    line('leader', 'communication-leader'),
  ],
  [
    'withdraw what is out',
    () => post('/api/messages/msg_out/withdraw', { reason: 'Feil dato i teksten.' }),
    line('leader', 'communication-leader'),
  ],
]
