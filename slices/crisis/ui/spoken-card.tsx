import { useTranslation } from 'react-i18next'
import type { StatementView } from '../rules/statement-view.ts'
import { textsFor } from './holding-form.tsx'
import { Said } from './said.tsx'
import { useFirstWords } from './statement-data.ts'

type Props = {
  crisisId: string
  isOpen: boolean
  /** What is promised now; nobody speaks of a time that the room has not promised. */
  nextAt: string | null
  /** What has been said after the first words; they stand, and the card does not. */
  newer: StatementView | null
}

/** Three sentences to speak from, for whoever meets the press or a relative before there is more to say; then what has been said since. */
export function SpokenCard({ crisisId, isOpen, nextAt, newer }: Props) {
  const { t } = useTranslation('crisis')
  const words = useFirstWords(crisisId, nextAt).data
  if (!isOpen) return null
  if (newer)
    return (
      <details className="v-statements__spoken">
        <summary>{t('words.spoken')}</summary>
        <p>{t(newer.standing === 'stands' ? 'words.spoken.newer' : 'words.spoken.over', { number: newer.number })}</p>
        {newer.standing === 'stands' && <Said words={newer.texts} />}
      </details>
    )
  if (!words) return null
  const texts = textsFor(words, 'spoken')
  if (Object.keys(texts).length === 0) return null
  return (
    <details className="v-statements__spoken">
      <summary>{t('words.spoken')}</summary>
      <Said words={texts} />
    </details>
  )
}
