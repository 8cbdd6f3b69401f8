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

/** What is said of words that stand no longer, and since when. */
export type Worth = { standing: 'corrected' | 'disowned'; at: Date }

/** Of versions of many crises: those that something after them has corrected, or that are no longer confirmed. */
export function worthIn(versions: readonly PublicStatus[]): Map<string, Worth> {
  const told = [...Map.groupBy(versions, (row) => row.key).values()].flatMap((rows) => courseOf(rows, 0).told)
  return new Map(
    told.flatMap(({ version: { row }, standing, correctedBy }): [string, Worth][] => {
      if (standing === 'corrected' && correctedBy) return [[row.id, { standing, at: correctedBy.row.approved_at }]]
      return standing === 'disowned' ? [[row.id, { standing, at: row.disowned_at! }]] : []
    }),
  )
}

/** The title as it may be repeated elsewhere: of words that stand no longer it says so first. */
export function titleWith(worth: Worth | undefined, title: string, language: Language): string {
  if (!worth) return title
  return translator(language)(`press:list.${worth.standing === 'corrected' ? 'corrected' : 'unsure'}-title`, { title })
}

/** The title of what stands now, wherever it leads: of words that are no longer confirmed it says so first. */
export function titleNow(row: PublicStatus, language: Language): { language: Language; title: string } {
  const { words, language: spoken } = statusWords(row, language)
  const at = row.withdrawn_at === null ? row.disowned_at : null
  return { language: spoken, title: titleWith(at ? { standing: 'disowned', at } : undefined, words.title, spoken) }
}
