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

/** Of versions of many crises: those that something after them has corrected, and when. */
export function correctedIn(versions: readonly PublicStatus[]): Map<string, Date> {
  const byCrisis = Map.groupBy(versions, (row) => row.key)
  return new Map(
    [...byCrisis.values()].flatMap((rows) =>
      courseOf(rows, 0).told.flatMap(({ version, standing, correctedBy }) =>
        standing === 'corrected' && correctedBy ? [[version.row.id, correctedBy.row.approved_at] as const] : [],
      ),
    ),
  )
}
