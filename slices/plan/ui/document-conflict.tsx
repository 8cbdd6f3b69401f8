import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pick } from '../../../kit/ui/pick.tsx'
import { conflictOf, type DocumentField, settled, type WrittenDocument } from '../rules/document-difference.ts'
import { useDocumentWords } from './document-words.ts'

export type TheirDocument = { document: WrittenDocument; revision: number; author: string | null }

type Props = {
  /** What both began from. */
  base: WrittenDocument
  theirs: TheirDocument
  mine: WrittenDocument
  isBusy: boolean
  onSettle: (document: WrittenDocument, revision: number) => void
}

/** Two people saved at once: each part that differs is shown twice, and chosen one by one. Nothing is lost before that. */
export function DocumentConflict({ base, theirs, mine, isBusy, onSettle }: Props) {
  const { t } = useTranslation('plan')
  const words = useDocumentWords()
  const name = theirs.author ?? t('person.gone')
  const fields = conflictOf(base, theirs.document, mine)
  // What only they have changed is taken in, unless I choose otherwise.
  const [kept, setKept] = useState(() => fields.filter((one) => one.by !== 'theirs').map((one) => one.field))
  const pick = (field: DocumentField, side: 'mine' | 'theirs') =>
    setKept(side === 'mine' ? [...kept.filter((one) => one !== field), field] : kept.filter((one) => one !== field))
  return (
    <div className="v-note stop v-conflict" role="alert">
      <p>{t('conflict.title', { name })}</p>
      <p className="v-body2">{t('conflict.about')}</p>
      {fields.map(({ field, by }) => (
        <div key={field} className="v-ini-both">
          <h3 className="v-h4">
            {t(`field.${field}`)} <span className="v-meta">{t(`conflict.by.${by}`, { name })}</span>
          </h3>
          <div>
            <p className="v-meta">{t('conflict.theirs')}</p>
            <p className="v-ini-said">{words(theirs.document, field) || '–'}</p>
          </div>
          <div>
            <p className="v-meta">{t('conflict.mine')}</p>
            <p className="v-ini-said">{words(mine, field) || '–'}</p>
          </div>
          <Pick
            legend={t('conflict.which', { field: t(`field.${field}`) })}
            isLegendHidden
            value={kept.includes(field) ? 'mine' : 'theirs'}
            options={[
              { value: 'theirs', label: t('conflict.keep-theirs') },
              { value: 'mine', label: t('conflict.keep-mine') },
            ]}
            onPick={(side) => pick(field, side)}
          />
        </div>
      ))}
      <div className="v-btns">
        <Button
          type="button"
          data-size="sm"
          disabled={isBusy}
          onClick={() => onSettle(settled(theirs.document, mine, kept), theirs.revision)}
        >
          {t('conflict.save')}
        </Button>
      </div>
    </div>
  )
}
