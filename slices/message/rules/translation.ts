import type { MessageState } from './message-state.ts'
import type { Named } from './named.ts'

export const TRANSLATION_STATES = ['asked', 'taken', 'delivered', 'checked', 'given-back', 'withdrawn'] as const
export type TranslationState = (typeof TRANSLATION_STATES)[number]

export const TRANSLATION_STEPS = ['take', 'give-back', 'deliver', 'return', 'check', 'set-day', 'withdraw'] as const
export type TranslationStep = (typeof TRANSLATION_STEPS)[number]

/**
 * The one table of what can happen to a translation that somebody was asked for. `check` follows from another person's word that
 * the edition says the same as the source. What was given back is somebody else's or is no longer needed.
 */
const TABLE: Record<TranslationState, Partial<Record<TranslationStep, TranslationState>>> = {
  asked: { take: 'taken', 'give-back': 'given-back', deliver: 'delivered', 'set-day': 'asked', withdraw: 'withdrawn' },
  taken: { 'give-back': 'given-back', deliver: 'delivered', 'set-day': 'taken', withdraw: 'withdrawn' },
  delivered: { return: 'taken', check: 'checked', withdraw: 'withdrawn' },
  checked: {},
  'given-back': { withdraw: 'withdrawn' },
  withdrawn: {},
}

/** The state after this step, or null when the step cannot be taken now. */
export const translationAfter = (state: TranslationState, step: TranslationStep): TranslationState | null =>
  TABLE[state][step] ?? null

export const NEEDS_REASON: readonly TranslationStep[] = ['give-back', 'return', 'withdraw']

/** Somebody has it, or it waits for a check. */
export const isOpenTranslation = (state: TranslationState): boolean =>
  state === 'asked' || state === 'taken' || state === 'delivered'

/** The one asked has something to do. */
export const isUndone = (state: TranslationState): boolean => state === 'asked' || state === 'taken'

/** A day that has passed matters to what the one asked has not done. */
export const isLateTranslation = ({ state, dueOn }: { state: TranslationState; dueOn: string }, today: string) =>
  isUndone(state) && dueOn < today

export type TranslationStanding = {
  state: TranslationState
  /** The caller is the one asked. */
  isTranslator: boolean
  /** The caller is the one who asked. */
  isAsker: boolean
  /** The caller writes for the message, whatever its state. */
  writes: boolean
  /** The text can be written in now. */
  isDraft: boolean
}

/** What a person can press. `check` is none of them: it is said of the edition. */
export function translationSteps({
  state,
  isTranslator,
  isAsker,
  writes,
  isDraft,
}: TranslationStanding): TranslationStep[] {
  const may: Record<TranslationStep, boolean> = {
    take: isTranslator && writes,
    'give-back': isTranslator,
    deliver: isTranslator && writes && isDraft,
    return: writes && !isTranslator && isDraft,
    check: false,
    'set-day': writes,
    // Whoever translates gives it back: what they withdrew they could say themselves that it says the same.
    withdraw: writes && (isAsker || !isTranslator),
  }
  return TRANSLATION_STEPS.filter((step) => may[step] && translationAfter(state, step) !== null)
}

/** One translation as the server tells of it. `dueOn` is YYYY-MM-DD. */
export type TranslationView = {
  id: string
  language: string
  state: TranslationState
  translator: Named
  /** The caller is the one asked. */
  isYours: boolean
  dueOn: string
  note: string
  askedBy: Named
  askedAt: string
  reason: string | null
  movedBy: Named
  movedAt: string
  message: { id: string; title: string; state: MessageState; sourceLanguage: string }
  unit: Named
  hasEdition: boolean
  /** The source's revision that it is made from: when asked, and then when delivered. */
  fromRevision: number
  sourceRevision: number
  /** The source has been written in since. */
  isSourceChanged: boolean
  abilities: TranslationStep[]
}

export type Translator = { id: string; name: string; unitName: string }

type Dated = Pick<TranslationView, 'id' | 'state' | 'dueOn'>

/** What is past its day first, then by the day. What waits for a check comes after what is not done on the same day. */
export function byDue<Row extends Dated>(rows: readonly Row[], today: string): Row[] {
  const late = (row: Row) => (isLateTranslation(row, today) ? 0 : 1)
  const undone = (row: Row) => (isUndone(row.state) ? 0 : 1)
  return rows.toSorted(
    (a, b) => late(a) - late(b) || a.dueOn.localeCompare(b.dueOn) || undone(a) - undone(b) || a.id.localeCompare(b.id),
  )
}

/** The last that was asked for in each language, where somebody has it or gave it back: what the coverage matrix shows. */
export function shownInMatrix(rows: readonly TranslationView[]): Map<string, TranslationView> {
  const last = new Map<string, TranslationView>()
  for (const row of rows.toSorted((a, b) => a.askedAt.localeCompare(b.askedAt) || a.id.localeCompare(b.id)))
    last.set(row.language, row)
  return new Map([...last].filter(([, { state }]) => isOpenTranslation(state) || state === 'given-back'))
}
