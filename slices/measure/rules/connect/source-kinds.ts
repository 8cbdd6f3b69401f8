import type { ConnectorKind } from './ask.ts'

/** Kinds that give values by the names they have at the source; the others give mentions, or a table that names the indicator itself. */
export const MAPPED_KINDS: readonly ConnectorKind[] = ['plausible', 'page-insights', 'push']
/** Kinds that must be told what they are asked about: a site, a page. */
export const SUBJECT_KINDS: readonly ConnectorKind[] = ['plausible', 'page-insights']
export const MENTION_KINDS: readonly ConnectorKind[] = ['feed', 'ninjs']
