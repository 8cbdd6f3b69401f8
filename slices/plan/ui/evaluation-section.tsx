import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { InitiativeView } from '../rules/initiative-view.ts'
import { EvaluationForm } from './evaluation-form.tsx'
import { useInitiativeAct } from './plan-data.ts'

/** The evaluation meeting and its report: results per target, what was found, and the lasting impression. */
export function EvaluationSection({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const { date } = useFormats()
  const [isWriting, setWriting] = useShown<true>()
  const { evaluation, abilities } = initiative
  if (!evaluation && !abilities.includes('evaluate')) return null
  return (
    <section className="v-block" id="evaluering" aria-labelledby="evaluation-title">
      <SectionHead id="evaluation-title" title={t('evaluation.title')}>
        {evaluation?.heldOn ? t('evaluation.held', { date: date(evaluation.heldOn) }) : t('evaluation.not-held')}
      </SectionHead>
      {isWriting ? (
        <EvaluationForm initiative={initiative} onClose={() => setWriting(null)} />
      ) : (
        <>
          {evaluation ? <Report initiative={initiative} /> : <p className="v-muted">{t('evaluation.none')}</p>}
          <div className="v-btns v-ini-do">
            {abilities.includes('evaluate') && (
              <Button data-size="sm" variant="secondary" onClick={() => setWriting(true)}>
                {t(evaluation ? 'evaluation.change' : 'evaluation.write')}
              </Button>
            )}
            {abilities.includes('close') && <Close initiative={initiative} />}
            {evaluation && (
              <Link className="v-link" to="/plan/tiltak/$id/rapport" params={{ id: initiative.id }}>
                {t('evaluation.report')}
              </Link>
            )}
          </div>
        </>
      )}
    </section>
  )
}

/** The evaluation as it is read. */
export function Report({ initiative: { evaluation, document } }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  if (!evaluation) return null
  const part = (name: string, text: string) =>
    text.trim() && (
      <div>
        <dt className="v-meta">{t(name)}</dt>
        <dd className="v-prose v-ini-said" data-data>
          {text}
        </dd>
      </div>
    )
  return (
    <dl className="v-ini-parts">
      {document.targets.map((target) => {
        const result = evaluation.results[target.id]
        return (
          <div key={target.id}>
            <dt className="v-meta" data-data>
              {target.name}
            </dt>
            <dd>
              <b className="v-strong">{result ? t(`outcome.${result.outcome}`) : t('outcome.none')}</b>
              {result?.comment && (
                <span className="v-ini-under" data-data>
                  {result.comment}
                </span>
              )}
            </dd>
          </div>
        )
      })}
      {part('evaluation.present', evaluation.present)}
      {part('evaluation.findings', evaluation.findings)}
      {part('evaluation.impression', evaluation.lastingImpression)}
    </dl>
  )
}

function Close({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const [isAsking, setAsking] = useShown<true>()
  const act = useInitiativeAct(initiative.id)
  const { missingToClose } = initiative
  const isReady = missingToClose.length === 0
  return (
    <>
      <Button data-size="sm" disabled={!isReady} onClick={() => setAsking(true)}>
        {t('act.close')}
      </Button>
      {!isReady && (
        <p className="v-meta">
          {t('evaluation.to-close', { what: missingToClose.map((need) => t(`need.${need}.open`)).join('. ') })}
        </p>
      )}
      <ConfirmDialog
        isOpen={isAsking !== null}
        title={t('close.title')}
        action={t('act.close')}
        error={act.error}
        isBusy={act.isPending}
        onConfirm={() => act.mutate({ to: '/close' }, { onSuccess: () => setAsking(null) })}
        onClose={() => setAsking(null)}
      >
        <p>{t('close.about')}</p>
      </ConfirmDialog>
    </>
  )
}
