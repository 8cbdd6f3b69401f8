import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { ElementContent } from '../../rules/element.ts'
import type { Conflict } from './editor-data.ts'

type Props = {
  conflict: Conflict
  mine: ElementContent
  isBusy: boolean
  onPutBack: () => void
  onLeave: () => void
}

/** A colleague took the element out while this was written: the words are here, and can be put back. */
export function ElementGone({ conflict, mine, isBusy, onPutBack, onLeave }: Props) {
  const { t } = useTranslation('strategy')
  const words = Object.entries(mine.texts.nb).flatMap(([name, text]) => (text ? [{ name, text }] : []))
  return (
    <div className="v-note stop v-conflict" role="alert">
      <p>{t('conflict.gone', { name: conflict.by ?? t('conflict.somebody') })}</p>
      <p className="v-body2">
        {conflict.reason ? t('conflict.reason', { reason: conflict.reason }) : t('conflict.gone.about')}
      </p>
      {words.map(({ name, text }) => (
        <p key={name} lang="nb">
          <b>{t(`text.${name}`)}:</b> {text}
        </p>
      ))}
      <div className="v-btns">
        <Button data-size="sm" disabled={isBusy} onClick={onPutBack}>
          {t('conflict.put-back')}
        </Button>
        <Button data-size="sm" variant="secondary" onClick={onLeave}>
          {t('conflict.leave-out')}
        </Button>
      </div>
    </div>
  )
}
