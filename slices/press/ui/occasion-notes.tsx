import { Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { OccasionNotes as Notes } from '../rules/occasion.ts'
import { LANGUAGES } from './occasion-draft.ts'

/** What we say to those who were to come, in each language of the press room. */
export function OccasionNotes({ notes, onWrite }: { notes: Notes; onWrite: (notes: Notes) => void }) {
  const { t } = useTranslation('press-occasion')
  return LANGUAGES.map((tag) => (
    <Textfield
      key={tag}
      multiline
      rows={2}
      data-size="sm"
      lang={tag}
      label={t('note', { language: t(`lang.${tag}`) })}
      description={tag === 'nb' ? t('note-help') : undefined}
      maxLength={600}
      value={notes[tag] ?? ''}
      onChange={(event) => onWrite({ ...notes, [tag]: event.target.value })}
    />
  ))
}
