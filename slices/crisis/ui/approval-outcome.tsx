import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { ApprovalPageView } from '../rules/approval-view.ts'
import { Said } from './said.tsx'

type Props = { view: ApprovalPageView; outcome: NonNullable<ApprovalPageView['outcome']> }

/** Nothing is asked any more: what happened, when and where, and never a form. */
export function ApprovalOutcome({ view, outcome }: Props) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  const { number, crisis, mayOpenRoom } = view
  const { kind, reason, at, by } = outcome
  return (
    <div className="c-3-8">
      <p className="v-count">
        <span>
          {crisis.number} <span data-data>{crisis.unit}</span>
        </span>
      </p>
      <h1 className="v-h2">{t(`approve.is.${kind}`, { number })}</h1>
      <Empty
        title={t(kind === 'ended' && reason ? `approve.because.${reason}` : `approve.because.${kind}`)}
        text={t('approve.where', { number: crisis.number, at: at ? clock(at) : '' })}
      >
        {by?.name && (
          <p className="v-meta" data-data>
            {by.name}
          </p>
        )}
        {mayOpenRoom && (
          <p className="v-btns">
            <Link to="/krise/$id" params={{ id: crisis.id }} className="ds-button" data-size="sm">
              {t('approve.room')}
            </Link>
          </p>
        )}
      </Empty>
      <details className="v-how">
        <summary>{t('approve.words')}</summary>
        <Said words={view.texts} />
      </details>
    </div>
  )
}
