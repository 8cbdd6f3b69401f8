import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import type { Next, Run, TextPromise } from '../../../slices/crisis/index.ts'
import { timeOn, whenOn } from './public-time.ts'

/** When words promised more, what became of that, and when. */
export type Promised = Pick<
  Run,
  'promised' | 'movedTo' | 'movedAt' | 'broken' | 'followedAt' | 'isLate' | 'isTakenBack' | 'endedAt'
>
type Said = { at: Date; language: Language }

/**
 * What the words themselves cannot say, since they stand as they were said: that the time in them is another now, that more has come, or
 * that nothing more comes. The same on the status page, in the press room and in the feeds. Null when the words say it as it is. `at`: its
 * day needs no date. `next`: for pages that stand alone, what is next by now.
 */
export function promiseNote(run: Promised, { at, language }: Said, next: Next | null = null): string | null {
  const t = translator(language)
  const { promised, movedTo, broken, followedAt, endedAt } = run
  const by = (time: number) => timeOn(time, at, language)
  const when = (time: number) => whenOn(time, at, language)
  const stood = movedTo ?? promised
  const isLast = followedAt === null
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
  const open = next?.promised
  if (open?.isBroken) said.push(t('crisis:status.public.late.text', { at: by(open.at) }))
  else if (open && !isLast) said.push(t('crisis:status.public.next.now', { at: by(open.at) }))
  return said.filter(Boolean).join(' ') || null
}

/** When the next message came, with what was promised where it came later, and that it is taken back, where it is. */
export function cameNote(
  { promised, movedTo, followedAt, isLate, isTakenBack }: Promised,
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
): string | null => (promise ? promiseNote(promise, { at: releasedAt, language }, promise.next) : null)

/** As `timeNote`, for a feed: what is next stands in its newest entry. */
export const feedNote = (
  { releasedAt }: { releasedAt: Date },
  promise: TextPromise | null | undefined,
  language: Language,
): string | null => (promise ? promiseNote(promise, { at: releasedAt, language }) : null)

/** The newest of these moments, and of those at which the note of a promise changed. */
export function lastChange(times: (Date | null | undefined)[], run: Promised | null | undefined): Date {
  const noted = run ? [run.movedAt, run.followedAt, run.endedAt] : []
  return new Date(Math.max(...times.flatMap((one) => one?.getTime() ?? []), ...noted.flatMap((one) => one ?? [])))
}
