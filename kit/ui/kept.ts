import { withoutNumbers } from '../kernel/stops/without-numbers.ts'

const ROOT = 'varde.usendt.'
/** Until the server has it, also when the browser was closed; or as long as the tab stands open. */
export type Span = 'device' | 'session'
const storeOf = (span: Span): Storage => (span === 'device' ? localStorage : sessionStorage)

/**
 * What somebody has written and the server does not have yet, kept on this device until it does: a lost network, a closed tab or a
 * restart loses none of it. `place` says whose it is and where it belongs. Signing out takes all of it away (`dropAllKept`). An identity number may
 * stand nowhere, and lies on no device either: what is kept has dots for its digits.
 */
export function keep(place: string, value: unknown, span: Span = 'device'): void {
  try {
    storeOf(span).setItem(ROOT + place, JSON.stringify(value, withoutNumber))
  } catch {
    // A full or closed store keeps nothing; the text is still on the screen and is sent as soon as it can be.
  }
}

const withoutNumber = (_name: string, part: unknown): unknown =>
  typeof part === 'string' ? withoutNumbers(part) : part

/** As it was kept: the caller looks whether it has the shape it knows. Null when nothing is. */
export function kept(place: string, span: Span = 'device'): unknown {
  try {
    return JSON.parse(storeOf(span).getItem(ROOT + place) ?? 'null')
  } catch {
    return null
  }
}

export function dropKept(place: string, span: Span = 'device'): void {
  try {
    storeOf(span).removeItem(ROOT + place)
  } catch {
    // Nothing is kept there.
  }
}

/** The same, of what was sent: what has been written in its place since stands. */
export function dropUnchanged(place: string, was: unknown, span: Span = 'device'): void {
  if (JSON.stringify(kept(place, span)) === JSON.stringify(was, withoutNumber)) dropKept(place, span)
}

/** Is anything waiting on this device? */
export const hasKept = (): boolean => placesOf('device').length > 0

export function dropAllKept(): void {
  for (const span of ['device', 'session'] as const) for (const place of placesOf(span)) dropKept(place, span)
}

function placesOf(span: Span): string[] {
  try {
    return Object.keys(storeOf(span)).flatMap((key) => (key.startsWith(ROOT) ? [key.slice(ROOT.length)] : []))
  } catch {
    return []
  }
}

/** What kind of thing a part of a form is. A time that is not set is one that can be. */
const kindOf = (part: unknown): string => (Array.isArray(part) ? 'list' : part === null ? 'string' : typeof part)

/** Is what was kept the whole form, each part of its kind? A form of an earlier version lacks some: half of it is another message to other people. */
export function isWhole<Form extends object>(found: unknown, form: Form): found is Form {
  if (typeof found !== 'object' || found === null) return false
  return Object.entries(form).every(
    ([name, part]) => name in found && kindOf((found as Record<string, unknown>)[name]) === kindOf(part),
  )
}
