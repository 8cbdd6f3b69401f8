/**
 * What this slice announces. Redacted: the subject is that of the redacted event; content tells which fields went, never what they said.
 * Pages kept: content has the id and the fingerprint of every public page that says something else than before.
 */
export const TRACE_EVENTS = {
  redacted: 'trace.redacted',
  pagesKept: 'trace.pages-kept',
  keyChanged: 'trace.key-changed',
  shortened: 'trace.shortened',
} as const
