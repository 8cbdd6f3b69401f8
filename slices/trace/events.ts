/** What this slice announces. The subject is that of the redacted event; content tells which fields went, never what they said. */
export const TRACE_EVENTS = { redacted: 'trace.redacted' } as const
