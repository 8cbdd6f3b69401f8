import { DUTIES } from '../../../../kit/kernel/caller.ts'
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
      }),
    [...line(...DESK), ...own(...DUTIES), 'nobody@halden'],
  ],
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
]
