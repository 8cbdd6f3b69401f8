import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { Adjustment, InitiativeView } from '../rules/initiative-view.ts'
import { useInitiativeAct } from './plan-data.ts'

/** Optimisation: what somebody proposes to change, what was decided, and whether it has been carried out. */
export function AdjustmentsSection({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const [isProposing, setProposing] = useShown<true>()
  const { adjustments, abilities } = initiative
  const open = adjustments.filter((one) => one.decision === null).length
  if (adjustments.length === 0 && !abilities.includes('propose')) return null
  return (
    <section className="v-block" id="justeringer" aria-labelledby="adjustments-title">
      <SectionHead id="adjustments-title" title={t('adjustments.title')}>
        {open > 0 ? t('adjustments.open', { count: open }) : adjustments.length}
      </SectionHead>
      {adjustments.length === 0 && <p className="v-muted">{t('adjustments.none')}</p>}
      <ul className="v-rows">
        {adjustments.map((one) => (
          <OneAdjustment key={one.id} initiative={initiative} adjustment={one} />
        ))}
      </ul>
      {abilities.includes('propose') && (
        <div className="v-btns v-ini-do">
          <Button data-size="sm" variant="secondary" onClick={() => setProposing(true)}>
            {t('adjustments.propose')}
          </Button>
        </div>
      )}
      {isProposing && <ProposeDialog initiative={initiative} onClose={() => setProposing(null)} />}
    </section>
  )
}

function OneAdjustment({ initiative, adjustment }: { initiative: InitiativeView; adjustment: Adjustment }) {
  const { t } = useTranslation('plan')
  const { date } = useFormats()
  const [isRejecting, setRejecting] = useShown<true>()
  const act = useInitiativeAct(initiative.id)
  const to = `/adjustments/${adjustment.id}/decision`
  const target = initiative.document.targets.find(({ id }) => id === adjustment.targetId)
  const gone = t('person.gone')
  return (
    <li>
      <p className="v-strong" data-data>
        {adjustment.proposal}
      </p>
      <p className="v-body2" data-data>
        {adjustment.reason}
      </p>
      <p className="v-meta">
        {t('adjustments.by', { name: adjustment.proposedBy ?? gone, date: date(adjustment.proposedAt) })}
        {target && ` ${t('adjustments.target', { name: target.name })}`}
      </p>
      {adjustment.decision === null ? (
        <p className="v-meta">{t('adjustments.waits')}</p>
      ) : (
        <p className="v-meta">
          {t(`adjustments.${adjustment.decision}`, {
            name: adjustment.decidedBy ?? gone,
            date: date(adjustment.decidedAt ?? adjustment.proposedAt),
          })}{' '}
          <span data-data>{adjustment.decisionReason}</span>{' '}
          {adjustment.decision === 'adopted' &&
            t(adjustment.doneRevision === null ? 'adjustments.to-do' : 'adjustments.done')}
        </p>
      )}
      {!isRejecting && <ProblemText error={act.error} />}
      {adjustment.mayDecide && (
        <div className="v-btns v-ini-do">
          <Button
            data-size="sm"
            disabled={act.isPending}
            onClick={() => act.mutate({ to, json: { decision: 'adopted', reason: '' } })}
          >
            {t('adjustments.adopt')}
          </Button>
          <Button data-size="sm" variant="secondary" onClick={() => setRejecting(true)}>
            {t('adjustments.reject')}
          </Button>
        </div>
      )}
      {isRejecting && (
        <ReasonDialog
          title={t('adjustments.reject')}
          label={t('adjustments.reject.reason')}
          about={t('adjustments.reject.about')}
          missing={t('adjustments.reject.missing')}
          action={t('adjustments.reject')}
          error={act.error}
          isBusy={act.isPending}
          onReason={(reason) =>
            act.mutate({ to, json: { decision: 'rejected', reason } }, { onSuccess: () => setRejecting(null) })
          }
          onClose={() => setRejecting(null)}
        >
          <p data-data>{adjustment.proposal}</p>
        </ReasonDialog>
      )}
    </li>
  )
}

function ProposeDialog({ initiative, onClose }: { initiative: InitiativeView; onClose: () => void }) {
  const { t } = useTranslation('plan')
  const [written, setWritten] = useState({ targetId: '', proposal: '', reason: '' })
  const [isTried, setTried] = useState(false)
  const act = useInitiativeAct(initiative.id, onClose)
  const { proposal, reason, targetId } = written
  const missing = (text: string) => (isTried && text.trim() === '' ? t('adjustments.missing') : undefined)
  const submit = () => {
    setTried(true)
    if (proposal.trim() && reason.trim())
      act.mutate({ to: '/adjustments', json: { proposal, reason, targetId: targetId || null } })
  }
  return (
    <FormDialog
      title={t('adjustments.propose')}
      action={t('adjustments.send')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('adjustments.what')}
        fault={missing(proposal)}
        rows={3}
        value={proposal}
        onWrite={(text) => setWritten({ ...written, proposal: text })}
      />
      <TextField
        label={t('adjustments.why')}
        fault={missing(reason)}
        rows={3}
        value={reason}
        onWrite={(text) => setWritten({ ...written, reason: text })}
      />
      <SelectField
        label={t('adjustments.which')}
        value={targetId}
        options={[
          { value: '', label: t('adjustments.whole') },
          ...initiative.document.targets.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onPick={(id) => setWritten({ ...written, targetId: id })}
      />
      <p className="v-meta">{t('adjustments.about')}</p>
    </FormDialog>
  )
}
