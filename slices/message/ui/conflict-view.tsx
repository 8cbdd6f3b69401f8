import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { CompareView } from './compare-view.tsx'
import type { PaperText } from './paper-document.ts'
import type { Theirs } from './use-autosave.ts'

type Props = { language: string; theirs: Theirs; mine: PaperText; onMine: () => void; onTheirs: () => void }

/** Two people wrote at once: both texts are there, and a person chooses. Nothing is lost before that. */
export function ConflictView({ language, theirs, mine, onMine, onTheirs }: Props) {
  const { t } = useTranslation('message')
  return (
    <div className="v-note stop v-conflict" role="alert">
      <p>{t('conflict.title', { name: theirs.author ?? t('conflict.somebody') })}</p>
      <p className="v-body2">{t('conflict.about')}</p>
      <CompareView before={theirs} after={mine} language={language} />
      <div className="v-btns">
        <Button data-size="sm" onClick={onMine}>
          {t('conflict.mine')}
        </Button>
        <Button data-size="sm" variant="secondary" onClick={onTheirs}>
          {t('conflict.theirs')}
        </Button>
      </div>
    </div>
  )
}
