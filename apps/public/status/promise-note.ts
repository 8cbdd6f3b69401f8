import { formatClock, formatDate } from '../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../kit/i18n/keep-together.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import type { TextPromise } from '../../../slices/crisis/index.ts'

/** When words promised more, the time that took its place, and when the room was closed. Milliseconds. */
export type Promised = { promised: number | null; movedTo: number | null; endedAt: number | null }

/**
 * What the words themselves cannot say, since they stand as they were said: that the time in them is another now, or that nothing more comes.
 * The same on the status page, in the press room and in the feeds. Null when the words say it as it is. `saidAt`: its day needs no date.
 */
export function promiseNote({ promised, movedTo, endedAt }: Promised, saidAt: Date, language: Language): string | null {
  const t = translator(language)
  const at = (time: number) => onDay(time, saidAt, language)
  const stood = movedTo ?? promised
  if (endedAt !== null) {
    const last =
      stood !== null && stood > endedAt ? ` ${t('crisis:status.public.ended.promise', { at: at(stood) })}` : ''
    return t('crisis:status.public.ended', { at: at(endedAt) }) + last
  }
  if (movedTo === null || promised === null) return null
  return t('crisis:status.public.moved', { from: at(promised), to: at(movedTo) })
}

/** The same for a text of the press room. */
export const timeNote = (
  { releasedAt }: { releasedAt: Date },
  promise: TextPromise | null | undefined,
  language: Language,
): string | null => (promise ? promiseNote({ ...promise, promised: promise.promisedAt }, releasedAt, language) : null)

/** The clock on the day that it was said, day and clock else. */
function onDay(time: number, saidAt: Date, language: Language): string {
  const at = new Date(time)
  const clock = `${language === 'en' ? 'at' : 'kl.'} ${formatClock(at, language)}`
  const isSame = formatDate(at, language) === formatDate(saidAt, language)
  return keepTogether(isSame ? clock : `${formatDate(at, language, false)} ${clock}`)
}
