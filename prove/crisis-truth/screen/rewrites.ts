/** What a browser is told in place of what the house answers, so that the page differs from the answer that everybody else gets. */
export type Rewrite = {
  /** The pages that are looked at meanwhile: they alone must show it. */
  on: RegExp
  /** The addresses whose answers are changed. */
  of: RegExp
  to: (url: string, answer: Record<string, unknown>) => unknown
  forget: () => void
  /** So far behind is the clock of the browser. */
  lateMs?: number
}
const STATEMENTS = /^\/api\/crises\/[^/]+\/statements$/
type Worth = { standing: string; changedFacts?: unknown[] }

export const SCREEN_GUARDS = [
  'rendered-room',
  'rendered-approval',
  'rendered-today',
  'rendered-dispatches',
  'rendered-promise',
] as const

/** The room has everything as standing; the approval page and I dag are as they were first read; Utsending marks nothing; what was promised is still to come. */
export function rewriteFor(without: string | null): Rewrite | null {
  const kept = new Map<string, unknown>()
  const asFirstRead = (url: string, answer: unknown) => {
    if (!kept.has(url)) kept.set(url, answer)
    return kept.get(url)
  }
  const forget = () => kept.clear()
  const all: Record<(typeof SCREEN_GUARDS)[number], Rewrite> = {
    'rendered-room': { on: /^\/krise/, of: STATEMENTS, to: (_, answer) => asStanding(answer), forget },
    'rendered-approval': { on: /^\/godkjenn/, of: /^\/api\/crisis-approvals\/[^/]+$/, to: asFirstRead, forget },
    'rendered-today': { on: /^\/$/, of: /^\/api\/today$/, to: asFirstRead, forget },
    'rendered-dispatches': {
      on: /^\/utsending$/,
      of: /^\/api\/dispatches$/,
      to: (_, answer) => asUnmarked(answer),
      forget,
    },
    'rendered-promise': {
      on: /^\/krise/,
      of: STATEMENTS,
      to: (_, answer) => asOpen(answer),
      forget,
      lateMs: 4 * 3_600_000,
    },
  }
  return all[without as keyof typeof all] ?? null
}

function asStanding(answer: Record<string, unknown>) {
  const statements = (answer.statements as Worth[]).map((one) =>
    one.standing === 'under-way' || one.standing === 'never-out'
      ? one
      : { ...one, ...{ standing: 'stands', changedFacts: [], isCorrectionLeaving: false, correctedBy: null } },
  )
  return { ...answer, statements }
}

/** A promise that has passed, as one that is kept to: by the answer, and by the clock of the browser. */
function asOpen(answer: Record<string, unknown>) {
  const asPromised = (lines: unknown) => (lines as object[]).map((one) => ({ ...one, state: 'open' }))
  return { ...answer, promises: asPromised(answer.promises), given: asPromised(answer.given) }
}

function asUnmarked(answer: Record<string, unknown>) {
  const dispatches = (answer.dispatches as Worth[]).map((one) => ({ ...one, standing: 'stands' }))
  return { ...answer, dispatches }
}
