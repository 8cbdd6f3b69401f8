/** Where a value came from. `varde`: our own ledgers. `demo`: invented. */
export const SOURCE_KINDS = ['manual', 'file', 'plausible', 'feed', 'page-insights', 'push', 'varde', 'demo'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]
