/** Characters at least of why a leader lets something go against a rule; it stands in the log for ever. */
export const SHORTEST_REASON = 10
