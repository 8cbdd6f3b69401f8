import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import type { Next, Run, TextPromise } from '../../../slices/crisis/index.ts'
import { timeOn, whenOn } from './public-time.ts'

/** When words promised more, what became of that, and when; and what is next by now. */
export type Promised = Pick<
  Run,
  'promised' | 'movedTo' | 'movedAt' | 'broken' | 'followedAt' | 'isLate' | 'isTakenBack' | 'endedAt'
> & { next: Next }
type Said = { at: Date; language: Language }

/**
 * What the words themselves cannot say, since they stand as they were said: that the time in them is another now, that more has come, or
 * that nothing more comes. The same on the status page, in the press room and in the feeds. Null when the words say it as it is. `at`: its
 * day needs no date. What is next by now is said of words that stand alone (`isAlone`), and of all whose time nothing that stands has come by.
 */
export function promiseNote(run: Promised, { at, language }: Said, isAlone = false): string | null {
  const t = translator(language)
  const { promised, movedTo, broken, followedAt, endedAt } = run
  const by = (time: number) => timeOn(time, at, language)
  const when = (time: number) => whenOn(time, at, language)
  const stood = movedTo ?? promised
  const isLast = followedAt === null
  const next = isAlone || run.isTakenBack ? run.next : null
  const ended = isLast ? endedAt : (next?.endedAt ?? null)
  const said: (string | null)[] = []
  if (broken !== null) said.push(t('crisis:status.public.broken', { at: by(broken) }))
  if (movedTo !== null && promised !== null && !(isLast && endedAt !== null)) {
    const how = broken === null ? 'moved' : 'new-time'
    said.push(t(`crisis:status.public.${how}${isLast ? '' : '-then'}`, { from: by(promised), to: by(movedTo) }))
  }
  if (!isLast) said.push(cameNote(run, { at, language }))
  if (ended !== null) said.push(t('crisis:status.public.ended', { at: when(ended) }))
  if (isLast && ended !== null && stood !== null && stood > ended)
    said.push(t('crisis:status.public.ended.promise', { at: by(stood) }))
  said.push(openNote(next?.promised ?? null, isLast, { at, language }))
  return said.filter(Boolean).join(' ') || null
}

/** The time that holds now, where the words have another; and that it has passed, whoever said it. */
function openNote(open: Next['promised'], isLast: boolean, { at, language }: Said): string | null {
  if (!open || (isLast && !open.isBroken)) return null
  return translator(language)(`crisis:status.public.${open.isBroken ? 'late.text' : 'next.now'}`, {
    at: timeOn(open.at, at, language),
  })
}

/** When the next message came, with what was promised where it came later, and that it is taken back, where it is. */
export function cameNote(
  { promised, movedTo, followedAt, isLate, isTakenBack }: Omit<Promised, 'next'>,
  { at, language }: Said,
): string | null {
  const stood = movedTo ?? promised
  if (followedAt === null || stood === null) return null
  const t = translator(language)
  const gone = isTakenBack ? '.gone' : ''
  const came = whenOn(followedAt, at, language)
  if (!isLate) return t(`crisis:status.public.came${gone}`, { at: came })
  return t(`crisis:status.public.was-late${gone}`, { promised: timeOn(stood, at, language), came })
}

/** The same for a text of the press room. */
export const timeNote = (
  { releasedAt }: { releasedAt: Date },
  promise: TextPromise | null | undefined,
  language: Language,
): string | null => (promise ? promiseNote(promise, { at: releasedAt, language }, true) : null)

/** As `timeNote`, for a feed: what is next stands in its newest entry. */
export const feedNote = (
  { releasedAt }: { releasedAt: Date },
  promise: TextPromise | null | undefined,
  language: Language,
): string | null => (promise ? promiseNote(promise, { at: releasedAt, language }) : null)

/** The newest of these moments, and of those at which the note of a promise changed. */
export function lastChange(times: (Date | null | undefined)[], run: Promised | null | undefined): Date {
  const noted = run ? [run.movedAt, run.followedAt, run.endedAt, run.isTakenBack ? run.next.saidAt : null] : []
  return new Date(Math.max(...times.flatMap((one) => one?.getTime() ?? []), ...noted.flatMap((one) => one ?? [])))
}
