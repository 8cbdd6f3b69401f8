import { type AuthorityRow, ask, post, top } from './asking.ts'

const ELEMENT = {
  kind: 'vision',
  parentKey: null,
  texts: { nb: { title: 'Prøve' } },
  data: {},
  sources: [],
  standing: 'own',
  isPublic: false,
  links: {},
}
const PACK = [{ name: 'strategy.yaml', base64: Buffer.from('version: 1').toString('base64') }]
const DECISION = {
  title: null,
  decidedBy: 'Prøvekontoret',
  validFrom: '2099-01-01',
  validTo: null,
  reason: 'Prøve',
  isPublic: false,
}

export const STRATEGY: AuthorityRow[] = [
  [
    'start a draft of the strategy',
    () => post('/api/strategy/draft', { title: null }),
    top('communication-leader', 'communication-adviser'),
  ],
  [
    'write in the draft of the strategy',
    () => ask('PUT', '/api/strategy/draft/elements/vision', { content: ELEMENT, revision: null, reason: '' }),
    top('communication-leader', 'communication-adviser'),
  ],
  [
    'take something out of the draft of the strategy',
    () => ask('DELETE', '/api/strategy/draft/elements/vision', { revision: 1, reason: '', dropReferences: false }),
    top('communication-leader', 'communication-adviser'),
  ],
  [
    'put the draft of the strategy in order',
    () => post('/api/strategy/draft/order', { keys: ['vision'] }),
    top('communication-leader', 'communication-adviser'),
  ],
  [
    'put the strategy in force',
    () => post('/api/strategy/draft/put-in-force', DECISION),
    top('leader', 'communication-leader'),
  ],
  [
    'see what a strategy pack would change',
    () => post('/api/strategy/pack/preview', { files: PACK }),
    top('communication-leader', 'communication-adviser'),
  ],
  [
    'take a strategy pack in',
    () => post('/api/strategy/pack', { files: PACK, replaceDraft: false, basis: '' }),
    top('communication-leader', 'communication-adviser'),
  ],
  [
    'discard the draft of the strategy',
    () => post('/api/strategy/draft/discard', { reason: 'Prøve' }),
    top('communication-leader', 'communication-adviser'),
  ],
]
