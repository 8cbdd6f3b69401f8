import { useTranslation } from 'react-i18next'
import { textsFor } from './holding-form.tsx'
import { Said } from './said.tsx'
import { useFirstWords } from './statement-data.ts'

/** `nextAt`: what is promised now; nobody speaks of a time that the room has not promised. */
type Props = { crisisId: string; isOpen: boolean; nextAt: string | null }

/** Three sentences to speak from, for whoever meets the press or a relative before there is more to say. */
export function SpokenCard({ crisisId, isOpen, nextAt }: Props) {
  const { t } = useTranslation('crisis')
  const words = useFirstWords(crisisId, nextAt).data
  if (!isOpen || !words) return null
  const texts = textsFor(words, 'spoken')
  if (Object.keys(texts).length === 0) return null
  return (
    <details className="v-statements__spoken">
      <summary>{t('words.spoken')}</summary>
      <Said words={texts} />
    </details>
  )
}
