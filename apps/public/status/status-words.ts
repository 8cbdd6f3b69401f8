import { formatMoment } from '../../../kit/i18n/formats.ts'
import { keepTogether } from '../../../kit/i18n/keep-together.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { LANGUAGES, type Language } from '../../../kit/kernel/caller.ts'
import {
  courseVersion,
  type PublicStatus,
  type StatusText,
  statusCourse,
  wordsIn,
} from '../../../slices/crisis/index.ts'
import { standingTitle } from '../standing-title.ts'

/** What a version says to those outside, in the language asked for or the nearest: that it is withdrawn, when it is. */
export function statusWords(
  { texts, withdrawn_at: withdrawnAt }: Pick<PublicStatus, 'texts' | 'withdrawn_at'>,
  language: Language,
): { language: Language; words: StatusText } {
  if (texts !== null) return wordsIn(texts, language)
  const t = translator(language)
  const at = keepTogether(formatMoment(withdrawnAt!, language))
  return {
    language,
    words: { title: t('crisis:status.public.withdrawn'), text: t('crisis:status.public.withdrawn.text', { at }) },
  }
}

/** The languages that a version is written in; what is withdrawn says so in all of them. */
export const languagesOfStatus = ({ texts }: Pick<PublicStatus, 'texts'>): Language[] =>
  LANGUAGES.filter((language) => texts === null || texts[language])

/** The versions of one crisis in their course: what stands, what is corrected and what is withdrawn. */
export const courseOf = (versions: readonly PublicStatus[], now: number) =>
  statusCourse(versions.map(courseVersion), now)

export type Told = ReturnType<typeof courseOf>['told'][number]

/** What is said of words that stand no longer, and since when. */
export type Worth = { standing: 'corrected' | 'disowned'; at: Date }

/** Null where the words stand, and where they are withdrawn: then they are read no more. */
export function worthOf({ version: { row }, standing, correctedBy }: Told): Worth | null {
  if (standing === 'corrected' && correctedBy) return { standing, at: correctedBy.row.approved_at }
  return standing === 'disowned' ? { standing, at: row.disowned_at! } : null
}

/** Of versions of many crises: those that something after them has corrected, or that are no longer confirmed. */
export function worthIn(versions: readonly PublicStatus[]): Map<string, Worth> {
  const told = [...Map.groupBy(versions, (row) => row.key).values()].flatMap((rows) => courseOf(rows, 0).told)
  return new Map(
    told.flatMap((one): [string, Worth][] => {
      const worth = worthOf(one)
      return worth ? [[one.version.row.id, worth]] : []
    }),
  )
}

/** The title of a version wherever it stands, worth what it is (`standingTitle`). */
export const titleWith = (worth: Worth | null | undefined, title: string, language: Language): string =>
  standingTitle(title, worth ? (worth.standing === 'corrected' ? 'corrected' : 'unsure') : null, language)

/** The title of what stands now, wherever it leads. */
export function titleNow(row: PublicStatus, language: Language): { language: Language; title: string } {
  const { words, language: spoken } = statusWords(row, language)
  const at = row.withdrawn_at === null ? row.disowned_at : null
  return { language: spoken, title: titleWith(at && { standing: 'disowned', at }, words.title, spoken) }
}
