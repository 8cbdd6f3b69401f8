import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { FirstLine } from '../rules/first-index.ts'
import { FirstWaiver } from './first-waiver.tsx'
import { FirstWords } from './first-words.tsx'

type Props = {
  line: FirstLine
  language: string
  /** What kind it belongs to; null where that is chosen above. */
  kind: string | null
  onWrite: (() => void) | null
  onApprove: (() => void) | null
}

/** One first message as a line that opens: only one is open at a time, so that the page stays short. */
export function FirstLineRow({ line, ...props }: Props) {
  const { scenarioKey, audience, language: code, message, isCommonMeanwhile } = line
  const { t } = useTranslation('crisis')
  const { language, kind, onWrite, onApprove } = props
  const isGeneral = scenarioKey !== null && message?.scenarioKey === null
  const isReady = message?.readiness === 'ready'
  return (
    <details name="forstemelding" className="v-first__line">
      <summary>
        <span>
          <b>{t(`words.${audience}`)}</b> {language}
          {kind !== null && ` · ${kind}`}
        </span>
        <span className="v-meta" data-lacks={isReady ? undefined : ''}>
          {t(`first.state.${message?.readiness ?? 'missing'}`, { until: message?.approvedUntil ?? '' })}
          {message?.draft && ` · ${t('first.state.draft')}`}
        </span>
      </summary>
      <div className="v-first__words">
        {message && <FirstWords language={code} words={message} />}
        {message?.approvedBy?.name && isReady && (
          <p className="v-meta">
            {t('first.approved-by')} <span data-data>{message.approvedBy.name}</span>
          </p>
        )}
        {message?.waiver && <FirstWaiver message={message} />}
        {message?.draft && (
          <>
            <p className="v-meta">{t('first.draft')}</p>
            <FirstWords language={code} words={message.draft} />
          </>
        )}
        {message?.isUnread && <p className="v-meta">{t('first.unread')}</p>}
        {isCommonMeanwhile && <p className="v-meta">{t('first.common-meanwhile')}</p>}
        {isGeneral && <p className="v-meta">{t('first.general')}</p>}
        <div className="v-btns">
          {onApprove && (!isReady || message?.draft) && (
            <Button data-size="sm" onClick={onApprove}>
              {t('first.approve')}
              <span className="ds-sr-only">
                {' '}
                {language}, {t(`words.${audience}`)}
              </span>
            </Button>
          )}
          {onWrite && (
            <Button data-size="sm" variant="secondary" onClick={onWrite}>
              {t(message && !isGeneral ? 'first.change' : message ? 'first.write-own' : 'first.write')}
              <span className="ds-sr-only">
                {' '}
                {language}, {t(`words.${audience}`)}
              </span>
            </Button>
          )}
        </div>
      </div>
    </details>
  )
}
