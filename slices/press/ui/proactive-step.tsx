import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { type ProactiveState, stepFault } from '../rules/proactive.ts'
import { type ProactiveView, useProactiveAct } from './proactive-data.ts'

/** One step along the course, with what it needs: a reason when it is dropped, the outcome and where it came out at the end. */
export function ProactiveStep({ of, to, onClose }: { of: ProactiveView; to: ProactiveState; onClose: () => void }) {
  const { t } = useTranslation('press-proactive')
  const [reason, setReason] = useState('')
  const [outcome, setOutcome] = useState('')
  const [title, setTitle] = useState('')
  const [href, setHref] = useState('')
  const [on, setOn] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useProactiveAct(onClose)
  const fault = stepFault({ state: of.state, outletId: of.outlet?.id ?? null }, to, { reason, outcome })
  const isLast = to === 'outcome'
  const submit = () => {
    setTried(true)
    if (fault) return
    const coverage = title.trim() ? { title, href: href || null, on: on || null } : null
    act.mutate({ path: `/${of.id}/step`, json: { revision: of.revision, to, reason, outcome, coverage } })
  }
  return (
    <FormDialog
      title={t(`do.${to}`)}
      action={t(`do.${to}`)}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {isTried && fault && (
        <p className="v-note stop" role="alert">
          {t(`error:press.proactive-${fault}`)}
        </p>
      )}
      {isLast ? (
        <>
          <TextField label={t('outcome')} about={t('outcome.about')} rows={3} value={outcome} onWrite={setOutcome} />
          <TextField label={t('coverage.title')} value={title} onWrite={setTitle} />
          <TextField type="url" label={t('coverage.href')} value={href} onWrite={setHref} />
          <TextField type="date" label={t('coverage.on')} value={on} onWrite={setOn} />
        </>
      ) : (
        <TextField label={t(to === 'dropped' ? 'reason' : 'note')} rows={2} value={reason} onWrite={setReason} />
      )}
    </FormDialog>
  )
}
