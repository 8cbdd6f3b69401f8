import { DUTIES } from '../../../../kit/kernel/caller.ts'
import { type AuthorityRow, DESK, line, own, post } from './asking.ts'

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
]
