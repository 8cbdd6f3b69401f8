/** reported: nobody has assessed it. open: assessed, and somebody handles it. joined: part of another case. */
export const CASE_STATES = ['reported', 'open', 'closed', 'joined'] as const
export type CaseState = (typeof CASE_STATES)[number]

/** How soon somebody may ask about it. */
export const SOON = ['now', 'today', 'week', 'later'] as const
export type Soon = (typeof SOON)[number]

export const HAPPENED = ['now', 'today', 'earlier', 'coming', 'unknown'] as const
export type Happened = (typeof HAPPENED)[number]

/** Who may ask, as the one who reports sees it. */
export const ASKERS = [
  'press-local',
  'press-national',
  'social-media',
  'relatives',
  'politicians',
  'organisations',
  'nobody',
] as const
export type Asker = (typeof ASKERS)[number]

export const LINK_KINDS = ['line', 'message', 'coverage'] as const
export type CaseLinkKind = (typeof LINK_KINDS)[number]

export type CaseStep = 'take' | 'assess' | 'assign' | 'accept' | 'join' | 'close' | 'reopen' | 'note' | 'link'

const NEXT: Record<CaseStep, Partial<Record<CaseState, CaseState>>> = {
  take: { reported: 'reported' },
  assess: { reported: 'open', open: 'open' },
  assign: { open: 'open' },
  accept: { open: 'open' },
  join: { reported: 'joined', open: 'joined' },
  close: { reported: 'closed', open: 'closed' },
  reopen: { closed: 'open' },
  note: { reported: 'reported', open: 'open', closed: 'closed' },
  link: { reported: 'reported', open: 'open', closed: 'closed' },
}

/** The state after a step, or null when the step cannot be taken from here. */
export const stateAfter = (state: CaseState, step: CaseStep): CaseState | null => NEXT[step][state] ?? null

const TITLE_LENGTH = 90

/** A name for the case: the first sentence of what was reported, cut between words. */
export function titleFrom(what: string): string {
  const first = (/^.*?[.!?](?=\s|$)/s.exec(what.trim())?.[0] ?? what).replaceAll(/\s+/g, ' ').trim()
  const plain = first.replace(/[.\s]+$/, '')
  if (plain.length <= TITLE_LENGTH) return plain
  const cut = plain.slice(0, TITLE_LENGTH)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > TITLE_LENGTH / 2 ? space : TITLE_LENGTH).trimEnd()} …`
}
