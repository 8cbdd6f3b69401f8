import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { type DispatchView, useDispatchAct, type WaveView } from './dispatch-data.ts'
import { useGateWords } from './gate-words.ts'

/** «Send likevel»: a leader opens a wave against its gate, knowing how many get it and how many others do not yet have it. */
export function WaveOverride({
  dispatch,
  wave,
  onClose,
}: {
  dispatch: DispatchView
  wave: WaveView
  onClose: () => void
}) {
  const { t } = useTranslation('dispatch')
  const words = useGateWords()
  const act = useDispatchAct(dispatch.id)
  const behind = dispatch.waves
    .filter((other) => other.position < wave.position)
    .reduce((sum, other) => sum + other.counts.waiting, 0)
  return (
    <ReasonDialog
      title={t('override.title', { wave: wave.position, name: wave.name })}
      action={t('override.do')}
      confirmation={t('override.confirm', { count: wave.total })}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onReason={(reason) =>
        act.mutate({ path: `waves/${wave.id}/override`, json: { reason, confirmed: true } }, { onSuccess: onClose })
      }
    >
      <p>{t('override.consequence', { count: wave.total })}</p>
      {behind > 0 && <p className="v-strong">{t('override.behind', { count: behind })}</p>}
      <p className="v-muted">
        {t('override.rule', { rule: wave.gateText ? words.said(wave.gateText) : words.ofWave(wave) })}
      </p>
    </ReasonDialog>
  )
}
