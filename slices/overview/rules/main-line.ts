import type { ThreadInitiative, ThreadParts, ThreadTarget } from './thread.ts'

/** The one straight line: at most one thing at each place. Messages and dispatches follow the initiative. */
export type MainLine = {
  goal: string | null
  gap: string | null
  audience: string | null
  initiative: string | null
  /** A target of an initiative, else an indicator of the strategy. */
  effect: { target: string } | { kpi: string } | null
}

const PROGRESS = ['running', 'evaluating', 'closed', 'approved', 'in-review', 'draft', 'stopped']

/**
 * The line to draw from the focus: through the initiative that carries it furthest, and what belongs to that one at the
 * other places. Where a place has the focus itself, that is what stands there.
 * @param saying how many messages each initiative has
 */
export function mainLine(focusId: string, parts: ThreadParts, saying: ReadonlyMap<string, number>): MainLine {
  const best = parts.initiatives.toSorted(
    (a, b) =>
      weight(b, parts, saying) - weight(a, parts, saying) || PROGRESS.indexOf(a.state) - PROGRESS.indexOf(b.state),
  )[0]
  const pick = (keys: readonly string[], own: readonly string[]) =>
    keys.find((key) => key === focusId) ?? keys.find((key) => own.includes(key)) ?? keys[0] ?? null
  return {
    goal: pick(parts.goals, best?.goalKeys ?? []),
    gap: pick(parts.gaps, best?.gapKeys ?? []),
    audience: pick(parts.audiences, best?.audienceKeys ?? []),
    initiative: best?.id ?? null,
    effect: effectOf(parts, best),
  }
}

/** How far the thread reaches through this initiative: said something, has measured something, has its place in the strategy. */
function weight(
  one: ThreadInitiative,
  { targets, goals, gaps }: ThreadParts,
  saying: ReadonlyMap<string, number>,
): number {
  const own = targets.filter((target) => target.initiativeId === one.id)
  return [
    (saying.get(one.id) ?? 0) > 0,
    own.some((target) => target.value !== null),
    one.gapKeys.some((key) => gaps.includes(key)),
    one.goalKeys.some((key) => goals.includes(key)),
    one.audienceKeys.length > 0,
  ].filter(Boolean).length
}

function effectOf({ targets, kpis }: ThreadParts, best: ThreadInitiative | undefined): MainLine['effect'] {
  const known = (target: ThreadTarget) => target.value !== null
  const own = targets.filter((target) => target.initiativeId === best?.id)
  const found = own.find(known) ?? targets.find(known) ?? own[0] ?? targets[0]
  if (found) return { target: found.id }
  return kpis[0] ? { kpi: kpis[0] } : null
}
