import { DUTIES } from '../../../../kit/kernel/caller.ts'
import { ADMINISTRATORS, type AuthorityRow, anywhere, ask, get, line, post, top } from './asking.ts'

export const ACCESS: AuthorityRow[] = [
  ['see accounts', () => get('/api/accounts'), ADMINISTRATORS],
  // Without single sign-on there is nothing to open, for those who may.
  ['open accounts for all', () => post('/api/accounts/open'), ADMINISTRATORS],
  ['invite a person', (h) => post(`/api/accounts/${h.ordinary}/invite`), line('administrator')],
  ['end all access of a person', (h) => post(`/api/accounts/${h.owner}/end-access`), line('administrator')],
  [
    'take away the second factor of a person',
    (h) => post(`/api/accounts/${h.owner}/reset-second-factor`),
    line('administrator'),
  ],
  [
    'allow a password beside single sign-on',
    (h) => post(`/api/accounts/${h.owner}/password/open`, { reason: 'Prøve' }),
    line('administrator'),
  ],
  ['take it back', (h) => post(`/api/accounts/${h.owner}/password/close`), line('administrator')],
  ['see what sign-in demands', () => get('/api/access/sign-in-rule'), ADMINISTRATORS],
  [
    'change what sign-in demands',
    () => ask('PUT', '/api/access/sign-in-rule', { strongDuties: [], twoForEmergency: false, idleMinutes: 60 }),
    top('administrator'),
  ],
  ['see how many emergency codes are left', () => get('/api/access/emergency-sheets'), ADMINISTRATORS],
  [
    'print emergency codes for a unit',
    (h) => post('/api/access/emergency-sheets', { unitId: h.units.halden }),
    line('administrator'),
  ],
  ['see one’s own sign-in', () => get('/api/my/sign-in'), anywhere(...DUTIES)],
]
