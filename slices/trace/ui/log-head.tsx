import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { type LogState, useCheckLog } from './log-data.ts'

/** Says in one sentence whether the log is what it was, how long it is, and who signs for it. */
export function LogHead({ state }: { state: LogState }) {
  const { t } = useTranslation('trace')
  const check = useCheckLog()
  const { last, checkpoint, entries } = state
  const isBusy = state.check !== null || check.isPending
  const since = last ? entries - last.entries : 0
  return (
    <>
      <PageHead
        title={t(titleOf(state))}
        lead={[
          t('lead.entries', { n: entries }),
          last ? t('lead.verified', { at: last.at }) : t('lead.unverified'),
          since > 0 && last ? t('lead.since', { n: since }) : '',
        ].join(' ')}
      >
        {state.abilities.includes('verify') && (
          <Button data-size="sm" onClick={() => check.mutate()} disabled={isBusy}>
            {t('check')}
          </Button>
        )}
      </PageHead>
      <div className="c-1-12">
        <ProblemText error={check.error} />
        {state.check && <Progress {...state.check} />}
        {!state.check && last?.fault && (
          <div className="v-note stop" role="alert">
            <p>{t('fault', { position: last.fault.position, what: t(`fault.${last.fault.kind}`) })}</p>
          </div>
        )}
        {checkpoint && (
          <p className="v-meta">{t('lead.checkpoint', { at: checkpoint.at, position: checkpoint.position })}</p>
        )}
      </div>
    </>
  )
}

function titleOf({ check, last }: LogState): string {
  if (check) return 'head.checking'
  if (!last) return 'head.unverified'
  return last.isUnchanged ? 'head.unchanged' : 'head.changed'
}

function Progress({ checked, total }: { checked: number; total: number }) {
  const { t } = useTranslation('trace')
  const text = t('check.progress', { checked, total })
  return (
    <div className="v-check" role="status">
      <progress max={Math.max(total, 1)} value={checked} aria-label={text} />
      <span className="v-meta">{text}</span>
    </div>
  )
}
