import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { SurveyView } from '../../rules/survey/survey-view.ts'

/** The open link as an address and as a code for a poster, drawn by the server. */
export function ShareLink({ survey, address }: { survey: SurveyView; address: string }) {
  const { t } = useTranslation('survey')
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    setCopied(true)
  }
  const code = `/api/measure/surveys/${survey.id}/code`
  return (
    <section aria-labelledby="survey-link">
      <SectionHead id="survey-link" title={t('link.title')} />
      <p className="v-mea-prose">{t('link.about')}</p>
      <div className="v-sur-share">
        <img src={`${code}.svg`} alt={t('link.code', { address })} width="160" height="160" />
        <div>
          <p>
            <a className="v-link v-mea-print" href={address} data-data>
              {address}
            </a>
          </p>
          <div className="v-btns">
            <Button data-size="sm" variant="secondary" onClick={() => void copy()}>
              {t('link.copy')}
            </Button>
            <span role="status">{isCopied && t('link.copied')}</span>
          </div>
          <p className="v-mea-more">
            <a className="v-link" href={`${code}.svg`} download>
              {t('link.svg')}
            </a>
            <a className="v-link" href={`${code}.png`} download>
              {t('link.png')}
            </a>
          </p>
        </div>
      </div>
    </section>
  )
}
