import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { LineTexts } from '../rules/line.ts'
import { LineReading } from './line-reading.tsx'

type Props = { theirs: LineTexts; onChoose: (which: 'mine' | 'theirs') => void }

/** Somebody saved first: their text stands here, one's own in the fields, and a person chooses. */
export function LineConflict({ theirs, onChoose }: Props) {
  const { t } = useTranslation('press-desk')
  return (
    <div className="v-note stop" role="alert">
      <p>{t('conflict.title')}</p>
      <LineReading texts={theirs} />
      <div className="v-btns">
        <Button type="button" data-size="sm" onClick={() => onChoose('theirs')}>
          {t('conflict.theirs')}
        </Button>
        <Button type="button" data-size="sm" variant="secondary" onClick={() => onChoose('mine')}>
          {t('conflict.mine')}
        </Button>
      </div>
    </div>
  )
}
