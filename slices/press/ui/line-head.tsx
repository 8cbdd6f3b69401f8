import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type LineFile, useLineAct } from './line-data.ts'
import { LineForm } from './line-form.tsx'

/** The line's name, whether it may be said, and what this person can do about it. */
export function LineHead({ line }: { line: LineFile }) {
  const { t } = useTranslation('press-desk')
  const [asks, setAsks] = useShown<'change' | 'retire'>()
  const close = () => setAsks(null)
  const act = useLineAct()
  const may = (ability: LineFile['abilities'][number]) => line.abilities.includes(ability)
  return (
    <>
      <PageHead
        className="v-inquiry__head"
        isWritten
        title={line.topic}
        over={
          <>
            {t(`line.kind.${line.kind}`)} · <span data-data>{line.unit.name}</span>
          </>
        }
        lead={
          <span className={line.state === 'expired' ? 'v-signal' : undefined}>
            {t(`line.stands.${line.state}`, { day: line.approvedUntil ?? line.expiresOn, number: line.version ?? 0 })}
          </span>
        }
      >
        {may('approve') && (
          <Button
            data-size="sm"
            disabled={act.isPending}
            onClick={() => act.mutate({ path: `/${line.id}/approve`, json: { revision: line.revision } })}
          >
            {t('line.approve')}
          </Button>
        )}
        {may('edit') && (
          <Button data-size="sm" variant="secondary" onClick={() => setAsks('change')}>
            {t('line.change')}
          </Button>
        )}
        {may('retire') && (
          <Button data-size="sm" variant="tertiary" onClick={() => setAsks('retire')}>
            {t('line.retire')}
          </Button>
        )}
      </PageHead>
      {line.approvers.length > 0 && !may('approve') && (
        <p className="v-meta">
          {t('approval.waits')} <span data-data>{line.approvers.map(({ displayName }) => displayName).join(', ')}</span>
        </p>
      )}
      <ProblemText error={asks === null ? act.error : null} />
      {asks === 'change' && (
        <LineForm line={line} units={[]} firstUnitId="" firstDay="" onSaved={close} onClose={close} />
      )}
      {asks === 'retire' && (
        <ReasonDialog
          title={t('line.retire.title')}
          action={t('line.retire')}
          label={t('line.retire.reason')}
          missing={t('line.retire.missing')}
          error={act.error}
          isBusy={act.isPending}
          onReason={(reason) => act.mutate({ path: `/${line.id}/retire`, json: { reason } }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  )
}
