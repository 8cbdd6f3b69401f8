import { type AuthorityRow, ask, DESK, get, line, post, READERS, WRITERS } from './asking.ts'

/** What is open to those who have the duty; the rest is tried in who-may-see.medium.test.ts. */
export const CONFIDENTIALITY: AuthorityRow[] = [
  ['see who may see a message', () => get('/api/confidentiality/msg_draft'), line(...READERS)],
  [
    'choose who may see a message',
    () => ask('PUT', '/api/confidentiality/msg_draft', { level: 'unit' }),
    line(...WRITERS),
  ],
  ['choose who may see a case', () => ask('PUT', '/api/confidentiality/cas_open', { level: 'unit' }), line(...DESK)],
  [
    'open what is open to them already',
    () => post('/api/confidentiality/msg_draft/opening', { reason: 'Prøve' }),
    line(...READERS),
  ],
]
