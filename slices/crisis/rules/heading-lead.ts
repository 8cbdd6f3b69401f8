/** «Rettelse:», «Rettelse til ansatte:», «Oppdatering –»: what a heading says of itself, and of nothing that has happened. */
const LEAD =
  /^\s*(?:rettelse|retting|korrigering|oppdatering|correction|update)(?:\s+(?:til|for|to)\s+(?:ansatte|tilsette|innsatte|innsette|domfelte|pårørende|pårørande|pressen|presse|publikum|departementet|staff|relatives|the\s+press|the\s+public))?\s*(?::|\s[–—-](?=\s))\s*(?=\S)/iu

/** A sentence without what it says of itself. */
export const withoutLead = (text: string): string => text.replace(LEAD, '')
