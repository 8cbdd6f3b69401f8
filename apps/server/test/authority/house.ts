import { DUTIES } from '../../../../kit/kernel/caller.ts'
import { ADMINISTRATORS, type AuthorityRow, anywhere, get, line, PRESS, post, STAFF, TENDERS } from './asking.ts'

export const HOUSE: AuthorityRow[] = [
  ['see how the installation is', () => get('/api/health'), ADMINISTRATORS],
  ['take out what is held on a contact', () => post('/api/personal-data/contacts/con_none'), anywhere(...TENDERS)],
  ['take out what is held on a person', () => post('/api/personal-data/people/per_none'), ADMINISTRATORS],
  ['read the log', () => get('/api/log'), [...anywhere(...STAFF, ...PRESS), ...ADMINISTRATORS]],
  ['see how the log is', () => get('/api/log/state'), [...anywhere(...STAFF, ...PRESS), ...ADMINISTRATORS]],
  ['check the log', () => post('/api/log/verification'), [...anywhere(...STAFF, ...PRESS), ...ADMINISTRATORS]],
  [
    'empty an event',
    (h) => post(`/api/log/${h.eventId}/redaction`, { reason: 'Navn som ikke skulle stått der.' }),
    [...line('leader'), ...ADMINISTRATORS],
  ],
  ['see what was public, as it stood', () => get('/api/shown'), anywhere(...STAFF, ...PRESS)],
  ['see what waits', () => get('/api/today'), anywhere(...DUTIES)],
]
