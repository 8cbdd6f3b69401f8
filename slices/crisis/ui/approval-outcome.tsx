import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { ApprovalPageView } from '../rules/approval-view.ts'
import { AlsoAsked } from './also-asked.tsx'
import { Said } from './said.tsx'

type Outcome = NonNullable<ApprovalPageView['outcome']>
type Props = { view: ApprovalPageView; outcome: Outcome }

/** Nothing is asked any more: who said yes, what became of the words since, when and where, and never a form. */
export function ApprovalOutcome({ view, outcome }: Props) {
  const { t } = useTranslation('crisis')
  const { number, crisis, mayOpenRoom } = view
  return (
    <div className="c-3-8">
      <p className="v-count">
        <span>
          {crisis.number} <span data-data>{crisis.unit}</span>
        </span>
      </p>
      <h1 className="v-h2">{t(`approve.is.${headOf(outcome)}`, { number })}</h1>
      <Empty title={t(becauseOf(outcome), { number: outcome.correctedBy })}>
        <WhoAndWhen outcome={outcome} />
        <p>{t(view.alsoAsked.length > 0 ? 'approve.where-more' : 'approve.where', { number: crisis.number })}</p>
        <AlsoAsked alsoAsked={view.alsoAsked} isNext />
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

/** A yes that was given is never passed over, whatever ended the words. */
function WhoAndWhen({ outcome: { kind, at, by, yes } }: { outcome: Outcome }) {
  const { t } = useTranslation('crisis')
  const { clock } = useFormats()
  return (
    <p data-data>
      {yes &&
        (yes.isYours
          ? t('approve.yes.you', { at: clock(yes.at) })
          : t('approve.yes', { name: yes.by.name ?? t('somebody'), at: clock(yes.at) }))}{' '}
      {by && at && t('approve.returned', { name: by.name ?? t('somebody'), at: clock(at) })}
      {!by && at && kind !== 'approved' && t('approve.ended', { at: clock(at) })}
    </p>
  )
}

function headOf({ kind, now, yes }: Outcome): string {
  if (kind === 'approved') return now
  if (kind === 'withdrawn' || !yes) return kind
  if (now === 'lapsed') return 'lapsed'
  return now === 'never-out' ? 'stopped' : 'partly'
}

function becauseOf({ kind, now, reason }: Outcome): string {
  if (kind === 'approved') return `approve.now.${now}`
  return `approve.because.${kind === 'ended' && reason ? reason : kind}`
}
