/** Committed events that have waited longer than this for the chain are an alarm. */
export const TAIL_SECONDS = 5
