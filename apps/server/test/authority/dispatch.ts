import { ADMINISTRATORS, type AuthorityRow, ask, get, line, PRESS, post, READERS, STAFF } from './asking.ts'

const RECEIVER = { name: 'Intranett', url: 'ikke en adresse' }

export const DISPATCH: AuthorityRow[] = [
  [
    'see a dispatch',
    () => get('/api/dispatches/dsp_out'),
    line(...READERS, 'safety-delegate', 'union-representative', 'notice-poster'),
  ],
  ['see a plan before it goes', () => get('/api/dispatches/dsp_plan'), line(...READERS)],
  ['see the people behind a number', () => get('/api/dispatches/dsp_out/recipients?wave=wav_out'), line(...STAFF)],
  ['plan a dispatch', () => post('/api/dispatches', { versionId: 'ver_out', waves: [] }), line(...STAFF)],
  ['plan a correction', () => post('/api/dispatches/correction', { versionId: 'ver_out' }), line(...STAFF)],
  ['start a dispatch', () => post('/api/dispatches/dsp_out/start'), line(...STAFF)],
  ['pause a dispatch', () => post('/api/dispatches/dsp_out/pause'), line(...STAFF)],
  ['resume a dispatch', () => post('/api/dispatches/dsp_out/resume'), line(...STAFF)],
  ['stop a dispatch', () => post('/api/dispatches/dsp_out/stop'), line(...STAFF)],
  ['open a wave', () => post('/api/dispatches/dsp_out/waves/wav_out/open'), line(...STAFF)],
  [
    'send against what holds',
    () => post('/api/dispatches/dsp_out/waves/wav_out/override', { reason: 'Det haster for alle.', confirmed: true }),
    line('leader', 'communication-leader'),
  ],
  ['see receivers of webhooks', () => get('/api/webhooks'), ADMINISTRATORS],
  ['add a receiver', () => post('/api/webhooks', RECEIVER), ADMINISTRATORS],
  ['give a receiver a new secret', () => post('/api/webhooks/whk_none/secret'), ADMINISTRATORS],
  ['change a receiver', () => ask('PUT', '/api/webhooks/whk_none', RECEIVER), ADMINISTRATORS],
  ['see what is on its way out', () => get('/api/outbox'), ADMINISTRATORS],
  ['try what is on its way out now', () => post('/api/outbox/email/retry'), ADMINISTRATORS],
  [
    'confirm a notice',
    () =>
      post('/api/unit-tasks/tsk_out/confirm', {
        how: 'posted',
        where: 'Fellesrom',
        heads: 1,
        at: '2020-01-01T00:00:00Z',
      }),
    line('notice-poster', 'leader', 'relatives-liaison', ...PRESS),
  ],
  [
    'say that a notice is taken down',
    () => post('/api/unit-tasks/tsk_out/take-down'),
    line('notice-poster', 'leader', 'relatives-liaison', ...PRESS),
  ],
  [
    'say that a notice hangs after all',
    () => post('/api/unit-tasks/tsk_out/hangs'),
    line('notice-poster', 'leader', 'relatives-liaison', ...PRESS),
  ],
  [
    'tell how many forms were handed out',
    () => post('/api/paper-tasks/ppt_test/told', { handedOut: 1, collected: 2 }),
    line('notice-poster', 'leader', 'relatives-liaison', ...PRESS),
  ],
]
